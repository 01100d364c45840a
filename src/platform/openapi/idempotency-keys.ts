import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from './api-problems.js';

const MARK = 'x-idempotency-key';

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Lets the request be sent again until it is answered, without doing twice what it asks for. Make a new key for each thing to do, such as a UUID, and send it with every attempt. What was done is answered for 24 hours as it was the first time (`Idempotency-Replayed`); what was refused was not done, and its key is free. 409 `IDEMPOTENCY_IN_PROGRESS`: an attempt is being worked on; try again after `Retry-After`. 422 `IDEMPOTENCY_KEY_REUSED`: the key was used for something else. Keys of other accounts are other keys.',
  schema: {
    type: 'string',
    pattern: '^[\\x21-\\x7E]{1,255}$',
    examples: ['0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'],
  },
};

const REPLAYED = {
  description: 'Present where an earlier attempt did it, and this is its answer again.',
  schema: { type: 'string', enum: ['true'] },
};

/** Documents that an operation takes an `Idempotency-Key`. */
export const ApiIdempotencyKey = (): MethodDecorator => ApiExtension(MARK, true);

interface Operation {
  [MARK]?: boolean;
  parameters?: object[];
  responses: Record<string, { description?: string; headers?: Record<string, object> }>;
}

/** Writes the key, how its use can be refused, and how an answer is given again, into every operation that takes one. */
export function addIdempotencyKeys(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      if (!operation[MARK]) continue;
      delete operation[MARK];
      operation.parameters = [...(operation.parameters ?? []), KEY];
      for (const status of [400, 409, 422]) operation.responses[status] ??= problemResponse(status);
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) {
          response.headers = { ...response.headers, 'Idempotency-Replayed': REPLAYED };
        }
      }
    }
  }
  return document;
}
