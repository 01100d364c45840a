import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateIf } from 'class-validator';

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
