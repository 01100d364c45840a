import { AUTHORIZATION_MATRIX } from '../../src/access/authorization-matrix.js';
import { PUBLIC } from '../../src/access/authorization-rule.js';
import { CONTRACT, OPERATIONS } from '../support/operations.js';

interface Documented {
  operationId: string;
  security?: object[];
  responses: Record<string, object>;
}

const documented = Object.values(CONTRACT.paths)
  .flatMap((methods) => Object.values(methods) as unknown as Documented[])
  .map((operation) => [operation.operationId, operation] as const);

describe('the authorization matrix and the contract', () => {
  it('have the same operations', () => {
    const operations = OPERATIONS.map(({ operationId }) => operationId).sort();
    expect(Object.keys(AUTHORIZATION_MATRIX).sort()).toEqual(operations);
    expect(new Set(operations).size).toBe(operations.length);
  });

  it('leave to everybody nothing but whether the service is up', () => {
    const open = OPERATIONS.filter(({ operationId }) => AUTHORIZATION_MATRIX[operationId] === PUBLIC);
    expect(open.map(({ template }) => template)).toEqual(['/health/live', '/health/ready']);
  });

  it.each(documented)('agree on whether %s needs a token', (id, { security, responses }) => {
    const open = AUTHORIZATION_MATRIX[id] === PUBLIC;
    expect(security).toEqual(open ? [] : [{ token: [] }]);
    expect(['401', '403'].map((status) => status in responses)).toEqual([!open, !open]);
  });
});
