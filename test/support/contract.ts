import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Answered = { headers?: object; content?: Record<string, { schema: object }> };
type Responses = Record<string, Answered & { $ref?: string }>;
type Operation = { operationId: string; responses: Responses };

const contract = JSON.parse(readFileSync(join(process.cwd(), 'openapi', 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Answered> };
};

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract');

const templates = Object.keys(contract.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/** What kind of body it is, without parameters; empty where nothing says so. */
export const mediaTypeOf = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';')[0] ?? '';

/** The operation of the contract that a request is of; null where the contract has none. */
function operationOf(method: string, path: string): { pointer: string; operation: Operation } | null {
  // A literal path wins over one with parameters.
  const matching = templates.filter(({ pattern }) => pattern.test(path));
  const [best] = matching.sort((a, b) => a.template.split('{').length - b.template.split('{').length);
  const operation = best && contract.paths[best.template]?.[method.toLowerCase()];
  if (!operation) return null;
  const escaped = best.template.replaceAll('~', '~0').replaceAll('/', '~1');
  return { pointer: `contract#/paths/${encodeURIComponent(escaped)}/${method.toLowerCase()}`, operation };
}

/**
 * Throws unless the contract documents this answer: its status, whether it has an `ETag`, its media type and the shape
 * of its body.
 */
export function checkAgainstContract(
  method: string,
  path: string,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  body: unknown,
): void {
  const found = operationOf(method, path);
  if (!found) {
    if ([404, 405, 429].includes(status)) return;
    throw new Error(`The contract has no ${method} ${path}, yet it answered ${status}.`);
  }
  const given = found.operation.responses[status];
  const shared = given?.$ref?.split('/').pop();
  const response = shared === undefined ? given : contract.components.responses[shared];
  if (!response) throw new Error(`The contract does not say that ${method} ${path} may answer ${status}.`);
  if ('ETag' in (response.headers ?? {}) !== headers.has('etag')) {
    throw new Error(`The contract and ${method} ${path} ${status} do not agree on whether there is an ETag.`);
  }
  if (!response.content) return;
  const mediaType = mediaTypeOf(headers);
  if (!response.content[mediaType]) {
    throw new Error(`The contract does not say that ${method} ${path} answers ${status} as ${mediaType}.`);
  }
  const type = encodeURIComponent(mediaType.replaceAll('/', '~1'));
  const pointer =
    shared === undefined
      ? `${found.pointer}/responses/${status}`
      : `contract#/components/responses/${shared}`;
  const validate = ajv.getSchema(`${pointer}/content/${type}/schema`);
  if (!validate?.(body)) {
    throw new Error(
      `${method} ${path} ${status} is not as the contract says: ${ajv.errorsText(validate?.errors)}`,
    );
  }
}
