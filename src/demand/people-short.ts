/** What there will be to deliver, and by whom. */
export interface StaffingFacts {
  /** Children to be expected in the work at a time. */
  atOnce: number;
  /** Those who are trained and still will be when the time is over. */
  trained: number;
  /** How many children one worker has at a time. */
  childrenPerDeliverer: number;
}

/** How many workers work takes, and how many of them there will not be. */
export interface Staffing {
  needed: number;
  short: number;
}

/** Workers who are needed for the children to be expected, and those who will be missing. */
export function staffingFor({ atOnce, trained, childrenPerDeliverer }: StaffingFacts): Staffing {
  const needed = Math.ceil(atOnce / childrenPerDeliverer);
  return { needed, short: Math.max(0, needed - trained) };
}
