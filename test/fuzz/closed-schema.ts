import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { resolved } from '../support/body-fields.js';
import type { Schema } from '../support/operations.js';

const ajv = new Ajv2020.default({ strict: false, coerceTypes: false });
addFormats.default(ajv);

/** The schema with its parts in place, and nothing allowed that it does not name: the API refuses unknown fields. */
function closed(given: Schema): object {
  const schema = resolved(given);
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, closed(part)] as const,
  );
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties), additionalProperties: false }),
    ...(schema.items && { items: closed(schema.items) }),
  };
}

/** Whether a body is one that the contract allows. */
export const bodyValidator = (schema: Schema): ValidateFunction => ajv.compile(closed(schema));
