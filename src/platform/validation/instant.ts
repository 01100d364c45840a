import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { ApiInstant } from '../openapi/properties.js';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** The day must be one of its month: `Date` would take the 30th of February for the 2nd of March. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  FORM.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().slice(0, 19) === value.slice(0, 19);

/** A UTC instant, such as `2026-11-23T18:00:00Z`. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: isInstant,
        defaultMessage: (facts) =>
          `${facts?.property} must be an instant in UTC, such as 2026-11-23T18:00:00Z`,
      },
    }),
    ApiInstant(),
  );
