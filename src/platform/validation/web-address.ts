import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}]{1,990}$/u;

/** The address of a page, with its scheme. */
export const IsWebAddress = (): PropertyDecorator =>
  applyDecorators(
    Matches(WEB_ADDRESS, {
      message: '$property must be the address of a page, such as https://example.org/report',
    }),
    ApiProperty({ type: 'string', pattern: '^https?://\\S+$', maxLength: 998 }),
  );
