import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { boundsOf, decimalsOf } from './rounding-rules.js';

/** What the rules on a published figure look at. */
export interface FigureFacts {
  value: number;
  decimals?: number | null;
  numerator?: number | null;
  denominator?: number | null;
  cohortFrom: PlainDate;
  cohortTo: PlainDate;
  publishedOn?: PlainDate | null;
  areaName?: string | null;
  supersedesId?: string | null;
  reason?: string | null;
}

/** What of a definition the rules look at. */
export interface DefinitionFacts {
  unit: string;
  per: number;
  min: number | null;
  max: number | null;
  cohortMonths: number | null;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  isOfficial: boolean;
}

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

function valueFaults({ value, decimals }: FigureFacts, { min, max, per }: DefinitionFacts): FieldFault[] {
  const faults: FieldFault[] = [];
  if (min !== null && value < min) {
    const detail = `By this definition the value is at least ${min}.`;
    faults.push(fault('/value', 'VALUE_NOT_OF_MEASURE', detail));
  }
  if (max !== null && value > max) {
    const detail = `By this definition the value is at most ${max}: write 43.4% as 0.434.`;
    faults.push(fault('/value', 'VALUE_NOT_OF_MEASURE', detail));
  } else if (per > 1 && value > per) {
    const detail = `The value is given for ${per} people; it cannot be larger.`;
    faults.push(fault('/value', 'VALUE_NOT_OF_MEASURE', detail));
  }
  if (typeof decimals === 'number' && decimalsOf(value) > decimals) {
    faults.push(fault('/decimals', 'DECIMALS_TOO_FEW', 'The value has more decimals than that.'));
  }
  return faults;
}

function countFaults(figure: FigureFacts, { per, max, min }: DefinitionFacts): FieldFault[] {
  const { numerator = null, denominator = null } = figure;
  if ((numerator === null) !== (denominator === null)) {
    const pointer = numerator === null ? '/numerator' : '/denominator';
    return [fault(pointer, 'COUNT_MISSING', 'Give both counts, or neither.')];
  }
  if (numerator === null || denominator === null) return [];
  if (max === 1 && numerator > denominator) {
    return [fault('/numerator', 'COUNTS_NOT_OF_MEASURE', 'A part cannot be larger than its whole.')];
  }
  if (min === 1 && numerator < denominator) {
    const detail = 'Everybody who reoffended did so at least once.';
    return [fault('/numerator', 'COUNTS_NOT_OF_MEASURE', detail)];
  }
  const { lower, upper } = boundsOf(figure);
  const counted = (numerator / denominator) * per;
  if (counted >= lower && counted <= upper) return [];
  const detail = `The counts give ${Number(counted.toPrecision(6))}, which does not round to this value.`;
  return [fault('/value', 'VALUE_NOT_OF_COUNTS', detail)];
}

/** The last day of the cohort of so many months that begins on a day. */
const endOfCohort = (from: PlainDate, months: number): PlainDate =>
  addDays(addMonthsClamped(from, months), -1);

function periodFaults(
  { cohortFrom, cohortTo, publishedOn }: FigureFacts,
  { cohortMonths, validFrom, validTo }: DefinitionFacts,
  today: PlainDate,
): FieldFault[] {
  if (cohortTo < cohortFrom) {
    return [fault('/cohortTo', 'PERIOD_REVERSED', 'The cohort ends before it begins.')];
  }
  const faults = [
    ...futureFault('/publishedOn', publishedOn, today),
    ...futureFault('/cohortTo', cohortTo, today),
    ...beforeFault(
      '/publishedOn',
      publishedOn,
      cohortTo,
      'BEFORE_COHORT_ENDED',
      'A figure is published after its cohort has come to its end.',
    ),
  ];
  // Cohorts of three months are published one by one, and added up to a year.
  const lengths = cohortMonths === null ? [] : [...new Set([cohortMonths, 12])];
  if (lengths.length > 0 && !lengths.some((months) => endOfCohort(cohortFrom, months) === cohortTo)) {
    const detail = `By this definition a cohort is of ${lengths.join(' or ')} months.`;
    faults.push(fault('/cohortTo', 'COHORT_NOT_OF_MEASURE', detail));
  }
  if ((validFrom !== null && cohortFrom < validFrom) || (validTo !== null && cohortTo > validTo)) {
    const detail = `This version is for cohorts from ${validFrom ?? 'the beginning'} to ${validTo ?? 'now'}; take the version that was in use.`;
    faults.push(fault('/version', 'VERSION_NOT_IN_USE', detail));
  }
  return faults;
}

/** Faults of a published figure under a definition. `named`: areas of that kind have a name. */
export function figureFaults(
  figure: FigureFacts,
  definition: DefinitionFacts,
  named: boolean,
  today: PlainDate,
): FieldFault[] {
  const hasName = figure.areaName !== null && figure.areaName !== undefined;
  const faults = [
    ...valueFaults(figure, definition),
    ...countFaults(figure, definition),
    ...periodFaults(figure, definition, today),
  ];
  if (!definition.isOfficial) {
    const detail = 'This version is counted here, from the service’s own records; nobody publishes it.';
    faults.push(fault('/version', 'NOT_OFFICIAL', detail));
  }
  if (named && !hasName) faults.push(fault('/areaName', 'NAME_MISSING', 'Name the area.'));
  if (!named && hasName) {
    faults.push(fault('/areaName', 'NOT_ASKED', 'The kind of area says which it is; leave the name out.'));
  }
  const supersedes = figure.supersedesId !== null && figure.supersedesId !== undefined;
  const hasReason = figure.reason !== null && figure.reason !== undefined;
  if (supersedes && !hasReason) {
    faults.push(fault('/reason', 'REASON_MISSING', 'Say why it takes the place of the other.'));
  }
  if (!supersedes && hasReason) {
    faults.push(fault('/reason', 'NOT_ASKED', 'A reason is for a figure that supersedes another.'));
  }
  return faults;
}
