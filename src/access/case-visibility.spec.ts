import fc from 'fast-check';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Child } from '../cases/child.entity.js';
import { Team } from '../organisation/team.entity.js';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { openDatabase } from '../platform/database/open-database.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SCHEMA } from '../schema.js';
import { DATABASES, type TestDatabase } from '../../test/support/databases.js';
import { enrol } from './accounts.js';
import { CaseAccess } from './case-access.entity.js';
import { ofVisibleCase, ofVisibleChild, visibleCase } from './case-visibility.js';
import { type CaseFacts, type CaseScope, caseScopeOf, maySeeCase, maySeeChild } from './policy.js';
import { ROLES } from './roles.js';

const RUNS = 300;
const TEAMS = ['0', '1', '2'];
const NO_END = '9999-12-31T23:59:59.999Z';
const ENDED = '2026-01-01T00:00:00.000Z';

/** How an account stands to a case: given it, given it once, or another account was given it. */
const access = fc.constantFrom('none', 'current', 'ended', 'ended and current', 'of another');
const caseOfChild = fc.record({
  team: fc.option(fc.constantFrom(...TEAMS)),
  restricted: fc.boolean(),
  access,
});
type GivenCase = typeof caseOfChild extends fc.Arbitrary<infer Case> ? Case : never;

