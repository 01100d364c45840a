/**
 * When a case is reviewed: by the first rule that fits its order and its intervention level. The terms are the
 * product's choice, for services to replace with their local standard.
 */
export const REVIEW_STANDARDS = {
  rules: [
    { orderTypes: [], interventionLevels: ['INTENSIVE'], firstAfterWeeks: 6, thenEveryWeeks: 6 },
    {
      orderTypes: ['CUSTODIAL_SENTENCE', 'YOUTH_REHABILITATION_ORDER_ISS'],
      interventionLevels: [],
      firstAfterWeeks: 6,
      thenEveryWeeks: 12,
    },
    { orderTypes: [], interventionLevels: [], firstAfterWeeks: 12, thenEveryWeeks: 12 },
  ],
  afterChangeWorkingDays: 10,
  copySimilarity: 0.8,
};
