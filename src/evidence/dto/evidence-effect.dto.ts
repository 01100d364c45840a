import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsWholeNumber } from '../../platform/validation/fields.js';

const LARGEST = 1_000_000;

const IsEffectSize = (): PropertyDecorator =>
  applyDecorators(
    IsNumber(),
    Min(-LARGEST),
    Max(LARGEST),
    ApiProperty({ type: 'number', minimum: -LARGEST, maximum: LARGEST }),
  );

/** An effect that a source reports. */
export class EvidenceEffectInput {
  /**
   * A code of the set EFFECT_METRIC.
   * @example RISK_RATIO
   */
  @IsCode()
  metric: string;

  /** @example 0.84 */
  @IsEffectSize()
  value: number;

  /**
   * Lower end of its 95 % interval.
   * @example 0.71
   */
  @IsOptional()
  @IsEffectSize()
  low?: number | null;

  /**
   * Upper end of its 95 % interval.
   * @example 0.99
   */
  @IsOptional()
  @IsEffectSize()
  high?: number | null;

  /**
   * How many people it is from.
   * @example 1240
   */
  @IsOptional()
  @IsWholeNumber(1, 100_000_000)
  n?: number | null;
}

/** An effect that a source reports. */
export class EvidenceEffectDto {
  /**
   * A code of the set EFFECT_METRIC.
   * @example RISK_RATIO
   */
  metric: string;

  /** @example 0.84 */
  value: number;

  /**
   * Lower end of its 95 % interval.
   * @example 0.71
   */
  low: number | null;

  /**
   * Upper end of its 95 % interval.
   * @example 0.99
   */
  high: number | null;

  /** How many people it is from. */
  @ApiInteger({ example: 1240 })
  n: number | null;
}
