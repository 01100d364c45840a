import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';

/** The numbers of at most `max` items. */
export const IsNumberList = (max: number): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(1000, { each: true }),
    ApiProperty({
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 1000 },
      maxItems: max,
    }),
  );
