import { addMonths, type DayNumber } from '../day-number.js';

/**
 * For how long, in months, the synthetic service has recorded its practice in full. Of older work it has only what a case
 * system would have brought along: a large caseload grows by little, and "not recorded" can be seen.
 */
const RECORDED_MONTHS = 12;

/** The first day of which practice is recorded in full. */
export const recordedSince = (asOf: DayNumber): DayNumber => addMonths(asOf, -RECORDED_MONTHS);
