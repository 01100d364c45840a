import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsString, IsUUID, Matches, Max, Min, ValidateBy } from 'class-validator';
import { isPlainDate } from '../calendar/plain-date.js';
import { ApiDate, ApiInteger, ApiPattern, ApiText, ApiUuid } from '../openapi/properties.js';

/** A plain date, `YYYY-MM-DD`, that is in the calendar. */
export const IsPlainDate = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isPlainDate',
      validator: {
        validate: (value) => typeof value === 'string' && isPlainDate(value),
        defaultMessage: (facts) => `${facts?.property} must be a date of the calendar, written YYYY-MM-DD`,
      },
    }),
    ApiDate(),
  );

/** The form of a code. */
export const CODE = /^[A-Z0-9][A-Z0-9_-]{0,59}$/;
const REFERENCE = /^(?!\s)[^\p{Cc}]{1,64}(?<!\s)$/u;

/** A code of a code set: capital letters, digits and underscores. Whether it exists is checked where it is used. */
export const IsCode = (): PropertyDecorator =>
  applyDecorators(
    Matches(CODE, {
      message: '$property must be a code: 1 to 60 capital letters, digits, underscores or hyphens',
    }),
    ApiPattern(CODE),
  );

/** Another system's reference of a record: 1 to 64 characters, no white space at its ends and no control character. */
export const IsReference = (): PropertyDecorator =>
  applyDecorators(
    Matches(REFERENCE, {
      message: '$property must be 1 to 64 characters, without control characters or spaces at its ends',
    }),
    ApiText(1, 64),
  );

const lowered = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;

/** The id of another record, read in small letters: SQLite compares it as text. */
export const IsId = (): PropertyDecorator => applyDecorators(Transform(lowered), IsUUID(), ApiUuid());

/** Whether a text has `min` to `max` code points, as the databases count, and some that can be seen. */
const isTextOf = (text: string, min: number, max: number): boolean =>
  text.length >= min && (text.length <= max || [...text].length <= max) && /\S/.test(text);

/** Text of `min` to `max` characters, not all of them spaces. */
export const IsText = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    ValidateBy({
      name: 'isLength',
      validator: {
        validate: (value) => typeof value === 'string' && isTextOf(value, min, max),
        defaultMessage: (facts) =>
          `${facts?.property} must be ${min} to ${max} characters, not all of them spaces`,
      },
    }),
    ApiText(min, max),
  );

/** A whole number from `min` to `max`. */
export const IsWholeNumber = (min: number, max: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max), ApiInteger({ minimum: min, maximum: max }));
