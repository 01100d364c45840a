import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { mayAlso } from '../access/may-also.js';
import type { FoundCase } from '../cases/case-lookup.js';
import { eligibilityOf } from '../catalogue/intervention-row.js';
import { ageOn, daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import { ownId } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type Bilingual, bilingual } from './bilingual.js';
import { completedAmong } from './completions.js';
import { type CurrentWork, readPlannedWork } from './current-work.js';
import { barredBy } from './eligibility.js';
import type { LabelOf, TitleOf } from './match-facts.js';
import type { NeedFacts } from './needs.js';
import type { CaseFacts } from './recommend.js';

const DAYS_IN_WEEK = 7;

interface NeedRow {
  need_area_code: string;
  label_en: string;
  label_cy: string | null;
  strength: boolean | number;
  assessed_on: PlainDate | null;
  severity: number | null;
  is_priority: boolean | number | null;
}

interface LabelRow {
  code_set: string;
  code: string;
  label_en: string;
  label_cy: string | null;
}

/**
 * The newest rating of every need area by that day that says something: an assessment that left the area out undoes
 * nothing that was found before.
 */
async function readNeeds(
  tx: ReadTransaction,
  serviceId: string,
  caseId: string,
  on: PlainDate,
): Promise<NeedFacts[]> {
  const rows = await tx.query<NeedRow>(
    `SELECT a.code AS need_area_code, a.label_en, a.label_cy, a.strength, r.assessed_on, r.severity, r.is_priority
     FROM need_area a
     LEFT JOIN (
       SELECT need_area_code, assessed_on, severity, is_priority,
         ROW_NUMBER() OVER (PARTITION BY need_area_code ORDER BY
           CASE WHEN severity IS NOT NULL OR is_priority THEN 0 ELSE 1 END, assessed_on DESC, assessment_id DESC) AS recency
       FROM need_rating
       WHERE case_id = ${ownId('case_record', 'caseId')} AND assessed_on <= :on
     ) r ON r.need_area_code = a.code AND r.recency = 1
     WHERE a.service_id IS NULL OR a.service_id = :serviceId
     ORDER BY a.sort_order, a.code`,
    { serviceId, caseId, on },
  );
  return rows.map((row) => ({
    needAreaCode: row.need_area_code,
    labelEn: row.label_en,
    labelCy: row.label_cy,
    strength: Boolean(row.strength),
    assessedOn: row.assessed_on,
    severity: row.severity,
    isPriority: Boolean(row.is_priority),
  }));
}

interface DeliveryRow {
  id: string;
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  eligibility: string | null;
  primary_needs: string | null;
  enrolled_on: PlainDate;
  ended_on: PlainDate | null;
  completion: string | null;
}

/**
 * What the child was enrolled on by that day, oldest first: in any case of theirs that the principal may see, in any
 * version. Advice must not tell what goes on in another.
 */
async function readDeliveries(
  tx: ReadTransaction,
  principal: Principal,
  childId: string,
  on: PlainDate,
): Promise<DeliveryRow[]> {
  const [visible, parameters] = visibleCase('c', principal);
  return tx.query<DeliveryRow>(
    `SELECT d.id, v.intervention_id, i.code, v.title_en, v.title_cy, v.eligibility, d.enrolled_on, d.ended_on,
       d.completion,
       (SELECT string_agg(n.need_area_code, ',') FROM intervention_need n
        WHERE n.intervention_version_id = v.id AND n.target = 'PRIMARY') AS primary_needs
     FROM case_record c
     JOIN delivery d ON d.case_id = c.id
     JOIN intervention_version v ON v.id = d.intervention_version_id
     JOIN intervention i ON i.id = v.intervention_id
     WHERE c.child_id = :childId AND ${visible} AND d.enrolled_on <= :on
     ORDER BY d.enrolled_on, d.id`,
    { ...parameters, childId, on },
  );
}

const isRunning = ({ ended_on: endedOn }: DeliveryRow, on: PlainDate): boolean =>
  endedOn === null || endedOn > on;

/** The categories of the child's offences; null where the principal may not read offences. */
async function readOffenceCategories(
  tx: ReadTransaction,
  principal: Principal,
  childId: string,
  on: PlainDate,
): Promise<string[] | null> {
  if (!mayAlso(principal, 'listOffences')) return null;
  const rows = await tx.query<{ category: string }>(
    'SELECT DISTINCT category FROM offence WHERE child_id = :childId AND committed_on <= :on ORDER BY category',
    { childId, on },
  );
  return rows.map(({ category }) => category);
}

