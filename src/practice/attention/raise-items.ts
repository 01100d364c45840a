import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { Bounds, RuleCodes, StatementRule } from '../rules/practice-rule.js';
import type { RuleInForce } from '../settings/read-settings.js';
import { type CaseScopeSql, openCaseTable } from './case-scope.js';
import { itemId } from './item-id.js';
import type { RaisedItem } from './raised-item.js';
import { dueAfter, nearFrom, newestOverdue, type Wait } from './timing-rules.js';

interface ItemRow {
  rule: string;
  case_id: string;
  subject_id: string;
  need_area_code: string | null;
  since: PlainDate;
  due_on: PlainDate | null;
}

const waitOf = ({ rule, threshold }: RuleInForce): Wait => ({
  days: threshold ?? 0,
  unit: rule.threshold?.unit ?? 'DAYS',
});

const BEFORE_EVERY_DAY = '1900-01-01';

/** The bounds of a rule; a rule without a threshold raises at once. */
function boundsOf(inForce: RuleInForce, today: PlainDate): Record<keyof Bounds, PlainDate> {
  const { rule, threshold } = inForce;
  if (rule.ahead) {
    const { newestOf } = rule.ahead;
    return { newest: newestOf(dueAfter(today, waitOf(inForce))), passed: newestOf(addDays(today, -1)) };
  }
  return {
    newest: threshold === null ? today : newestOverdue(today, waitOf(inForce)),
    passed: BEFORE_EVERY_DAY,
  };
}

/** Remembers what was computed of a day: many items share one. */
function remembering(compute: (day: PlainDate) => PlainDate): (day: PlainDate) => PlainDate {
  const known = new Map<PlainDate, PlainDate>();
  return (day) => {
    const found = known.get(day) ?? compute(day);
    known.set(day, found);
    return found;
  };
}

type Dates = Pick<RaisedItem, 'since' | 'dueOn'>;

/** How the dates of what a rule finds are told. */
function datesBy(inForce: RuleInForce): (row: ItemRow) => Dates {
  const { rule, threshold } = inForce;
  const wait = waitOf(inForce);
  if (rule.ahead) {
    const { dayOf } = rule.ahead;
    return ({ since }) => {
      const dueOn = dayOf(since);
      return { since: nearFrom(dueOn, wait), dueOn };
    };
  }
  const due = remembering((since) => (threshold === null ? since : dueAfter(since, wait)));
  return ({ since, due_on }) => ({ since, dueOn: due_on ?? due(since) });
}

/** Whether a rule that looks back has found something too early: a statement may leave that to be told here. */
const mayStillWait = ({ rule, threshold }: RuleInForce, { dueOn }: Dates, today: PlainDate): boolean =>
  !rule.ahead && threshold !== null && dueOn >= today;

/** What statements find. */
type ByStatement = RuleInForce & { rule: StatementRule };

const isByStatement = (inForce: RuleInForce): inForce is ByStatement => 'statement' in inForce.rule;

/**
 * Everything that the statements of rules raise of the cases, in one statement. A branch for each rule reads the same table of cases, which
 * is made once.
 */
export async function raiseItems(
  tx: ReadTransaction,
  scope: CaseScopeSql,
  inForce: readonly RuleInForce[],
  { today, codes, parameters }: { today: PlainDate; codes: RuleCodes; parameters: Record<string, string> },
): Promise<RaisedItem[]> {
  const rules = inForce.filter(isByStatement);
  if (rules.length === 0) return [];
  const branches = rules.map(({ rule }, index) => {
    const statement = rule.statement({ newest: `:newest${index}`, passed: `:passed${index}` }, codes);
    return `SELECT '${rule.code}' AS rule, i${index}.* FROM (${statement}) i${index}`;
  });
  const bounds = rules.flatMap((rule, index) => {
    const { newest, passed } = boundsOf(rule, today);
    return [[`newest${index}`, newest] as const, [`passed${index}`, passed] as const];
  });
  const rows = await tx.query<ItemRow>(`WITH ${openCaseTable(scope)} ${branches.join(' UNION ALL ')}`, {
    ...scope.parameters,
    ...parameters,
    ...Object.fromEntries(bounds),
    today,
  });
  const known = new Map(rules.map((rule) => [rule.rule.code, { inForce: rule, datesOf: datesBy(rule) }]));
  return rows.flatMap((row): RaisedItem[] => {
    const by = known.get(row.rule);
    if (!by) return [];
    const dates = by.datesOf(row);
    if (mayStillWait(by.inForce, dates, today)) return [];
    return [
      {
        id: itemId(row.rule, row.subject_id, row.need_area_code),
        inForce: by.inForce,
        caseId: row.case_id,
        subjectId: row.subject_id,
        needAreaCode: row.need_area_code,
        change: null,
        ...dates,
      },
    ];
  });
}
