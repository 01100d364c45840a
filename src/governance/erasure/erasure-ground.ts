/** Why a child is erased: codes only, since what is written here outlives the child's record. */
export const ERASURE_GROUNDS = [
  'RETENTION_ENDED',
  'RIGHT_TO_ERASURE',
  'RECORDED_IN_ERROR',
  'COURT_ORDER',
] as const;

export type ErasureGround = (typeof ERASURE_GROUNDS)[number];
