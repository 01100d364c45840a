import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

interface Options {
  description?: string;
  nullable?: boolean;
  example?: unknown;
  minimum?: number;
  maximum?: number;
}

const property = (facts: ApiPropertyOptions, options: Options): PropertyDecorator =>
  ApiProperty({ ...facts, ...options });

/** Documents a UUID. */
export const ApiUuid = (options: Options = {}): PropertyDecorator =>
  property({ type: 'string', format: 'uuid' }, options);

/** Documents a plain date, `YYYY-MM-DD`. */
export const ApiDate = (options: Options = {}): PropertyDecorator =>
  property({ type: 'string', format: 'date' }, options);

/** Documents a UTC instant. */
export const ApiInstant = (options: Options = {}): PropertyDecorator =>
  property({ type: 'string', format: 'date-time' }, options);

/** Documents a whole number; the plugin would call it a number. */
export const ApiInteger = (options: Options = {}): PropertyDecorator =>
  property({ type: 'integer' }, options);

/** Documents text of a bounded length, not all of it spaces. */
export const ApiText = (minLength: number, maxLength: number): PropertyDecorator =>
  ApiProperty({ type: 'string', minLength, maxLength, pattern: '\\S' });

/** Documents a list of `min` to `max` items of a class. */
export const ApiList = (item: new () => object, min: number, max: number): PropertyDecorator =>
  ApiProperty({ type: item, isArray: true, minItems: min || undefined, maxItems: max });

/** Documents text of a given form. */
export const ApiPattern = (pattern: RegExp): PropertyDecorator =>
  ApiProperty({ type: 'string', pattern: pattern.source });

/** Documents a list of at most `max` UUIDs. */
export const ApiIdList = (max: number): PropertyDecorator =>
  ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, uniqueItems: true });
