import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponse } from '../platform/openapi/api-problems.js';
import { AUTHORIZATION_MATRIX } from './authorization-matrix.js';
import { PUBLIC } from './authorization-rule.js';

interface Operation {
  operationId: string;
  description?: string;
  security?: Record<string, string[]>[];
  responses: Record<string, object>;
}

/** Adds to each operation who may call it: what it answers to others, and the roles and the scope in words. */
export function documentAccess(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    responses: {
      ...document.components?.responses,
      NotSigned: problemResponse(401),
      NotAllowed: problemResponse(403),
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>)) {
      const rule = AUTHORIZATION_MATRIX[operation.operationId];
      if (rule === undefined || rule === PUBLIC) {
        operation.security = [];
        continue;
      }
      const who = `Roles: ${rule.roles.join(', ')}. Scope: \`${rule.scope}\`.`;
      operation.description = operation.description ? `${operation.description}\n\n${who}` : who;
      operation.security = [{ token: [] }];
      operation.responses[401] = { $ref: '#/components/responses/NotSigned' };
      operation.responses[403] = { $ref: '#/components/responses/NotAllowed' };
    }
  }
  return document;
}
