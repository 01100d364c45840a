import { type OpenAPIObject, getSchemaPath } from '@nestjs/swagger';
import { Problem } from '../errors/problem.dto.js';
import { problemResponse } from './api-problems.js';

const refsTo = (headers: readonly (keyof typeof HEADERS)[]): Record<string, object> =>
  Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string', examples: [example] },
});

const HEADERS = {
  'X-Request-Id': text(
    'The id of the request: what was sent as `X-Request-Id` where that is a UUID or 16 to 64 hexadecimal digits, and otherwise a new one. It is in every line of the log that the request causes.',
    '0b6c1f0e-5d0a-4d57-9d55-0d6f6a0c3f21',
  ),
  'RateLimit-Policy': text(
    'How many requests (`q`) a token, or an address without one, may make in how many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. Absent where there is no limit.',
    '"default";q=6000;w=60',
  ),
  RateLimit: text(
    'How many requests are left (`r`), and in how many seconds the count begins anew (`t`).',
    '"default";r=5999;t=60',
  ),
  'Retry-After': {
    description: 'In how many seconds to ask again.',
    schema: { type: 'integer', examples: [2] },
  },
};

const REQUEST_ID = {
  name: 'X-Request-Id',
  in: 'header',
  required: false,
  description: 'An id by which to find the request in the log: a UUID, or 16 to 64 hexadecimal digits.',
  schema: { type: 'string', examples: ['0b6c1f0e-5d0a-4d57-9d55-0d6f6a0c3f21'] },
};

const ofLimit = (description: string, ...headers: (keyof typeof HEADERS)[]) => ({
  description,
  headers: refsTo(['X-Request-Id', ...headers]),
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
});

const ANSWERS = {
  SlowBody: ofLimit('The request took too long to arrive.'),
  UriTooLong: ofLimit('The path and the query are longer than 8,192 characters.'),
  TooManyHeaders: ofLimit('The headers are too long, or more than 100.'),
  TooManyRequests: ofLimit(
    'Too many requests came within a minute; ask again after Retry-After.',
    'RateLimit-Policy',
    'RateLimit',
    'Retry-After',
  ),
};

interface Operation {
  parameters?: object[];
  requestBody?: object;
  responses: Record<string, { description?: string; headers?: Record<string, object> } | { $ref: string }>;
}

const answerRef = (name: keyof typeof ANSWERS) => ({ $ref: `#/components/responses/${name}` });

function addTo({ requestBody, responses }: Operation, isLimited: boolean): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2') || '$ref' in response) continue;
    const limited = isLimited ? (['RateLimit-Policy', 'RateLimit'] as const) : [];
    response.headers = { ...response.headers, ...refsTo(['X-Request-Id', ...limited]) };
  }
  if (requestBody) {
    responses['408'] = answerRef('SlowBody');
    // Text that no database keeps is refused in any body.
    responses['422'] ??= problemResponse(422);
  }
  responses['414'] = answerRef('UriTooLong');
  if (isLimited) responses['429'] = answerRef('TooManyRequests');
  responses['431'] = answerRef('TooManyHeaders');
}

/** Writes into every operation what the limits that hold for all of them may answer, and the headers of every answer. */
export function addCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  const { components = {} } = document;
  Object.assign(components, {
    headers: { ...components.headers, ...HEADERS },
    parameters: { ...components.parameters, RequestId: REQUEST_ID },
    responses: { ...components.responses, ...ANSWERS },
  });
  document.components = components;
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods as Record<string, Operation>)) {
      operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/RequestId' }];
      addTo(operation, !path.startsWith('/health/'));
    }
  }
  return document;
}
