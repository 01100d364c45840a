import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { Member } from './stratified-sample.js';

/** What a sample can be stratified by. */
export const STRATIFIERS = [
  'TEAM',
  'DELIVERY_AREA',
  'SEX',
  'ETHNICITY',
  'SETTING',
  'ORDER_TYPE',
  'LIKELIHOOD',
] as const;
export type Stratifier = (typeof STRATIFIERS)[number];

const VALUE: Readonly<Record<Stratifier, string>> = {
  TEAM: 't.code',
  DELIVERY_AREA: 'da.code',
  SEX: 'ch.sex',
  ETHNICITY: 'ch.ethnicity',
  SETTING: 'c.setting',
  ORDER_TYPE: 'c.order_type',
  LIKELIHOOD: 'c.likelihood_of_reoffending',
};

/** A case or a session that can be drawn. */
export interface PopulationMember extends Member {
  caseId: string;
  sessionId: string | null;
}

type Row = Record<string, string | null> & { case_id: string };

const OF_CASES = 'c.opened_on <= :until AND (c.closed_on IS NULL OR c.closed_on >= :since)';
const OF_SESSIONS = 's.held_on BETWEEN :since AND :until';

/** What a value that is not known is called. */
const UNKNOWN = 'UNKNOWN';

/** Everything that can be drawn in a period, of the cases that the principal may see. */
export async function readPopulation(
  tx: ReadTransaction,
  principal: Principal,
  population: 'CASES' | 'SESSIONS',
  period: { since: PlainDate; until: PlainDate },
  strata: readonly Stratifier[],
): Promise<PopulationMember[]> {
  const [visible, parameters] = visibleCase('c', principal);
  const ofSessions = population === 'SESSIONS';
  const columns = strata.map((name) => `, ${VALUE[name]} AS ${name.toLowerCase()}`).join('');
  const rows = await tx.query<Row>(
    `SELECT c.id AS case_id, ${ofSessions ? 's.id' : 'NULL'} AS session_id${columns}
     FROM case_record c
     JOIN child ch ON ch.id = c.child_id
     LEFT JOIN team t ON t.id = c.team_id
     LEFT JOIN delivery_area da ON da.id = c.delivery_area_id
     ${ofSessions ? 'JOIN delivery d ON d.case_id = c.id JOIN delivery_session s ON s.delivery_id = d.id' : ''}
     WHERE ${visible} AND ${ofSessions ? OF_SESSIONS : OF_CASES}`,
    { ...parameters, ...period },
  );
  return rows.map((row) => ({
    id: row.session_id ?? row.case_id,
    caseId: row.case_id,
    sessionId: row.session_id ?? null,
    stratum: strata.map((name) => `${name}=${row[name.toLowerCase()] ?? UNKNOWN}`).join(' ') || 'ALL',
  }));
}
