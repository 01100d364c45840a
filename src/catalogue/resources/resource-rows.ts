import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import type { Language } from '../../platform/http/language.js';
import { rowLimit } from '../../platform/http/page.js';
import type { InterventionResourceDto, InterventionResourceQuery } from './dto/intervention-resource.dto.js';
import { isUsable } from './resource-rules.js';

/** A resource, as it is read. */
export interface ResourceRow {
  id: string;
  intervention_id: string;
  module_code: string | null;
  reference: string | null;
  title_en: string;
  title_cy: string | null;
  url: string | null;
  archive_reference: string | null;
  language: Language;
  licence: string;
  licence_ends_on: string | null;
  version: string;
  withdrawn_on: string | null;
  recorded_at: string;
  row_version: number;
}

const SELECT = `SELECT r.id, r.intervention_id, r.module_code, r.reference, r.title_en, r.title_cy, r.url,
  r.archive_reference, r.language, r.licence, r.licence_ends_on, r.version, r.withdrawn_on, r.recorded_at,
  r.row_version FROM intervention_resource r`;

/** A resource as it is shown on a day. */
export const toResource =
  (today: PlainDate) =>
  (row: ResourceRow): InterventionResourceDto => ({
    id: row.id,
    interventionId: row.intervention_id,
    moduleCode: row.module_code,
    reference: row.reference,
    titleEn: row.title_en,
    titleCy: row.title_cy,
    url: row.url,
    archiveReference: row.archive_reference,
    language: row.language,
    licence: row.licence,
    licenceEndsOn: row.licence_ends_on,
    version: row.version,
    withdrawnOn: row.withdrawn_on,
    usable: isUsable({ withdrawnOn: row.withdrawn_on, licenceEndsOn: row.licence_ends_on }, today),
    recordedAt: row.recorded_at,
  });

/** The resource of the service with this id, or null. */
export const findResource = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<ResourceRow | null> =>
  tx.queryOne<ResourceRow>(`${SELECT} WHERE r.id = :id AND r.service_id = :serviceId`, { id, serviceId });

const USABLE = `(r.withdrawn_on IS NULL OR r.withdrawn_on > :today) AND
  (r.licence_ends_on IS NULL OR r.licence_ends_on >= :today)`;

/** A page of the resources of the service, and one row more. */
export function listResources(
  tx: ReadTransaction,
  serviceId: string,
  query: InterventionResourceQuery,
  today: PlainDate,
): Promise<ResourceRow[]> {
  const { usable } = query;
  const { where, parameters } = whereAll([
    ofService('r', serviceId, { table: 'intervention', key: 'intervention_id', id: query.interventionId }),
    ['r.id > :after', { after: afterId(query) }],
    ['r.module_code = :moduleCode', { moduleCode: query.moduleCode }],
    ['r.language = :language', { language: query.language }],
    usable === undefined ? null : [usable ? USABLE : `NOT (${USABLE})`, { today }],
  ]);
  return tx.query<ResourceRow>(`${SELECT} WHERE ${where} ORDER BY r.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
