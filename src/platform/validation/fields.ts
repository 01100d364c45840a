import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  IsOptional,
} from 'class-validator';
import { isPlainDate } from '../calendar/plain-date.js';
import {
  ApiDate,
  ApiIdList,
  ApiInteger,
  ApiList,
  ApiPattern,
  ApiText,
  ApiUuid,
} from '../openapi/properties.js';

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
export const REFERENCE = /^(?!\s)[^\p{Cc}]{1,64}(?<!\s)$/u;

/** A code of a code set: capital letters, digits and underscores. Whether it exists is checked where it is used. */
export const IsCode = (): PropertyDecorator =>
  applyDecorators(
    Matches(CODE, {
      message: '$property must be a code: 1 to 60 capital letters, digits, underscores or hyphens',
    }),
    ApiPattern(CODE),
  );

/** The code that a new record is to have: short, stable, of capital letters, digits, hyphens and underscores. */
export const IsNewCode = (max: number): PropertyDecorator => {
  const form = new RegExp(`^[A-Z0-9][A-Z0-9_-]{0,${max - 1}}$`);
  const message = `$property must be 1 to ${max} capital letters, digits, hyphens or underscores`;
  return applyDecorators(Matches(form, { message }), ApiPattern(form));
};

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

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day in local time, `HH:MM` of 24 hours. */
export const IsLocalTime = (): PropertyDecorator =>
  applyDecorators(
    Matches(LOCAL_TIME, {
      message: '$property must be a time of the day, written HH:MM, from 00:00 to 23:59',
    }),
    ApiPattern(LOCAL_TIME),
  );

/** The id of another record, read in small letters: SQLite compares it as text. */
export const IsId = (): PropertyDecorator => applyDecorators(Transform(lowered), IsUUID(), ApiUuid());

const allLowered = ({ value }: { value: unknown }): unknown =>
  Array.isArray(value) ? value.map((each: unknown) => lowered({ value: each })) : value;

/** The ids of at most `max` other records, each named once. */
export const IsIdList = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(allLowered),
    IsArray(),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
    ApiIdList(max),
  );

/** Whether a text has `min` to `max` code points, as the databases count: a character is one or two units of length. */
function hasCodePoints(text: string, min: number, max: number): boolean {
  if (text.length >= 2 * min && text.length <= max) return true;
  const count = [...text].length;
  return count >= min && count <= max;
}

/** Whether a text has `min` to `max` characters, and some that can be seen. */
const isTextOf = (text: string, min: number, max: number): boolean =>
  hasCodePoints(text, min, max) && /\S/.test(text);

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

/**
 * A list of `min` to `max` objects of a class. `ValidateNested` alone would look into a list within the list, and let it
 * through.
 */
export const IsListOf = (item: new () => object, min: number, max: number): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => item),
    ApiList(item, min, max),
  );

/** A list of at most `max` codes of a code set. Whether they exist is checked where they are used. */
export const IsCodeList = (max: number): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    Matches(CODE, {
      each: true,
      message:
        '$property must be a list of codes: 1 to 60 capital letters, digits, underscores or hyphens each',
    }),
    ApiList(String, 0, max),
  );

/** An object of a class. */
export const IsPart = (part: new () => object): PropertyDecorator =>
  applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => part),
  );

/** A whole number from `min` to `max`. */
export const IsWholeNumber = (min: number, max: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(min), Max(max), ApiInteger({ minimum: min, maximum: max }));

/** Why a record is changed: optional text of at most 500 characters. */
export const IsChangeReason = (): PropertyDecorator => applyDecorators(IsOptional(), IsText(1, 500));
