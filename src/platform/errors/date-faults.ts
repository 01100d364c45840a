import type { PlainDate } from '../calendar/plain-date.js';
import type { FieldFault } from './domain-error.js';

type Maybe = PlainDate | null | undefined;

/** A fault where something that has happened is dated after today. */
export const futureFault = (pointer: string, date: Maybe, today: PlainDate): FieldFault[] =>
  date && date > today
    ? [
        {
          pointer,
          code: 'DATE_IN_FUTURE',
          detail: 'The date has not come yet; only what has happened is recorded.',
        },
      ]
    : [];

/** A fault where `date` is before `earliest`; nothing where either is missing. */
export const beforeFault = (
  pointer: string,
  date: Maybe,
  earliest: Maybe,
  code: string,
  detail: string,
): FieldFault[] => (date && earliest && date < earliest ? [{ pointer, code, detail }] : []);

/** A fault where `date` is after `latest`; nothing where either is missing. */
export const afterFault = (
  pointer: string,
  date: Maybe,
  latest: Maybe,
  code: string,
  detail: string,
): FieldFault[] => (date && latest && date > latest ? [{ pointer, code, detail }] : []);
