import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Max, Min } from 'class-validator';

const HOURS_IN_A_WEEK = 168;

/** Hours a week, with two decimals at most. */
export const IsWeeklyHours = (): PropertyDecorator =>
  applyDecorators(
    IsNumber({ maxDecimalPlaces: 2 }),
    Min(0),
    Max(HOURS_IN_A_WEEK),
    ApiProperty({ type: 'number', minimum: 0, maximum: HOURS_IN_A_WEEK }),
  );
