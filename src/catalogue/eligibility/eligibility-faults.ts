import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { CodeUse } from '../../reference-data/reference-codes.js';
import type { EligibilityRuleInput } from './eligibility-rule.dto.js';
import { type EligibilityRule, factsOfField, OPERATORS_OF } from './eligibility-rule.js';

/** A rule as it is kept: what was left out is said. */
export const toRule = (given: EligibilityRuleInput): EligibilityRule => ({
  field: given.field,
  operator: given.operator,
  codes: given.codes ?? [],
  number: given.number ?? null,
  needArea: given.needArea ?? null,
  reasonEn: given.reasonEn ?? null,
  reasonCy: given.reasonCy ?? null,
});

const isOfNeed = ({ field }: EligibilityRule): boolean => field === 'NEED_SEVERITY';

function* faultsOf(rule: EligibilityRule, at: string): Generator<FieldFault> {
  const { kind, least = 0, most = Infinity } = factsOfField(rule.field);
  const operators: readonly string[] = OPERATORS_OF[kind];
  if (!operators.includes(rule.operator)) {
    const detail = `${rule.field} is compared by ${operators.join(', ')}.`;
    yield { pointer: `${at}/operator`, code: 'OPERATOR_DOES_NOT_FIT', detail };
  }
  if (kind === 'NUMBER') {
    const { number } = rule;
    if (number === null || number < least || number > most) {
      const detail = `Give a whole number from ${least} to ${most}.`;
      yield { pointer: `${at}/number`, code: 'NUMBER_OUT_OF_RANGE', detail };
    }
    if (rule.codes.length > 0) yield doesNotBelong(`${at}/codes`, 'number');
  } else {
    if (rule.codes.length === 0) {
      yield { pointer: `${at}/codes`, code: 'EMPTY_LIST', detail: 'Name at least one.' };
    }
    if (rule.number !== null) yield doesNotBelong(`${at}/number`, 'codes');
  }
  if (isOfNeed(rule) && rule.needArea === null) {
    const detail = 'Name the need area whose severity it is.';
    yield { pointer: `${at}/needArea`, code: 'NEED_AREA_MISSING', detail };
  }
  if (!isOfNeed(rule) && rule.needArea !== null) yield doesNotBelong(`${at}/needArea`, 'codes');
}

const doesNotBelong = (pointer: string, instead: string): FieldFault => ({
  pointer,
  code: 'NOT_OF_THIS_FIELD',
  detail: `The field is not compared with this; use ${instead}.`,
});

/** What is wrong with rules in themselves, each at its place in `/eligibility`. */
export const eligibilityFaults = (rules: readonly EligibilityRule[]): FieldFault[] =>
  rules.flatMap((rule, index) => [...faultsOf(rule, `/eligibility/${index}`)]);

/** The uses of codes of code sets in rules. */
export const eligibilityCodeUses = (rules: readonly EligibilityRule[]): CodeUse[] =>
  rules.flatMap(({ field, codes }, index) => {
    const { codeSet } = factsOfField(field);
    if (!codeSet) return [];
    return codes.map((code, each) => ({ codeSet, code, pointer: `/eligibility/${index}/codes/${each}` }));
  });
