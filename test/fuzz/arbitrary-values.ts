import fc from 'fast-check';
import { type Field, fieldsOf, resolved, typesOf, withField } from '../support/body-fields.js';
import type { Operation, Schema } from '../support/operations.js';
import type { Body } from '../support/sample-bodies.js';

/** Text that is hard on databases, patterns and pages. */
export const hardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '%',
    "'",
    '"; --',
    '\u0000',
    '\u0301',
    'a\uFE0F'.repeat(150),
    '../..',
    '{{7*7}}',
    'toString',
  ),
);
const date = fc.oneof(
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2210-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc
    .date({ min: new Date('2024-12-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.constantFrom('2026-02-30', '0000-00-00', '2025-02-28T00:00:00Z'),
);
const code = fc.constantFrom(
  'ETE',
  'NORTH',
  'FIRE',
  'POLICE',
  'DRUGS',
  'OTHER',
  'COMMUNITY',
  'CUSTODY',
  'FEMALE',
  'NO_SUCH',
  'low',
  '-',
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 30 }),
  fc.constantFrom(0.5, -0, 1e308, 2_147_483_648, Number.MAX_SAFE_INTEGER, 20.25, 1441),
);

/** Values that look like what a schema asks for, right and wrong ones. */
export function likeValue(given: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const types = typesOf(schema);
  const choices: fc.Arbitrary<unknown>[] = types.includes('null') ? [fc.constant(null)] : [];
  if (schema.format === 'uuid') choices.push(fc.constantFrom(...ids), fc.uuid());
  else if (schema.format === 'date') choices.push(date);
  else if (schema.enum) choices.push(fc.constantFrom(...schema.enum));
  else if (schema.pattern?.startsWith('^[A-Z')) choices.push(code);
  else if (types.includes('string')) choices.push(hardText);
  if (types.includes('number') || types.includes('integer')) choices.push(number);
  if (types.includes('boolean')) choices.push(fc.boolean());
  if (schema.items) choices.push(fc.array(likeValue(schema.items, ids), { maxLength: 4 }));
  if (schema.properties) choices.push(likeObject(schema, ids));
  return fc.oneof(...choices);
}

const likeObject = ({ properties, required }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(Object.entries(properties ?? {}).map(([name, part]) => [name, likeValue(part, ids)])),
    { requiredKeys: required ?? [] },
  );

/** A sample body with some of its fields replaced, or anything at all. */
export function likeBodies({ body }: Operation, sample: Body, ids: readonly string[]): fc.Arbitrary<unknown> {
  const schema = body ?? {};
  const fields = fieldsOf(schema, sample);
  const changeOf = ({ pointer, schema: part }: Field) =>
    fc.tuple(
      fc.constant(pointer),
      fc.oneof({ weight: 3, arbitrary: likeValue(part, ids) }, { weight: 1, arbitrary: fc.jsonValue() }),
    );
  const changes = fc.array(fc.oneof(...fields.map(changeOf)), { minLength: 1, maxLength: 3 });
  const changed = changes.map((list) =>
    // The deepest first, so that no change takes away the place of another.
    list
      .sort(([a], [b]) => b.length - a.length)
      .reduce((given, [pointer, value]) => withField(given, pointer, value), sample),
  );
  const extended = fc
    .tuple(fc.string({ minLength: 1 }), fc.jsonValue())
    .map(([name, value]) => ({ ...sample, [name]: value }));
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: likeObject(resolved(schema), ids) },
    extended,
    fc.jsonValue(),
  );
}
