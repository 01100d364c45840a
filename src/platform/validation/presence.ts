import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateIf } from 'class-validator';
import { IsWholeNumber } from './fields.js';

/** A field of an edit that may be left out to keep what is stored, but not be null: the record needs a value. */
export const MayBeOmitted = (): PropertyDecorator =>
  ValidateIf((_record: object, value: unknown) => value !== undefined);

const flagOf = (text: unknown): unknown => (text === 'true' ? true : text === 'false' ? false : text);

/** A filter that is `true` or `false`, or not given. */
export const IsQueryFlag = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => flagOf(value)),
    IsBoolean(),
    ApiPropertyOptional({ type: 'boolean' }),
  );

const numberOf = (text: unknown): unknown =>
  typeof text === 'string' && /^(0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : text;

/** A filter that is a whole number in decimal digits, or not given. */
export const IsQueryNumber = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => numberOf(value)),
    IsWholeNumber(min, max),
  );
