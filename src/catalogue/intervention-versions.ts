import { evidenceOf } from '../evidence/evidence-of.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import type { Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionDetailDto } from './dto/intervention-detail.dto.js';
import type { InterventionVersionDto } from './dto/intervention-version.dto.js';
import { SELECT_VERSION, toInterventionVersion, type VersionRow } from './intervention-row.js';
import { modulesOf } from './modules-of.js';

/** The current version of an intervention of the service, or null. */
export const findCurrentVersion = (
  tx: ReadTransaction,
  serviceId: string,
  interventionId: string,
): Promise<VersionRow | null> =>
  tx.queryOne<VersionRow>(
    `${SELECT_VERSION} WHERE i.service_id = :serviceId AND i.id = :interventionId AND v.is_current`,
    { serviceId, interventionId },
  );

/** Versions, with their modules, as they are shown. */
export async function toVersions(
  tx: ReadTransaction,
  rows: readonly VersionRow[],
  language: Language,
): Promise<InterventionVersionDto[]> {
  const modules = await modulesOf(
    tx,
    rows.map(({ version_id: id }) => id),
  );
  return rows.map((row) => toInterventionVersion(row, modules.get(row.version_id) ?? [], language));
}

/**
 * What is answered of an entry: its current version, with what is known of whether it works.
 * @throws DomainError (not found) where the service has no such intervention.
 */
export async function getEntry(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, interventionId, language }: { serviceId: string; interventionId: string; language: Language },
): Promise<Versioned<InterventionDetailDto>> {
  const row = await findCurrentVersion(tx, serviceId, interventionId);
  const [body] = await toVersions(tx, row ? [row] : [], language);
  if (!row || !body) throw notFound('intervention');
  const evidence = await evidenceOf(tx, codes, serviceId, interventionId);
  return { body: { ...body, ...evidence }, rowVersion: row.row_version };
}
