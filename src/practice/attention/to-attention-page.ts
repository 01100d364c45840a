import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { inLanguage, type Language } from '../../platform/http/language.js';
import type { AcknowledgementDto, AttentionItemDto, RuleTotalDto } from '../dto/attention.dto.js';
import type { RuleInForce } from '../settings/read-settings.js';
import type { RaisedItem } from './raised-item.js';
import type { TrainingItem } from './training-items.js';
import { overdueBy } from './timing-rules.js';

/** What an item shows of its case. */
interface CaseRow {
  id: string;
  reference: string;
  child_id: string;
  team: string | null;
  allocated_to_id: string | null;
}

/** The cases that items are of, by id. */
export async function casesOf(
  tx: ReadTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseRow>> {
  if (caseIds.length === 0) return new Map();
  const { list, parameters } = listOf(caseIds, 'case');
  const rows = await tx.query<CaseRow>(
    `SELECT c.id, c.reference, c.child_id, t.code AS team, c.allocated_to_id
     FROM case_record c LEFT JOIN team t ON t.id = c.team_id WHERE c.id IN (${list})`,
    parameters,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What there is to say of the items of a page. */
export interface ItemContext {
  today: PlainDate;
  language: Language;
  cases: ReadonlyMap<string, CaseRow>;
  acknowledgements: ReadonlyMap<string, AcknowledgementDto>;
}

type Whose = Pick<
  AttentionItemDto,
  'caseId' | 'caseReference' | 'childId' | 'team' | 'allocatedToId' | 'training'
>;

/** Whose an item is: a case, or somebody who delivers. */
function whoseIs(item: RaisedItem | TrainingItem, cases: ItemContext['cases']): Whose {
  if ('training' in item) {
    const { worker_id: workerId, name: workerName, qualification, team, account_id } = item.training;
    const training = { workerId, workerName, qualification };
    return { caseId: null, caseReference: null, childId: null, team, allocatedToId: account_id, training };
  }
  const { caseId } = item;
  const ofCase = cases.get(caseId);
  if (!ofCase) throw new Error('The case of an item that was just raised cannot be read.');
  const { reference: caseReference, child_id: childId, team, allocated_to_id: allocatedToId } = ofCase;
  return { caseId, caseReference, childId, team, allocatedToId, training: null };
}

export function toAttentionItem(
  item: RaisedItem | TrainingItem,
  { today, language, cases, acknowledgements }: ItemContext,
): AttentionItemDto {
  const {
    id,
    inForce: { rule },
    subjectId,
    needAreaCode,
    change,
    since,
    dueOn,
  } = item;
  return {
    id,
    rule: rule.code,
    ruleVersion: rule.version,
    label: inLanguage(language, rule.labelEn, rule.labelCy),
    advice: inLanguage(language, rule.adviceEn, rule.adviceCy),
    ...whoseIs(item, cases),
    subject: rule.subject,
    subjectId,
    needAreaCode,
    change,
    since,
    dueOn,
    overdueWorkingDays: overdueBy(dueOn, today),
    acknowledgement: acknowledgements.get(id) ?? null,
  };
}

/** How many items each rule raises, those that raise none too. */
export function totalsOf(
  rules: readonly RuleInForce[],
  items: readonly (RaisedItem | TrainingItem)[],
): RuleTotalDto[] {
  const counted = new Map(
    rules.map(({ rule }) => [rule.code, { items: 0, cases: new Set<string>(), oldest: '' }]),
  );
  for (const { inForce, caseId, dueOn } of items) {
    const total = counted.get(inForce.rule.code);
    if (!total) continue;
    total.items++;
    if (caseId !== null) total.cases.add(caseId);
    if (total.oldest === '' || dueOn < total.oldest) total.oldest = dueOn;
  }
  return rules.map(({ rule }) => {
    const total = counted.get(rule.code);
    return {
      rule: rule.code,
      labelEn: rule.labelEn,
      labelCy: rule.labelCy,
      items: total?.items ?? 0,
      cases: total?.cases.size ?? 0,
      oldestDueOn: total?.oldest || null,
    };
  });
}
