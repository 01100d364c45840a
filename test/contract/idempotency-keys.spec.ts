import { readFileSync } from 'node:fs';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

interface Response {
  headers?: Record<string, object>;
  content?: Record<string, { schema: Schema }>;
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, Response>;
}

const { paths, components } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Why an operation that does something takes no key. */
const WITHOUT_A_KEY: Record<string, string> = {
  importFile: 'a file that is imported twice changes nothing the second time',
  createAccount: 'a second account with the subject is refused',
  createMembership: 'a role that is held is refused',
  createTeam: 'a second team with the code is refused',
  createToken: 'its answer holds a secret',
  giveCaseAccess: 'access that is given twice opens nothing more',
  takeEmergencyAccess: 'access that is taken twice opens nothing more, and each taking is to be seen',
  reviewEmergencyAccess: 'what is reviewed stays so',
  makeSubjectAccessReport:
    'each report is a disclosure of its own, and its answer is everything held on a child',
  reidentify: 'each is a disclosure of its own',
  placeLegalHold: 'a child that is held twice is held',
  eraseRecords: 'who is erased cannot be erased again',
  makePseudonymKey: 'a key that is made again replaces one that nobody has used',
};

const operations = Object.values(paths).flatMap((path) => Object.entries(path));
const posts = operations.filter(([method]) => method === 'post').map(([, operation]) => operation);
const takesKey = ({ parameters }: Operation): boolean =>
  parameters?.some(({ name, in: where }) => name === 'Idempotency-Key' && where === 'header') ?? false;
const taking = posts.filter(takesKey);

/** The names of all fields of what an operation answers with success. */
function fieldsOf({ responses }: Operation): string[] {
  const seen = new Set<string>();
  const walk = (schema: Schema): string[] => {
    const name = schema.$ref?.split('/').pop();
    if (name !== undefined) {
      if (seen.has(name)) return [];
      seen.add(name);
      return walk(components.schemas[name] ?? {});
    }
    const parts = [...(schema.allOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap(walk);
    const fields = Object.entries(schema.properties ?? {}).flatMap(([field, part]) => [field, ...walk(part)]);
    return [...parts, ...fields];
  };
  return Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => Object.values(content ?? {}).flatMap(({ schema }) => walk(schema)));
}

describe('idempotency keys in the contract', () => {
  it('are taken by everything that does something, or it is known why not', () => {
    const without = posts.filter((post) => !takesKey(post)).map(({ operationId }) => operationId);
    expect(without.sort()).toEqual(Object.keys(WITHOUT_A_KEY).sort());
    expect(operations.filter(([method, operation]) => method !== 'post' && takesKey(operation))).toEqual([]);
  });

  it('are documented with their refusals, and with the mark of an answer that is given again', () => {
    expect(taking.length).toBeGreaterThan(10);
    for (const { responses } of taking) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['201', '400', '409', '422']));
      expect(responses[201]?.headers).toHaveProperty('Idempotency-Replayed');
    }
  });

  it('are taken by nothing that answers with a secret: its answer would be kept, and given again', () => {
    expect(taking.flatMap(fieldsOf).length).toBeGreaterThan(100);
    const secrets = taking.map((operation) => [
      operation.operationId,
      fieldsOf(operation).filter((field) => /secret|password|^(access_?)?token$/i.test(field)),
    ]);
    expect(secrets.filter(([, fields]) => fields?.length)).toEqual([]);
  });
});
