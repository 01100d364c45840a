import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { RuleCodes } from './practice-rule.js';

const NONE = ' ';

/**
 * Placeholders of the codes of a set whose attribute has a value, and what they stand for. Only the set is read: these lists
 * are asked for often, and over many cases.
 */
export async function codesWith(
  tx: ReadTransaction,
  serviceId: string,
  [codeSet, attribute, value]: readonly [codeSet: string, attribute: string, value: boolean | string],
): Promise<{ list: string; parameters: Record<string, string> }> {
  const rows = await tx.query<{ code: string; attributes: string }>(
    `SELECT code, attributes FROM reference_code
     WHERE code_set = :codeSet AND (service_id IS NULL OR service_id = :serviceId) ORDER BY code`,
    { codeSet, serviceId },
  );
  const found = rows.filter(
    ({ attributes }) => (JSON.parse(attributes) as Record<string, unknown>)[attribute] === value,
  );
  // SQL has no empty list; no code is a space.
  return listOf(found.length > 0 ? found.map(({ code }) => code) : [NONE], `${attribute}_${value}`);
}

/** The codes that rules go by. */
export async function codesOfRules(
  tx: ReadTransaction,
  serviceId: string,
): Promise<{ codes: RuleCodes; parameters: Record<string, string> }> {
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const settling = await codesWith(tx, serviceId, ['NON_DELIVERY_REASON', 'settlesNeed', true]);
  const unavailable = await codesWith(tx, serviceId, ['INTERVENTION_STATUS', 'available', false]);
  const accepting = await codesWith(tx, serviceId, ['REFERRAL_OUTCOME', 'accepts', true]);
  const weighty = await codesWith(tx, serviceId, ['JUDGEMENT_LEVEL', 'putsNeedFirst', true]);
  const harm = await codesWith(tx, serviceId, ['PURPOSE', 'answers', 'RISK_OF_HARM']);
  const safety = await codesWith(tx, serviceId, ['PURPOSE', 'answers', 'SAFETY_AND_WELLBEING']);
  return {
    codes: {
      ...{ dose: dose.list, settling: settling.list, unavailable: unavailable.list },
      ...{ accepting: accepting.list, weighty: weighty.list },
      answering: { RISK_OF_HARM: harm.list, SAFETY_AND_WELLBEING: safety.list },
    },
    parameters: Object.assign(
      {},
      ...[dose, settling, unavailable, accepting, weighty, harm, safety].map(({ parameters }) => parameters),
    ) as Record<string, string>,
  };
}
