/** What a rule looks at: a code of the case, codes of the child, or a number. */
export type FieldKind = 'CODE' | 'CODES' | 'NUMBER';

interface FieldFacts {
  kind: FieldKind;
  /** The code set of its codes; null: codes of interventions of the service. */
  codeSet?: string | null;
  least?: number;
  most?: number;
}

/** What eligibility rules can be about, besides age, sex, setting, language and needs, which every entry states. */
export const ELIGIBILITY_FIELDS = {
  ORDER_TYPE: { kind: 'CODE', codeSet: 'ORDER_TYPE' },
  LIKELIHOOD_OF_REOFFENDING: { kind: 'CODE', codeSet: 'JUDGEMENT_LEVEL' },
  /** The newest judgement of an assessment of the case. */
  RISK_OF_HARM: { kind: 'CODE', codeSet: 'JUDGEMENT_LEVEL' },
  /** Whole weeks from the day of the advice to the last day of the order. */
  ORDER_WEEKS_LEFT: { kind: 'NUMBER', least: 0, most: 520 },
  OFFENCE_CATEGORY: { kind: 'CODES', codeSet: 'OFFENCE_CATEGORY' },
  /** The newest rating of one need area, 0 to 4. */
  NEED_SEVERITY: { kind: 'NUMBER', least: 0, most: 4 },
  /** Prerequisites and exclusions: interventions that the child has completed, in any version. */
  COMPLETED: { kind: 'CODES', codeSet: null },
  /** Mutual exclusion: interventions that the child is receiving. */
  RECEIVING: { kind: 'CODES', codeSet: null },
} as const satisfies Record<string, FieldFacts>;

export type EligibilityField = keyof typeof ELIGIBILITY_FIELDS;
export const FIELD_NAMES = Object.keys(ELIGIBILITY_FIELDS) as EligibilityField[];

export const factsOfField = (field: EligibilityField): FieldFacts => ELIGIBILITY_FIELDS[field];

/** The comparisons that fit each kind of field. */
export const OPERATORS_OF = {
  CODE: ['IS_ANY_OF', 'IS_NONE_OF'],
  CODES: ['IS_ANY_OF', 'IS_ALL_OF', 'IS_NONE_OF'],
  NUMBER: ['AT_LEAST', 'AT_MOST'],
} as const satisfies Record<FieldKind, readonly string[]>;

export const OPERATORS = ['IS_ANY_OF', 'IS_ALL_OF', 'IS_NONE_OF', 'AT_LEAST', 'AT_MOST'] as const;
export type EligibilityOperator = (typeof OPERATORS)[number];

/** One condition that a child must meet to be eligible; a child is eligible who meets all of an entry's. */
export interface EligibilityRule {
  field: EligibilityField;
  operator: EligibilityOperator;
  /** What to compare with; empty where the field is a number. */
  codes: readonly string[];
  /** What to compare with; null where the field is codes. */
  number: number | null;
  /** The need area whose severity it is; null for other fields. */
  needArea: string | null;
  /** Why, in the words of the service. */
  reasonEn: string | null;
  reasonCy: string | null;
}
