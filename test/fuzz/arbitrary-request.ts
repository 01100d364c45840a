import fc from 'fast-check';
import type { FullService } from '../support/full-service.js';
import { type Operation, pathParameters } from '../support/operations.js';
import { hardText, likeBodies, likeValue } from './arbitrary-values.js';

/** How a request is signed: properly, or in a way that must never be let through. */
export type Signed = 'properly' | 'not at all' | 'with anything' | 'twice';

/** What a request of an operation is made of. */
export interface FuzzedRequest {
  signed: Signed;
  /** What is sent as JSON; undefined: no body. */
  body: unknown;
  query: Record<string, unknown>;
  /** Path parameters that are not those of a record. */
  misled: Record<string, string>;
  /** Null: the record's own. */
  ifMatch: string | null;
}

const pathPart = hardText.filter((part) => part.isWellFormed() && !/^\.{0,2}$/.test(part));

/** Requests of an operation, right and wrong ones, about the records of a service. */
export function arbitraryRequest(operation: Operation, service: FullService): fc.Arbitrary<FuzzedRequest> {
  const ids = Object.values(service.ids).filter((value) => value.length === 36);
  const sample = operation.body ? service.bodyOf(operation.operationId) : null;
  const asked = operation.parameters.filter((parameter) => parameter.in === 'query');
  const likeQuery = asked.map(
    ({ name, schema }) => [name, fc.oneof(likeValue(schema, ids), hardText)] as const,
  );
  const parts = fc.record(
    Object.fromEntries(pathParameters(operation).map((name) => [name, pathPart] as const)),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>;
  return fc.record({
    signed: fc.oneof(
      { weight: 12, arbitrary: fc.constant<Signed>('properly') },
      fc.constantFrom<Signed>('not at all', 'with anything', 'twice'),
    ),
    body: sample ? likeBodies(operation, sample, ids) : fc.constant(undefined),
    query: fc.record(Object.fromEntries(likeQuery), {
      requiredKeys: asked.filter(({ required }) => required).map(({ name }) => name),
    }),
    misled: fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: parts }),
    ifMatch: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom('"1"', '"9"', '*', 'x')),
  });
}