/** The children of a service, each with their cases, and the children of another one. */
const children = fc.array(fc.array(caseOfChild, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
const scope: fc.Arbitrary<CaseScope> = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), teamId: fc.option(fc.constantFrom(...TEAMS)) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(caseScopeOf);

const isAssigned = ({ access: how }: GivenCase): boolean => how === 'current' || how === 'ended and current';
const factsOf = (given: GivenCase): CaseFacts => ({
  teamId: given.team,
  restricted: given.restricted,
  assigned: isAssigned(given),
});

/** What was stored of one example. */
interface Stored {
  serviceId: string;
  accountId: string;
  teamIds: string[];
  children: { id: string; caseIds: string[] }[];
}

async function store(tx: WriteTransaction, given: readonly GivenCase[][]): Promise<Stored> {
  const serviceId = tx.newId();
  const recordedAt = tx.now;
  const names = { nameEn: 'A name', nameCy: null };
  await tx.insert(YouthJusticeService, [
    { id: serviceId, code: serviceId.slice(-12), ...names, country: 'WALES', synthetic: true, recordedAt },
  ]);
  const owned = () => ({ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt });
  const teams = TEAMS.map((code) => ({ ...owned(), ...names, code }));
  await tx.insert(Team, teams);
  const accountId = await enrol(tx, { serviceId, subject: 'seer', name: 'Seer' }, []);
  const anotherId = await enrol(tx, { serviceId, subject: 'another', name: 'Another' }, []);
  const rows = given.map((cases, index) => ({
    child: {
      ...owned(),
      reference: `CHILD-${index}`,
      dateOfBirth: '2010-05-01',
      sex: 'FEMALE',
      ethnicity: null,
      preferredLanguage: null,
      rowVersion: 1,
    } satisfies Child,
    cases: cases.map((each) => ({ id: tx.newId(), each })),
  }));
  await tx.insert(
    Child,
    rows.map(({ child }) => child),
  );
  const records = rows.flatMap(({ child, cases }) =>
    cases.map(({ id, each }): CaseRecord => ({
      ...owned(),
      id,
      childId: child.id,
      reference: id,
      openedOn: '2026-01-05',
      closedOn: null,
      orderType: 'REFERRAL_ORDER',
      setting: 'COMMUNITY',
      careStatus: null,
      indexEvent: null,
      indexDate: null,
      orderEndsOn: null,
      likelihoodOfReoffending: null,
      allocatedToId: null,
      teamId: each.team === null ? null : (teams[Number(each.team)]?.id ?? null),
      isRestricted: each.restricted,
      rowVersion: 1,
    })),
  );
  await tx.insert(CaseRecord, records);
  const giving = (caseId: string, holder: string, endsAt: string): CaseAccess => {
    const by = {
      kind: 'ASSIGNED',
      reviewedAt: null,
      reviewedById: null,
      reason: 'A reason',
      givenById: accountId,
    } as const;
    return { id: tx.newId(), serviceId, caseId, accountId: holder, ...by, endsAt, recordedAt };
  };
  await tx.insert(
    CaseAccess,
    rows.flatMap(({ cases }) =>
      cases.flatMap(({ id, each }) => [
        ...(isAssigned(each) ? [giving(id, accountId, NO_END)] : []),
        ...(each.access.startsWith('ended') ? [giving(id, accountId, ENDED)] : []),
        ...(each.access === 'of another' ? [giving(id, anotherId, NO_END)] : []),
      ]),
    ),
  );
  return {
    serviceId,
    accountId,
    teamIds: teams.map(({ id }) => id),
    children: rows.map(({ child, cases }) => ({ id: child.id, caseIds: cases.map(({ id }) => id) })),
  };
}

/** What the statements select, of everything that is stored of any service. */
async function selected(
  tx: ReadTransaction,
  seer: { serviceId: string; accountId: string; cases: CaseScope },
): Promise<{ cases: string[]; ofCases: string[]; children: string[] }> {
  const idsOf = async (table: string, [sql, parameters]: ReturnType<typeof visibleCase>) =>
    (await tx.query<{ id: string }>(`SELECT r.id FROM ${table} r WHERE ${sql}`, parameters))
      .map(({ id }) => id)
      .sort();
  return {
    cases: await idsOf('case_record', visibleCase('r', seer)),
    ofCases: await idsOf('case_record', ofVisibleCase('r.id', seer)),
    children: await idsOf('child', ofVisibleChild('r.id', seer)),
  };
}

describe('what may be seen', () => {
  const seer = { serviceId: 'service', accountId: 'account', cases: { reach: 'UNRESTRICTED' } as const };

  it.each(['serviceId', 'accountId'])('cannot be told without %s', (name) => {
    for (const missing of [undefined, '', null]) {
      const other = { ...seer, [name]: missing };
      for (const visibility of [visibleCase, ofVisibleCase, ofVisibleChild]) {
        expect(() => visibility('c', other)).toThrow(name);
      }
    }
  });
});

describe.each(DATABASES)('what may be seen on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let uow: UnitOfWork;

  beforeAll(async () => {
    database = await newDatabase();
    uow = await openDatabase(database.location, SCHEMA);
  });

  afterAll(async () => {
    await uow.close();
    await database.drop();
  });

  it(`is the same in SQL and in the policy, for ${RUNS} sets of cases and people`, async () => {
    let seen = 0;
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(children, scope, async (given, cases) => {
        const { serviceId, accountId, teamIds, children: stored } = await uow.write((tx) => store(tx, given));
        const inService: CaseScope =
          cases.reach === 'TEAMS'
            ? { reach: 'TEAMS', teamIds: cases.teamIds.map((code) => teamIds[Number(code)] ?? '') }
            : cases;
        const expectedCases = stored.flatMap(({ caseIds }, child) =>
          caseIds.filter((_id, index) => {
            const each = given[child]?.[index];
            return each !== undefined && maySeeCase(cases, factsOf(each));
          }),
        );
        const expectedChildren = stored.filter((_child, index) =>
          maySeeChild(cases, (given[index] ?? []).map(factsOf)),
        );
        const found = await uow.read((tx) => selected(tx, { serviceId, accountId, cases: inService }));
        expect(found).toEqual({
          cases: expectedCases.sort(),
          ofCases: expectedCases,
          children: expectedChildren.map(({ id }) => id).sort(),
        });
        seen += expectedCases.length;
        hidden += given.flat().length - expectedCases.length;
      }),
      { numRuns: RUNS },
    );
    // Neither is the exception.
    expect(Math.min(seen, hidden)).toBeGreaterThan(RUNS / 2);
  });
});
