import { checkAgainstContract, mediaTypeOf } from './contract.js';
import type { FullService } from './full-service.js';
import { editedPath, type Operation, targetOf } from './operations.js';

/** A request, but for who signs it. */
export interface UnsignedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** What came back: parsed JSON where it is JSON. */
export interface SignedAnswer {
  status: number;
  headers: Headers;
  body: any;
}

/** A file that `importFile` takes, however often. */
const CSV = { query: '?recordType=delivery-areas', body: 'code,name_en\nIMPORTED,Imported\n' };

/** A request that the operation accepts, on records of the service, from whoever may make it. */
export async function validRequest(operation: Operation, service: FullService): Promise<UnsignedRequest> {
  const { method, operationId } = operation;
  const path = targetOf(operation, service);
  if (operationId === 'importFile') {
    return { method, path: `${path}${CSV.query}`, headers: { 'content-type': 'text/csv' }, body: CSV.body };
  }
  const read = editedPath(operation, path);
  const etag = read && (await service.api.get(read)).headers.get('etag');
  return {
    method,
    path,
    headers: {
      ...(etag && { 'if-match': etag }),
      ...(operation.body && { 'content-type': 'application/json' }),
    },
    ...(operation.body && { body: JSON.stringify(service.bodyOf(operationId)) }),
  };
}

/** Sends a request with these headers and no others; the answer is held against the contract. */
export async function sendAs(
  url: string,
  { method, path, headers, body }: UnsignedRequest,
  signature: Record<string, string>,
): Promise<SignedAnswer> {
  const response = await fetch(`${url}${path}`, { method, headers: { ...headers, ...signature }, body });
  const text = await response.text();
  const parsed: unknown = /json/.test(mediaTypeOf(response.headers)) && text ? JSON.parse(text) : text;
  if (method !== 'HEAD') checkAgainstContract(method, path.split('?')[0] ?? path, response, parsed);
  return { status: response.status, headers: response.headers, body: parsed };
}
