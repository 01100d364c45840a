import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { EarlierRelease } from './hold-against.js';
import { unpackMembership } from './membership.js';

/** A row of the ledger, without who is in it. */
export interface ReleaseRow {
  id: string;
  kind: string;
  subject: string;
  edition: number;
  data_as_of: string;
  measure_versions: string;
  parameters: string;
  content: string;
  content_hash: string;
  released_by_id: string | null;
  recorded_at: string;
}

export const RELEASE_COLUMNS = `r.id, r.kind, r.subject, r.edition, r.data_as_of, r.measure_versions, r.parameters, r.content,
  r.content_hash, r.released_by_id, r.recorded_at`;

export const findRelease = (tx: ReadTransaction, serviceId: string, id: string): Promise<ReleaseRow | null> =>
  tx.queryOne<ReleaseRow>(
    `SELECT ${RELEASE_COLUMNS} FROM disclosure_release r WHERE r.service_id = :serviceId AND r.id = :id`,
    { serviceId, id },
  );

/** The latest edition of a release; null: there is none. */
export const latestEdition = (
  tx: ReadTransaction,
  serviceId: string,
  kind: string,
  subject: string,
): Promise<ReleaseRow | null> =>
  tx.queryOne<ReleaseRow>(
    `SELECT ${RELEASE_COLUMNS} FROM disclosure_release r
     WHERE r.service_id = :serviceId AND r.kind = :kind AND r.subject = :subject ORDER BY r.edition DESC LIMIT 1`,
    { serviceId, kind, subject },
  );

/** Everything that the service has released, by who is in what was shown. */
export async function earlierReleases(tx: ReadTransaction, serviceId: string): Promise<EarlierRelease[]> {
  const rows = await tx.query<{ id: string; membership: string }>(
    'SELECT id, membership FROM disclosure_release WHERE service_id = :serviceId ORDER BY id',
    { serviceId },
  );
  return rows.map(({ id, membership }) => ({ id, counts: unpackMembership(membership) }));
}
