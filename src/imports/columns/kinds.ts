import { isPlainDate, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { Lookups } from '../engine/lookups.js';
import { CellFault } from './cell-fault.js';

/** How the cells of a column are written and read. */
export interface Kind<Value> {
  readonly name:
    'reference' | 'code' | 'codes' | 'date' | 'time' | 'integer' | 'decimal' | 'flag' | 'text' | 'json';
  /** What a cell must look like, in words. */
  readonly form: string;
  /** The code set whose codes the column holds; null for any other column. */
  readonly codeSet: string | null;
  /** The value of a cell that is not empty, or why it has none. */
  read(text: string, lookups: Lookups): Value | CellFault;
}

const kind = <Value>(
  name: Kind<Value>['name'],
  form: string,
  read: Kind<Value>['read'],
  codeSet: string | null = null,
): Kind<Value> => ({ name, form, codeSet, read });

const REFERENCE = /^[^\p{Cc}]{1,64}$/u;

/** The source system's own reference of a record. */
export const reference = (): Kind<string> =>
  kind('reference', '1 to 64 characters', (text) =>
    REFERENCE.test(text)
      ? text
      : new CellFault('BAD_REFERENCE', 'A reference has 1 to 64 characters and no line break.'),
  );

const ownCode = (pattern: RegExp, form: string): Kind<string> =>
  kind('code', form, (text) =>
    pattern.test(text)
      ? text
      : new CellFault('BAD_CODE', `A code has ${form}, and begins with a letter or digit.`),
  );

/** A code that the service itself gives to a record. */
export const recordCode = (longest: number): Kind<string> =>
  ownCode(
    new RegExp(`^[A-Z0-9][A-Z0-9_-]{0,${longest - 1}}$`),
    `1 to ${longest} capital letters, digits, hyphens or underscores`,
  );

/** The code of a delivery area. */
export const areaCode = (): Kind<string> =>
  ownCode(/^[A-Z0-9][A-Z0-9_-]{0,19}$/, '1 to 20 capital letters, digits, hyphens or underscores');

const FEW = 12;

const whichCodes = (codeSet: string, codes: readonly string[]): string =>
  codes.length > 0 && codes.length <= FEW
    ? `Use one of ${codes.join(', ')}.`
    : `Use a code that GET /v1/reference-codes?codeSet=${codeSet} lists.`;

/** A code of a code set. */
export const codeOf = (codeSet: string): Kind<string> =>
  kind(
    'code',
    `a code of the set ${codeSet}`,
    (text, { codeSets }) => {
      const known = codeSets.get(codeSet);
      return known?.has(text)
        ? text
        : new CellFault(
            'UNKNOWN_CODE',
            `This is not a code of the set ${codeSet}.`,
            whichCodes(codeSet, [...(known?.keys() ?? [])]),
          );
    },
    codeSet,
  );

/** The code of an instrument, one that ships or the service's own. */
export const instrumentCode = (): Kind<string> =>
  kind('code', 'the code of an instrument', (text, { instruments }) =>
    instruments.has(text)
      ? text
      : new CellFault(
          'UNKNOWN_INSTRUMENT',
          'There is no instrument with this code.',
          'Use a code that GET /v1/instruments lists, or add the instrument first.',
        ),
  );

/** The code of a need area, national or the service's own. */
export const needArea = (): Kind<string> =>
  kind('code', 'the code of a need area', (text, { needAreas }) =>
    needAreas.has(text)
      ? text
      : new CellFault(
          'UNKNOWN_NEED_AREA',
          'There is no need area with this code.',
          'Use a code that GET /v1/need-areas lists, or import the area first.',
        ),
  );

/** One of a few values that are fixed by the product. */
export const oneOf = <Value extends string>(...values: readonly Value[]): Kind<Value> =>
  kind('code', values.join(' or '), (text) => {
    const found = values.find((value) => value === text);
    return found ?? new CellFault('NOT_ALLOWED', `The value must be ${values.join(' or ')}.`);
  });

// Exports of the Youth Justice Board's systems write a missing date as this one.
export const MISSING_DATE = '1900-01-01';

/** A calendar date. */
export const date = (): Kind<PlainDate> =>
  kind('date', 'a date, YYYY-MM-DD', (text) => {
    if (text === MISSING_DATE) {
      return new CellFault(
        'PLACEHOLDER_DATE',
        `${MISSING_DATE} stands for a missing date.`,
        'Leave the cell empty where the date is not known.',
      );
    }
    return isPlainDate(text)
      ? text
      : new CellFault(
          'BAD_DATE',
          'This is not a date of the calendar written YYYY-MM-DD.',
          'Write 31 March 2026 as 2026-03-31.',
        );
  });

/** A local time of the day. */
export const time = (): Kind<string> =>
  kind('time', 'a time of the day, HH:MM', (text) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
      ? text
      : new CellFault('BAD_TIME', 'This is not a time of the day written HH:MM, from 00:00 to 23:59.'),
  );

/** A whole number. */
export const integer = (min: number, max: number): Kind<number> =>
  kind('integer', `a whole number, ${min} to ${max}`, (text) => {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max
      ? value
      : new CellFault('BAD_NUMBER', `The value must be a whole number from ${min} to ${max}.`);
  });

/** A number with or without decimals, with a point and no thousands separator. */
export const decimal = (min: number, max: number): Kind<number> =>
  kind('decimal', `a number, ${min} to ${max}`, (text) => {
    const value = /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max
      ? value
      : new CellFault(
          'BAD_NUMBER',
          `The value must be a number from ${min} to ${max}.`,
          'Write decimals with a point, as in 12.5.',
        );
  });

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** Yes or no. */
export const flag = (): Kind<boolean> =>
  kind('flag', 'yes or no', (text) => {
    return FLAGS.get(text.toLowerCase()) ?? new CellFault('BAD_FLAG', 'The value must be yes or no.');
  });

// Line breaks and tabs are text; any other control character is damage.
const CONTROL = /[^\P{Cc}\t\r\n]/u;

/** Free text. */
export const text = (longest: number): Kind<string> =>
  kind('text', `text, at most ${longest} characters`, (value) =>
    value.length <= longest && !CONTROL.test(value)
      ? value
      : new CellFault('BAD_TEXT', `The text has at most ${longest} characters and no control character.`),
  );

const SEPARATOR = '|';

const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}]{1,990}$/u;

/** The address of a page. */
export const webAddress = (): Kind<string> =>
  kind('text', 'the address of a page, with http:// or https://', (value) =>
    WEB_ADDRESS.test(value)
      ? value
      : new CellFault('BAD_ADDRESS', 'An address begins with http:// or https:// and has no space.'),
  );

/** Several values of one kind in one cell, in no particular order. */
export const listOf = <Value extends string>(item: Kind<Value>): Kind<Value[]> =>
  kind(
    'codes',
    `${item.form}; several separated by ${SEPARATOR}`,
    (cell, lookups) => {
      const values: Value[] = [];
      for (const part of cell.split(SEPARATOR)) {
        const value = item.read(part.trim(), lookups);
        if (value instanceof CellFault) return value;
        values.push(value);
      }
      if (new Set(values).size === values.length) return values.sort();
      return new CellFault('REPEATED_VALUE', 'The list has a value twice.', 'Keep each value once.');
    },
    item.codeSet,
  );
