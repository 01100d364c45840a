import { findInstrument } from '../instruments/instrument-rows.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { GoalTerms } from './goal-rows.js';

/** What changes of goals are judged by: Goal-Based Outcomes, and the names of those who rate. */
export async function goalTerms(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<GoalTerms> {
  const instrument = await findInstrument(tx, serviceId, 'GBO');
  if (!instrument) throw new Error('The instrument GBO ships with the product, and is not there.');
  const respondents = await codes.all(tx, serviceId, 'RESPONDENT');
  return {
    instrument,
    respondents: new Map(
      [...respondents].map(([code, { labelEn, labelCy }]) => [code, { en: labelEn, cy: labelCy ?? labelEn }]),
    ),
  };
}
