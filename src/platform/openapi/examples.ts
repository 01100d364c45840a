import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string | string[];
  example?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  default?: unknown;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

interface Media {
  schema?: Schema;
  example?: unknown;
}

interface Operation {
  requestBody?: { content?: Record<string, Media> };
  responses?: Record<string, { content?: Record<string, Media> }>;
}

const BY_FORMAT: Record<string, unknown> = {
  uuid: '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  date: '2026-11-23',
  'date-time': '2026-11-23T09:30:00.000Z',
};

const BY_TYPE: Record<string, unknown> = { string: 'text', number: 1, integer: 1, boolean: true };

/** An example of a schema, put together from the examples of its parts. */
function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').pop() ?? ''] ?? {}, schemas);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples) return schema.examples[0];
  if ('default' in schema) return schema.default;
  if (schema.enum) return schema.enum[0];
  const parts = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (parts?.[0]) return exampleOf(parts[0], schemas);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, exampleOf(property, schemas)]),
    );
  }
  if (schema.items) return [exampleOf(schema.items, schemas)];
  const types = [schema.type].flat();
  const type = types.includes('null') ? 'null' : (types[0] ?? 'null');
  if (type === 'null') return null;
  return BY_FORMAT[schema.format ?? ''] ?? BY_TYPE[type] ?? {};
}

/** Gives every request and every response of every operation an example that fits its schema. */
export function addExamples(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      const contents = [
        operation.requestBody?.content,
        ...Object.values(operation.responses ?? {}).map((r) => r.content),
      ];
      for (const media of contents.flatMap((content) => Object.values(content ?? {}))) {
        if (media.schema && media.example === undefined) media.example = exampleOf(media.schema, schemas);
      }
    }
  }
  return document;
}
