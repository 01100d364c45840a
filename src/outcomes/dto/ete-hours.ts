import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Max, Min, ValidateBy } from 'class-validator';

const HOURS_IN_A_WEEK = 168;

/** Hours a week, with two decimals at most. */
export const IsWeeklyHours = (): PropertyDecorator =>
  applyDecorators(
    IsNumber(),
    // The validator's own check of decimals fails on numbers that JavaScript writes with an exponent.
    ValidateBy({
      name: 'isOfTwoDecimals',
      validator: {
        validate: (value) => typeof value === 'number' && Number(value.toFixed(2)) === value,
        defaultMessage: (facts) => `${facts?.property} must have at most two decimals`,
      },
    }),
    Min(0),
    Max(HOURS_IN_A_WEEK),
    ApiProperty({ type: 'number', minimum: 0, maximum: HOURS_IN_A_WEEK }),
  );
