import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';

const MOST_CODES = 40;

/** A list of codes of a code set; whether they exist is checked where they are used. */
export const IsCodeList = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(MOST_CODES),
    Matches(/^[A-Z0-9][A-Z0-9_-]{0,59}$/, {
      each: true,
      message:
        '$property must be a list of codes: 1 to 60 capital letters, digits, underscores or hyphens each',
    }),
  );
