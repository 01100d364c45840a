/** When cases of some orders and intervention levels are reviewed. */
export interface ReviewRule {
  /** Codes of the set ORDER_TYPE; none: any. */
  orderTypes: readonly string[];
  /** Codes of the set INTERVENTION_LEVEL; none: any, and where none was said. */
  interventionLevels: readonly string[];
  firstAfterWeeks: number;
  thenEveryWeeks: number;
}

/** What a service asks of reviews. */
export interface ReviewStandards {
  /** The first that fits a case goes. */
  rules: readonly ReviewRule[];
  /** How many working days there are for the review after a significant change. */
  afterChangeWorkingDays: number;
  /** From which likeness on a review is taken for a copy of the one before. */
  copySimilarity: number;
  /** How many working days after a case closed its closing review may be held; missing from what is older than this. */
  closingReviewWorkingDays?: number;
}

const CLOSING_REVIEW_WORKING_DAYS = 10;

/** How many working days there are for the closing review of a case. */
export const closingReviewDays = ({ closingReviewWorkingDays }: ReviewStandards): number =>
  closingReviewWorkingDays ?? CLOSING_REVIEW_WORKING_DAYS;

/** The rule that a case is reviewed by; null: the service has none for it. */
export const ruleOf = (
  { rules }: ReviewStandards,
  { orderType, interventionLevel }: { orderType: string; interventionLevel: string | null },
): ReviewRule | null =>
  rules.find(
    ({ orderTypes, interventionLevels }) =>
      (orderTypes.length === 0 || orderTypes.includes(orderType)) &&
      (interventionLevels.length === 0 ||
        (interventionLevel !== null && interventionLevels.includes(interventionLevel))),
  ) ?? null;
