import { CONTRACT, type Schema } from './operations.js';
import type { Body } from './sample-bodies.js';

/** A field of a body, objects and lists included, as the contract describes it. */
export interface Field {
  pointer: string;
  schema: Schema;
}

/** The schema that a reference stands for; of one that may be null instead, with null among its types. */
export function resolved(schema: Schema): Schema {
  const ref = schema.$ref ?? schema.anyOf?.find((each) => each.$ref)?.$ref;
  if (!ref) return schema;
  const found = CONTRACT.components.schemas[ref.split('/').pop() ?? ''] ?? {};
  return schema.anyOf ? { ...found, type: [found.type ?? [], 'null'].flat() } : found;
}

/** Every field of a body that has the schema. */
export function fieldsOf(given: Schema, body: unknown, pointer = ''): Field[] {
  const schema = resolved(given);
  const inner: Field[] =
    typeof body === 'object' && body !== null
      ? Object.entries(body).flatMap(([name, value]) =>
          fieldsOf(
            (Array.isArray(body) ? schema.items : schema.properties?.[name]) ?? {},
            value,
            `${pointer}/${name}`,
          ),
        )
      : [];
  return pointer === '' ? inner : [{ pointer, schema }, ...inner];
}

/** The types that a field may have. */
export const typesOf = ({ type }: Schema): string[] => [type ?? []].flat();

/** The value at the pointer. */
export const valueAt = (body: Body, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce((inner: unknown, name) => (inner as Body)[name], body);

/** The body with another value at the pointer. */
export function withField(body: Body, pointer: string, value: unknown): Body {
  const changed = structuredClone(body);
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  const holder = names.reduce((inner: Body, name) => inner[name] as Body, changed);
  holder[last] = value;
  return changed;
}
