import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { RuleCodes } from './practice-rule.js';

const NONE = ' ';

/** Placeholders of the codes of a set whose attribute has a value, and what they stand for. */
export async function codesWith(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  [codeSet, attribute, value]: readonly [codeSet: string, attribute: string, value: boolean],
): Promise<{ list: string; parameters: Record<string, string> }> {
  const known = await codes.all(tx, serviceId, codeSet);
  const found = [...known].filter(([, { attributes }]) => attributes[attribute] === value);
  // SQL has no empty list; no code is a space.
  return listOf(found.length > 0 ? found.map(([code]) => code) : [NONE], attribute);
}

/** The codes that rules go by. */
export async function codesOfRules(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<{ codes: RuleCodes; parameters: Record<string, string> }> {
  const dose = await codesWith(tx, codes, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const settling = await codesWith(tx, codes, serviceId, ['NON_DELIVERY_REASON', 'settlesNeed', true]);
  const unavailable = await codesWith(tx, codes, serviceId, ['INTERVENTION_STATUS', 'available', false]);
  return {
    codes: { dose: dose.list, settling: settling.list, unavailable: unavailable.list },
    parameters: { ...dose.parameters, ...settling.parameters, ...unavailable.parameters },
  };
}
