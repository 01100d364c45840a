import { readStandards } from '../assessments/settings/read-settings.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { grouped } from '../platform/grouped.js';
import { codesWith } from '../practice/rules/rule-codes.js';
import { readOutcomes } from '../referrals/read-outcomes.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { CASCADE_CHILDREN, CASCADE_FACTS, type CascadeScope, cascadeTables } from './cascade-facts.sql.js';
import { type CascadeCounts, type CascadeFacts, countCascade } from './cascade-rules.js';
import type { StepDays } from './waits.js';

/** Whose cascades to read: conditions, and how children are grouped. */
export interface CascadePopulation {
  where: string;
  /** What children are grouped by, of a case `c` and its child `ch`. */
  value: string;
  /** The group of a value. */
  groupOf: (value: string | null) => string;
  areas: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** The children of one group, need area by need area. */
export interface GroupCascades {
  inSystem: number;
  /** By need area; one that is not here has nobody of whom anything is recorded. */
  areas: Map<string, { counts: CascadeCounts; days: StepDays[] }>;
}

interface FactRow extends Record<`step_${1 | 2 | 3 | 4 | 5}`, string | null> {
  of_group: string | null;
  need_area_code: string;
  need: number;
  elsewhere: number;
  referral: CascadeFacts['referral'];
  referral_reason: string | null;
  standing: number;
  given_up_reason: string | null;
  running: number;
  ended_reason: string | null;
}

const toFacts = (row: FactRow): CascadeFacts & { children: number } => ({
  ...{ screened: row.step_1 !== null, need: row.need === 1, referred: row.step_2 !== null },
  ...{ assessed: row.step_3 !== null, offered: row.step_4 !== null, attended: row.step_5 !== null },
  ...{ elsewhere: row.elsewhere === 1, referral: row.referral, referralReason: row.referral_reason },
  ...{ standing: row.standing === 1, givenUpReason: row.given_up_reason, running: row.running === 1 },
  ...{ endedReason: row.ended_reason, children: 1 },
});

const toDays = (row: FactRow): StepDays => ({
  SCREENED: row.step_1,
  REFERRED: row.step_2,
  ASSESSED: row.step_3,
  OFFERED: row.step_4,
  ATTENDED: row.step_5,
});

/** Who is known elsewhere, and was offered nothing here, does not wait here. */
const waits = ({ elsewhere, step_4: offered }: FactRow): boolean => elsewhere === 0 || offered !== null;

/** Ratings `r` by an agency that the standards name for the area; where they name none for any, nobody's. */
async function byExpectedAgency(
  tx: ReadTransaction,
  serviceId: string,
): Promise<{ byExpected: string; parameters: Record<string, string> }> {
  const { areas } = await readStandards(tx, serviceId);
  const named = areas.filter(({ agencies }) => agencies.length > 0);
  const conditions = named.map(({ needAreaCode, agencies }, index) => {
    const { list, parameters } = listOf(agencies, `expected${index}_`);
    const area = `expectedArea${index}`;
    return {
      sql: `(r.need_area_code = :${area} AND r.assessed_by_agency IN (${list}))`,
      parameters: { ...parameters, [area]: needAreaCode },
    };
  });
  return {
    byExpected: conditions.length === 0 ? '1 = 0' : `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    parameters: Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Record<
      string,
      string
    >,
  };
}

/** Reads the cascades of children, by group: two statements however many there are. */
export async function readCascades(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { where, value, groupOf, areas, parameters: given }: CascadePopulation,
): Promise<Map<string, GroupCascades>> {
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const elsewhere = await codesWith(tx, serviceId, ['REFERRAL_OUTCOME', 'elsewhere', true]);
  const { accepting } = await readOutcomes(tx, codes, serviceId);
  const expected = await byExpectedAgency(tx, serviceId);
  const scope: CascadeScope = {
    ...{ where, group: value, areas, byExpected: expected.byExpected },
    ...{ dose: dose.list, accepting: accepting.list, elsewhere: elsewhere.list },
  };
  const parameters = {
    ...{ ...given, ...dose.parameters, ...elsewhere.parameters },
    ...{ ...accepting.parameters, ...expected.parameters },
  };
  const read = <Row extends object>(statement: string): Promise<Row[]> =>
    tx.query<Row>(`WITH ${cascadeTables(scope)} ${statement}`, parameters);
  const children = await read<{ of_group: string | null; children: number }>(CASCADE_CHILDREN);
  const facts = byGroup(await read<FactRow>(CASCADE_FACTS), groupOf);
  return new Map(
    [...grouped(children, ({ of_group: raw }) => groupOf(raw))].map(([name, values]) => {
      const inSystem = values.reduce((sum, { children: some }) => sum + some, 0);
      return [
        name,
        { inSystem, areas: cascadesOf(facts.get(name) ?? new Map<string, FactRow[]>(), inSystem) },
      ];
    }),
  );
}

type ByArea = Map<string, FactRow[]>;

const cascadesOf = (facts: ByArea, inSystem: number): GroupCascades['areas'] =>
  new Map(
    [...facts].map(([area, rows]) => [
      area,
      { counts: countCascade(rows.map(toFacts), inSystem), days: rows.filter(waits).map(toDays) },
    ]),
  );

function byGroup(rows: readonly FactRow[], groupOf: (value: string | null) => string): Map<string, ByArea> {
  const byName = grouped(rows, ({ of_group: raw }) => groupOf(raw));
  return new Map([...byName].map(([name, own]) => [name, grouped(own, ({ need_area_code: area }) => area)]));
}
