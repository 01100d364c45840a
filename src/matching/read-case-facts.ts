import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { findCase } from '../cases/case-lookup.js';
import { ageOn, type PlainDate } from '../platform/calendar/plain-date.js';
import { ownId } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import { bilingual } from './bilingual.js';
import type { LabelOf } from './match-facts.js';
import type { NeedFacts } from './needs.js';
import type { CaseFacts } from './recommend.js';

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

/** The newest rating of every need area by that day; a rating that assesses nothing hides older ones. */
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
         ROW_NUMBER() OVER (PARTITION BY need_area_code ORDER BY assessed_on DESC, assessment_id DESC) AS recency
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

/**
 * By intervention, since when the child has been receiving it: in any case of theirs that the principal may see, in any
 * version of it. Advice must not tell what goes on in another.
 */
async function readReceiving(
  tx: ReadTransaction,
  principal: Principal,
  childId: string,
  on: PlainDate,
): Promise<Map<string, PlainDate>> {
  const [visible, parameters] = visibleCase('c', principal);
  const rows = await tx.query<{ intervention_id: string; since: PlainDate }>(
    `SELECT v.intervention_id, MIN(d.enrolled_on) AS since
     FROM case_record c
     JOIN delivery d ON d.case_id = c.id
     JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE c.child_id = :childId AND ${visible}
       AND d.enrolled_on <= :on AND (d.ended_on IS NULL OR d.ended_on > :on)
     GROUP BY v.intervention_id`,
    { ...parameters, childId, on },
  );
  return new Map(rows.map(({ intervention_id, since }) => [intervention_id, since]));
}

async function readLabels(tx: ReadTransaction, serviceId: string): Promise<LabelOf> {
  const rows = await tx.query<LabelRow>(
    `SELECT code_set, code, label_en, label_cy FROM reference_code
     WHERE code_set IN ('SEX', 'SETTING') AND (service_id IS NULL OR service_id = :serviceId)`,
    { serviceId },
  );
  const labels = new Map(
    rows.map((row) => [`${row.code_set} ${row.code}`, bilingual(row.label_en, row.label_cy)]),
  );
  return (codeSet, code) => labels.get(`${codeSet} ${code}`) ?? bilingual(code, null);
}

/**
 * What advice on a case rests on, as of a day.
 * @throws DomainError where there is no such case that the principal may see (not found), or the child was not born yet (invalid).
 */
export async function readCaseFacts(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
  on: PlainDate,
): Promise<CaseFacts> {
  const { serviceId } = principal;
  const found = await findCase(tx, principal, caseId);
  if (!found) throw notFound('case');
  const { childId, dateOfBirth, sex, setting, preferredLanguage } = found;
  if (on < dateOfBirth) {
    throw invalidField('?on', 'BEFORE_BIRTH', 'The day is before the child was born.');
  }
  return {
    child: { age: ageOn(dateOfBirth, on), sex, setting, preferredLanguage },
    needs: await readNeeds(tx, serviceId, caseId, on),
    receivingSince: await readReceiving(tx, principal, childId, on),
    labelOf: await readLabels(tx, serviceId),
  };
}
