import { readFileSync } from 'node:fs';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, unknown>;
}

const { paths } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.values(paths).flatMap((path) => Object.entries(path));

describe('preconditions in the contract', () => {
  it('are documented with both of their refusals, on every change in place', () => {
    const conditional = operations.filter(([, { parameters }]) =>
      parameters?.some(({ name, required }) => name === 'If-Match' && required),
    );
    const refusing = operations.filter(([, { responses }]) => responses[412] ?? responses[428]);
    const edits = operations.filter(([method]) => method === 'patch' || method === 'put');
    expect(conditional).toEqual(refusing);
    expect(edits.length).toBeGreaterThan(5);
    const unconditional = edits.filter((edit) => !conditional.includes(edit));
    expect(unconditional.map(([, { operationId }]) => operationId)).toEqual([]);
    for (const [, { responses }] of conditional) expect([412, 428].every((s) => s in responses)).toBe(true);
  });
});
