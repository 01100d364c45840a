import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Language } from '../../platform/http/language.js';
import { QUARTER } from '../quarter.js';

/** In which language a page or table is read. */
export class PackLanguageQuery {
  /**
   * Of the page or the CSV; `Accept-Language` decides where it is left out. JSON holds both.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: Language;
}

/** Which quarter. */
export class BoardPackQuery extends PackLanguageQuery {
  /**
   * A quarter of the calendar year; that which ended last where it is left out.
   * @example 2026-Q3
   */
  @IsOptional()
  @Matches(QUARTER, { message: '$property must be a year and a quarter, such as 2026-Q3' })
  @ApiProperty({ type: 'string', pattern: QUARTER.source })
  quarter?: string;
}
