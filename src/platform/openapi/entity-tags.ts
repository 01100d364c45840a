import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';

// A mark on the operation rather than a response of its own: the build adds the response, which knows the shape.
const MARK = 'x-entity-tag';

const ETAG = {
  description: 'The version of the record, to send as `If-Match` with a change.',
  schema: { type: 'string', examples: ['"3"'] },
};

/** Documents that what an operation answers has an `ETag`. */
export const ApiEtag = (): MethodDecorator => ApiExtension(MARK, true);

interface Operation {
  [MARK]?: boolean;
  responses: Record<string, { headers?: Record<string, object> }>;
}

/** Writes the `ETag` of every operation that is marked to have one into its successful responses. */
export function addEntityTags(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (!operation[MARK]) continue;
      delete operation[MARK];
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) response.headers = { ...response.headers, ETag: ETAG };
      }
    }
  }
  return document;
}
