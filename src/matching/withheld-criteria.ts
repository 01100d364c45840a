import { mayAlso } from '../access/may-also.js';
import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { Bilingual } from './bilingual.js';
import type { Criterion, CriterionCode } from './criterion.js';

const OF_OFFENCES: readonly CriterionCode[] = ['OFFENCE_CATEGORY'];
/** These rest on what the child received in any case that whoever had them worked out could see. */
const OF_ALL_CASES: readonly CriterionCode[] = ['COMPLETED', 'RECEIVING', 'EXCLUDED_BY_CURRENT'];

const EXPLANATION: Bilingual = {
  en: 'Not shown to you: it rests on records that you may not see.',
  cy: "Nid yw'n cael ei ddangos i chi: mae'n seiliedig ar gofnodion na chewch eu gweld.",
};
const ASK: Bilingual = {
  en: "Ask the child's case manager.",
  cy: 'Gofynnwch i reolwr achos y plentyn.',
};

/** Whether the principal may see every case of the child of the case `c`: a column that is 1 or 0. */
export function seesAllCases(c: string, principal: Principal): readonly [string, Record<string, unknown>] {
  const [visible, parameters] = visibleCase('oc', principal);
  return [
    `CASE WHEN EXISTS (SELECT 1 FROM case_record oc WHERE oc.service_id = ${c}.service_id
       AND oc.child_id = ${c}.child_id AND (${visible}) IS NOT TRUE) THEN 0 ELSE 1 END`,
    parameters,
  ];
}

/** The criteria whose outcome this reader may not know where somebody else had them worked out. */
export const withheldFrom = (principal: Principal, seesEveryCase: boolean): CriterionCode[] => [
  ...(mayAlso(principal, 'listOffences') ? [] : OF_OFFENCES),
  ...(seesEveryCase ? [] : OF_ALL_CASES),
];

/** Criteria that somebody else had worked out, without what this reader may not know. */
export function shownCriteria(
  criteria: readonly Criterion[],
  principal: Principal,
  seesEveryCase: boolean,
): Criterion[] {
  const withheld = withheldFrom(principal, seesEveryCase);
  return criteria.map((criterion) =>
    withheld.includes(criterion.code)
      ? { code: criterion.code, outcome: 'UNKNOWN', explanation: EXPLANATION, ask: ASK }
      : criterion,
  );
}
