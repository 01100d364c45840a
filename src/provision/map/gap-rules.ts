/** From when on there is a gap, in per cent. */
export interface GapThresholds {
  prevalencePercent: number;
  reachPercent: number;
}

/** What is known of a need in a group; null: there is nobody to have a share of, or it is hidden. */
export interface GapFacts {
  prevalence: number | null;
  /** Entries that target the need first and pass the tests of the range. */
  supply: number;
  reach: number | null;
}

/** NO_SUPPLY: nothing is provided. LOW_REACH: too few of those for whom it came first are reached. */
export type GapReason = 'NO_SUPPLY' | 'LOW_REACH';

export interface Gap {
  /** Null: not known, since the prevalence is not. */
  isGap: boolean | null;
  /** Why there is one; none where there is none. */
  reasons: GapReason[];
}

/** What each reason says, in English and (draft) in Welsh. */
export const GAP_REASONS: Readonly<Record<GapReason, readonly [en: string, cy: string]>> = {
  NO_SUPPLY: [
    'No active entry that targets this need first passes range assurance.',
    'Nid oes cofnod gweithredol sy’n targedu’r angen hwn yn gyntaf yn pasio’r sicrwydd ystod.',
  ],
  LOW_REACH: [
    'Too few of the children for whom this need came first attended a session for it.',
    'Rhy ychydig o’r plant yr oedd yr angen hwn yn flaenoriaeth iddynt a fynychodd sesiwn ar ei gyfer.',
  ],
};

/** Whether a need is common, and is not provided for or does not reach the children it came first for. */
export function gapOf({ prevalence, supply, reach }: GapFacts, thresholds: GapThresholds): Gap {
  if (prevalence === null) return { isGap: null, reasons: [] };
  if (prevalence * 100 < thresholds.prevalencePercent) return { isGap: false, reasons: [] };
  const reasons: GapReason[] = [];
  if (supply === 0) reasons.push('NO_SUPPLY');
  if (reach !== null && reach * 100 < thresholds.reachPercent) reasons.push('LOW_REACH');
  if (reasons.length === 0 && reach === null) return { isGap: null, reasons };
  return { isGap: reasons.length > 0, reasons };
}
