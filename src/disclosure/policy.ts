/** How a service hides small numbers in what leaves it. */
export interface DisclosurePolicy {
  /** The least number of children that is shown: 5, 6 or 10. A count of 1 up to one less is hidden. */
  threshold: number;
  /** Whether "none" is hidden as a small number is. Left false, a reader knows that a small number is not none. */
  hidesZero: boolean;
  /** Whether a cell that holds everybody of its total is hidden: it tells something of each of them. */
  hidesWhole: boolean;
  /** The least base of a share. The Ministry of Justice gives no rate of proven reoffending below 30. */
  leastBaseOfShare: number;
  /** From this base on a percentage has one decimal; below it, none. */
  leastBaseOfDecimal: number;
  /** The fewest children whose mean or median is shown. */
  leastOfMean: number;
}

export const THRESHOLDS = [5, 6, 10] as const;

/** What a service begins with. */
export const DEFAULT_POLICY: DisclosurePolicy = {
  threshold: 5,
  hidesZero: false,
  hidesWhole: true,
  leastBaseOfShare: 30,
  leastBaseOfDecimal: 100,
  leastOfMean: 10,
};

/** Whether a count is so small that it may not be shown. */
export const isSmall = (count: number, { threshold, hidesZero }: DisclosurePolicy): boolean =>
  count < threshold && (count > 0 || hidesZero);
