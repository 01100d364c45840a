import type { OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import type { EteSpell, EteSuitability } from '../outcomes/measures/suitable-ete.js';
import { packedOutcomes } from '../outcomes/packed-outcomes.js';
import { addDays } from '../platform/calendar/plain-date.js';
import { numberOrNull, textOrNull } from '../platform/database/packed-text.js';
import type { CohortMember } from './cohort-member.js';
import type { Covariate, CovariateContext, CovariateValue } from './covariates/covariate.js';

/** A case with the offences and spells of its child, each packed into one text. */
export interface CohortRow {
  id: string;
  child_id: string;
  index_date: string;
  opened_on: string;
  closed_on: string | null;
  setting: string;
  /** `date seriousness`, then `outcome date appeal` for each outcome; offences are parted by semicolons. */
  offences: string | null;
  /** `start end suitability offered attended`, parted by semicolons. */
  spells: string | null;
  /** When the child died, or left the country, on or after the index date. */
  follow_up_ends_on: string | null;
  /** What covariates look at: `covariate0`, `covariate1` and so on, for those that read something. */
  [covariate: `covariate${number}`]: string | number | null;
}

/** What a cohort is made of besides its rows. */
export interface CohortRules {
  landmarkWeeks: number;
  covariates: readonly Covariate[];
}

/* A cohort has four times as many offences and spells as cases: packed, the database answers a case in one row. */

/** Packs what counts towards reoffending: recordable, no breach, on or after the index date of the case `c`. */
export const PACKED_OFFENCES = `
  (SELECT string_agg(o.committed_on || ' ' || COALESCE(CAST(o.seriousness AS varchar), '-') || COALESCE(
     (SELECT string_agg(' ' || x.outcome || ' ' || x.outcome_on || ' ' || COALESCE(x.appeal_status, '-'), '')
      FROM offence_outcome x WHERE x.offence_id = o.id), ''), ';')
   FROM offence o
   WHERE o.child_id = c.child_id AND o.committed_on >= c.index_date AND o.is_recordable AND NOT o.is_breach)`;

/** Packs the spells of the child of the case `c`. */
export const PACKED_SPELLS = `
  (SELECT string_agg(s.started_on || ' ' || COALESCE(CAST(s.ended_on AS varchar), '-') || ' ' || s.suitability ||
     ' ' || COALESCE(CAST(s.hours_offered AS varchar), '-') ||
     ' ' || COALESCE(CAST(s.hours_attended AS varchar), '-'), ';')
   FROM ete_spell s WHERE s.child_id = c.child_id)`;

// A subquery has no order: the texts are sorted, so that the same rows give the same cohort.
const unpack = (packed: string | null): string[] => (packed === null ? [] : packed.split(';').sort());

function toOffence(packed: string): OffenceRecord {
  const [offenceDate = '', seriousness, ...rest] = packed.split(' ');
  const outcomes = packedOutcomes(rest);
  return { offenceDate, breach: false, recordable: true, seriousness: numberOrNull(seriousness), outcomes };
}

function toSpell(packed: string): EteSpell {
  const [startDate = '', endDate, suitability, offered, attended] = packed.split(' ');
  return {
    startDate,
    endDate: textOrNull(endDate),
    suitability: suitability as EteSuitability,
    hoursOffered: numberOrNull(offered),
    hoursAttended: numberOrNull(attended),
  };
}

// Most cohorts ask for no covariates, and are large: their members share this.
const NO_COVARIATES = { values: [] as CovariateValue[], read: '' };

/** The values of the covariates of a row, and what they were read from. */
function covariatesOf(
  row: CohortRow,
  covariates: readonly Covariate[],
  context: CovariateContext,
): { values: CovariateValue[]; read: string } {
  const read = covariates.map((_covariate, index) => row[`covariate${index}`] ?? null);
  const values = covariates.map(({ value }, index) => value(read[index] ?? null, context));
  return { values, read: ` ${read.join(' ')}` };
}

/** The child of a row, with the day on which the intervention started in that case. */
export function toCohortMember(
  row: CohortRow,
  startedOn: string | null,
  { landmarkWeeks, covariates }: CohortRules,
): CohortMember {
  const offences = unpack(row.offences);
  const spells = unpack(row.spells);
  const { id, index_date: indexDate, opened_on: openedOn, closed_on: closedOn, setting } = row;
  const followUpEndsOn = row.follow_up_ends_on;
  // Hardly any child's does: what is hashed of the others stays short.
  const ending = followUpEndsOn === null ? '' : ` ${followUpEndsOn}`;
  const landmark = landmarkWeeks === 0 ? indexDate : addDays(indexDate, 7 * landmarkWeeks);
  const inCustody = setting === 'CUSTODY';
  const placements = spells.map(toSpell);
  const known =
    covariates.length === 0
      ? NO_COVARIATES
      : covariatesOf(row, covariates, { indexDate, landmark, inCustody, spells: placements });
  return {
    caseId: id,
    childId: row.child_id,
    indexDate,
    landmark,
    openedOn,
    closedOn,
    inCustody,
    startedOn,
    offences: offences.map(toOffence),
    spells: placements,
    followUpEndsOn,
    work: null,
    covariates: known.values,
    source: `${id} ${indexDate} ${openedOn} ${closedOn} ${setting} ${startedOn}${known.read}${ending}|${offences.join(';')}|${spells.join(';')}\n`,
  };
}