/** The newest judgement of the risk of harm to others by that day; null: there is none. */
async function readRiskOfHarm(tx: ReadTransaction, caseId: string, on: PlainDate): Promise<string | null> {
  const row = await tx.queryOne<{ risk_of_harm: string }>(
    `SELECT risk_of_harm FROM assessment
     WHERE case_id = :caseId AND assessed_on <= :on AND risk_of_harm IS NOT NULL
     ORDER BY assessed_on DESC, id DESC LIMIT 1`,
    { caseId, on },
  );
  return row?.risk_of_harm ?? null;
}

/** Titles of what is running, by the codes of what its rules bar to those who receive it. */
function exclusionsOf(running: readonly DeliveryRow[]): Map<string, Bilingual[]> {
  const exclusions = new Map<string, Bilingual[]>();
  for (const row of running) {
    const title = bilingual(row.title_en, row.title_cy);
    for (const code of barredBy(eligibilityOf(row))) {
      exclusions.set(code, [...(exclusions.get(code) ?? []), title]);
    }
  }
  return exclusions;
}

const toRunningWork = (row: DeliveryRow): CurrentWork => ({
  kind: 'RUNNING',
  id: row.id,
  code: row.code,
  title: bilingual(row.title_en, row.title_cy),
  needAreaCodes: (row.primary_needs?.split(',') ?? []).sort(),
  since: row.enrolled_on,
});

async function readLabels(tx: ReadTransaction, serviceId: string): Promise<LabelOf> {
  const rows = await tx.query<LabelRow>(
    `SELECT code_set, code, label_en, label_cy FROM reference_code
     WHERE code_set IN ('SEX', 'SETTING', 'ORDER_TYPE', 'JUDGEMENT_LEVEL', 'OFFENCE_CATEGORY', 'EVIDENCE_BADGE') AND (service_id IS NULL OR service_id = :serviceId)`,
    { serviceId },
  );
  const labels = new Map(
    rows.map((row) => [`${row.code_set} ${row.code}`, bilingual(row.label_en, row.label_cy)]),
  );
  return (codeSet, code) => labels.get(`${codeSet} ${code}`) ?? bilingual(code, null);
}

/** What advice on a case rests on, as of a day of the child's life. */
export async function readCaseFacts(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { found, on, titleOf }: { found: FoundCase; on: PlainDate; titleOf: TitleOf },
): Promise<CaseFacts> {
  const { serviceId } = principal;
  const {
    childId,
    dateOfBirth,
    sex,
    setting,
    preferredLanguage,
    orderType,
    likelihoodOfReoffending,
    orderEndsOn,
  } = found;
  const deliveries = await readDeliveries(tx, principal, childId, on);
  const delivered = new Map(deliveries.map((row) => [row.code, bilingual(row.title_en, row.title_cy)]));
  const running = deliveries.filter((delivery) => isRunning(delivery, on));
  const completions = deliveries.map(({ completion }) => completion);
  const isCompletion = await completedAmong(tx, codes, serviceId, completions);
  const completed = deliveries.filter((one) => !isRunning(one, on) && isCompletion.has(one.completion));
  return {
    child: {
      ...{ age: ageOn(dateOfBirth, on), sex, setting, preferredLanguage, orderType, likelihoodOfReoffending },
      riskOfHarm: await readRiskOfHarm(tx, found.id, on),
      orderWeeksLeft: orderEndsOn === null ? null : Math.floor(daysBetween(on, orderEndsOn) / DAYS_IN_WEEK),
      offenceCategories: await readOffenceCategories(tx, principal, childId, on),
      completed: [...new Set(completed.map(({ code }) => code))],
      receiving: [...new Set(running.map(({ code }) => code))],
    },
    needs: await readNeeds(tx, serviceId, found.id, on),
    // Of two, the one that began first.
    receivingSince: new Map([...running].reverse().map((row) => [row.intervention_id, row.enrolled_on])),
    exclusions: exclusionsOf(running),
    currentWork: [...running.map(toRunningWork), ...(await readPlannedWork(tx, found.id, on))],
    labelOf: await readLabels(tx, serviceId),
    // What is out of use is in no catalogue any more; the child may have completed it.
    titleOf: (code) => delivered.get(code) ?? titleOf(code),
  };
}
