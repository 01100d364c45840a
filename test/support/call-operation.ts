import type { Answer, TestApi } from './api.js';
import type { FullService } from './full-service.js';
import { importCsv } from './imports.js';
import { editedPath, type Operation, targetOf } from './operations.js';

let files = 0;

/** Calls an operation as it is meant to be called, on the records of a service; by another account where one is given. */
export async function callOperation(
  http: TestApi,
  service: FullService,
  operation: Operation,
  more: Record<string, string> = {},
): Promise<Answer> {
  const headers = { ...service.headers, ...more };
  if (operation.operationId === 'importFile') {
    return importCsv(http, 'delivery-areas', `code,name_en\nCALL${++files},Area\n`, '', headers);
  }
  const path = targetOf(operation, service);
  const edited = editedPath(operation, path);
  const etag = edited && (await http.get(edited, service.headers)).headers.get('etag');
  return http.request(operation.method, path, {
    headers: { ...headers, ...(etag && { 'if-match': etag }) },
    body: operation.body ? service.bodyOf(operation.operationId) : undefined,
  });
}
