// The statement of the provision summary, with the codes it counts: the same text that the product runs.
import { provisionSql } from '../dist/src/provision/provision-summary.sql.js';

const named = (prefix, codes) => Object.fromEntries(codes.map((code, index) => [`${prefix}${index}`, code]));
const having = (database, codeSet, attribute) =>
  database
    .prepare('SELECT code, attributes FROM reference_code WHERE code_set = ? ORDER BY sort_order')
    .all(codeSet)
    .filter(({ attributes }) => JSON.parse(attributes)[attribute] === true)
    .map(({ code }) => code);

export const DOSE_CODES = (database) => named('dose', having(database, 'ATTENDANCE', 'countsTowardsDose'));
export const COMPLETED_CODES = (database) => named('completed', having(database, 'COMPLETION', 'completed'));

export const PROVISION_SQL = provisionSql(':dose0, :dose1, :dose2, :dose3', ':completed0, :completed1', '');
