import type { OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import type { EteSpell, EteSuitability } from '../outcomes/measures/suitable-ete.js';
import { startOf } from '../ete/ete-point.js';
import { beganInCustody, orderEnd } from '../ete/order-facts.js';
import { packedOutcomes } from '../outcomes/packed-outcomes.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { numberOrNull, textOrNull } from '../platform/database/packed-text.js';
import type { CohortMember } from './cohort-member.js';
import type { Covariate, CovariateContext, CovariateValue } from './covariates/covariate.js';

/** A case with the offences and spells of its child, packed into one text, and what covariates look at. */
export interface CohortRow {
  /** `child id index-date opened closed setting follow-up-end order-end began|offences|spells`, began: in CUSTODY or - */
  packed: string;
  /** What covariates look at: `covariate0`, `covariate1` and so on, for those that read something. */
  [covariate: `covariate${number}`]: string | number | null;
}

/** What a cohort is made of besides its rows. */
export interface CohortRules {
  landmarkWeeks: number;
  covariates: readonly Covariate[];
}

/*
 * A cohort has four times as many offences and spells as cases, and each value of a row costs more to make than to find: packed,
 * the database answers a case in one text.
 */

/** What counts towards reoffending: recordable, no breach, on or after the index date of the case `c`. */
const OFFENCES = `
  (SELECT string_agg(o.committed_on || ' ' || COALESCE(CAST(o.seriousness AS varchar), '-') || COALESCE(
     (SELECT string_agg(' ' || x.outcome || ' ' || x.outcome_on || ' ' || COALESCE(x.appeal_status, '-'), '')
      FROM offence_outcome x WHERE x.offence_id = o.id), ''), ';')
   FROM offence o
   WHERE o.child_id = c.child_id AND o.committed_on >= c.index_date AND o.is_recordable AND NOT o.is_breach)`;

/** The spells of the child of the case `c`. */
const SPELLS = `
  (SELECT string_agg(s.started_on || ' ' || COALESCE(CAST(s.ended_on AS varchar), '-') || ' ' || s.suitability ||
     ' ' || COALESCE(CAST(s.hours_offered AS varchar), '-') ||
     ' ' || COALESCE(CAST(s.hours_attended AS varchar), '-'), ';')
   FROM ete_spell s WHERE s.child_id = c.child_id)`;

/**
 * Packs the case `c`, for `toCohortMember`.
 * @param followUpEnd a statement for the day on which the child died or left the country, on or after the index date
 */
export const packedCase = (followUpEnd: string): string => `
  c.child_id || ' ' || c.id || ' ' || c.index_date || ' ' || c.opened_on || ' ' ||
  COALESCE(CAST(c.closed_on AS varchar), '-') || ' ' || c.setting || ' ' || COALESCE(CAST((${followUpEnd}) AS varchar), '-') ||
  ' ' || COALESCE(CAST(${orderEnd('c')} AS varchar), '-') || CASE WHEN ${beganInCustody('c')} THEN ' CUSTODY' ELSE ' -' END ||
  '|' || COALESCE(${OFFENCES}, '') || '|' || COALESCE(${SPELLS}, '')`;

const LENGTH_OF_ID = 36;

/** The child of a row. */
export const childOf = ({ packed }: CohortRow): string => packed.slice(0, LENGTH_OF_ID);

/** The case of a row. */
export const caseOf = ({ packed }: CohortRow): string => packed.slice(LENGTH_OF_ID + 1, 2 * LENGTH_OF_ID + 1);

/** The index date of a row. */
export const indexDateOf = ({ packed }: CohortRow): PlainDate =>
  packed.slice(2 * LENGTH_OF_ID + 2, 2 * LENGTH_OF_ID + 12);

// A subquery has no order: the texts are sorted, so that the same rows give the same cohort.
const unpack = (packed: string): string[] => (packed === '' ? [] : packed.split(';').sort());

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

/** From when a child is followed whose index date is this. */
export const landmarkOf = (indexDate: PlainDate, landmarkWeeks: number): PlainDate =>
  landmarkWeeks === 0 ? indexDate : addDays(indexDate, 7 * landmarkWeeks);

/** The child of a row, with the day on which the intervention started in that case. */
export function toCohortMember(
  row: CohortRow,
  startedOn: string | null,
  { landmarkWeeks, covariates }: CohortRules,
): CohortMember {
  const [facts = '', packedOffences = '', packedSpells = ''] = row.packed.split('|');
  const [childId = '', id = '', indexDate = '', openedOn = '', closed, setting = '', end, ordered, began] =
    facts.split(' ');
  const closedOn = textOrNull(closed);
  const followUpEndsOn = textOrNull(end);
  const orderStartsOn = startOf(openedOn, began === 'CUSTODY');
  const orderEndsOn = textOrNull(ordered);
  const offences = unpack(packedOffences);
  const spells = unpack(packedSpells);
  // Hardly any child's does: what is hashed of the others stays short.
  const ending = followUpEndsOn === null ? '' : ` ${followUpEndsOn}`;
  const landmark = landmarkOf(indexDate, landmarkWeeks);
  const inCustody = setting === 'CUSTODY';
  const placements = spells.map(toSpell);
  const known =
    covariates.length === 0
      ? NO_COVARIATES
      : covariatesOf(row, covariates, { indexDate, landmark, inCustody, spells: placements });
  return {
    caseId: id,
    childId,
    indexDate,
    landmark,
    closedOn,
    orderStartsOn,
    orderEndsOn,
    inCustody,
    startedOn,
    offences: offences.map(toOffence),
    spells: placements,
    followUpEndsOn,
    work: null,
    covariates: known.values,
    source: `${id} ${indexDate} ${orderStartsOn} ${orderEndsOn} ${closedOn} ${setting} ${startedOn}${known.read}${ending}|${offences.join(';')}|${spells.join(';')}\n`,
  };
}
