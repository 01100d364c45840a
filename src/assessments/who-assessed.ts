import type { FieldFault } from '../platform/errors/domain-error.js';

/** What a service asks of the assessment of one need area. */
export interface AreaStandard {
  needAreaCode: string;
  /** After how many weeks a rating is no longer recent. */
  staleAfterWeeks: number;
  /** Whose workers may assess it; none named: anybody's. */
  agencies: readonly string[];
  /** What becomes of a rating by another agency. */
  byAnotherAgency: 'WARN' | 'REFUSE';
}

/** What a service asks of assessments. */
export interface AssessmentStandards {
  /** For areas that are not named. */
  staleAfterWeeks: number;
  areas: readonly AreaStandard[];
}

interface Assessed {
  needAreaCode: string;
  assessedByAgency: string | null;
}

const standardOf = ({ areas }: AssessmentStandards, { needAreaCode }: Assessed): AreaStandard | undefined => {
  const standard = areas.find((area) => area.needAreaCode === needAreaCode);
  return standard && standard.agencies.length > 0 ? standard : undefined;
};

/**
 * Whether a need was assessed by one who is to assess it; null: nobody said who assessed it, or anybody may.
 * HMI Probation, Full Joint Inspection of Youth Offending Work in Cwm Taf (2017): health needs were assessed by
 * people who were not health workers.
 */
export function byExpectedAgency(standards: AssessmentStandards, rating: Assessed): boolean | null {
  const standard = standardOf(standards, rating);
  if (!standard || rating.assessedByAgency === null) return null;
  return standard.agencies.includes(rating.assessedByAgency);
}

/** Faults of ratings that the service does not take: it named who assesses the area, and refuses others. */
export const whoAssessedFaults = (
  standards: AssessmentStandards,
  ratings: readonly Assessed[],
): FieldFault[] =>
  ratings.flatMap((rating, index) => {
    const standard = standardOf(standards, rating);
    if (standard?.byAnotherAgency !== 'REFUSE' || byExpectedAgency(standards, rating) === true) return [];
    const pointer = `/ratings/${index}/assessedByAgency`;
    const who = standard.agencies.join(', ');
    return rating.assessedByAgency === null
      ? [{ pointer, code: 'ASSESSOR_MISSING', detail: `Say who assessed this need area: ${who}.` }]
      : [{ pointer, code: 'AGENCY_MAY_NOT_ASSESS', detail: `This need area is assessed by ${who}.` }];
  });
