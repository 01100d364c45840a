import { unrestricted } from '../../access/case-visibility.js';
import { availableEntries, type AvailableEntry } from '../../catalogue/available-entries.js';
import { daysBetween } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { quantile } from '../../practice/concordance/targeting-rules.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { AnalysisPeriod } from '../cohort/read-cohort.js';

/** What there is for one need, and who waits for it. Entries are those whose first aim it is. */
export interface RangeCount {
  needArea: string;
  entries: number;
  withEvidence: number;
  inWelsh: number;
  /** By setting, in the order of the list. */
  settings: { setting: string; entries: number }[];
  /** Places at a time, on the last day of the period; null: of no entry they are recorded. */
  places: number | null;
  /** Children who were enrolled and had not begun on the last day of the period. */
  waiting: number;
  /** Children who began in the period. */
  started: number;
  /** Of them, those of whom some of that work was in no plan. */
  startedOutsidePlan: number;
  /** Days that half of those who began waited no longer than; null: nobody began. */
  medianWaitDays: number | null;
}

/** Searches of the catalogue in the period: what practitioners looked for. */
export interface SearchCount {
  searches: number;
  foundNothing: number;
  /** What was looked for most often and not found. */
  sought: { words: string[]; filters: Record<string, string>; searches: number }[];
}

/** What the service offers, on the last day of the period and in it. */
export interface ServiceCounts {
  needs: RangeCount[];
  searches: SearchCount;
}

const MOST_SOUGHT = 20;

const PLACES = `SELECT p.intervention_id, SUM(p.places) AS places FROM intervention_capacity p
  WHERE p.service_id = :serviceId AND p.valid_from <= :to AND (p.valid_to IS NULL OR p.valid_to >= :to)
  GROUP BY p.intervention_id`;

const EVIDENCED = `SELECT DISTINCT intervention_id FROM evidence_item
  WHERE service_id = :serviceId AND withdrawn_on IS NULL`;

/** Deliveries that waited on the last day, or began in the period, by the need that the version aims at first. */
const WORK = `
SELECT n.need_area_code, c.child_id, d.enrolled_on, d.started_on,
  CASE WHEN d.plan_action_id IS NULL THEN 1 ELSE 0 END AS outside
FROM delivery d JOIN case_record c ON c.id = d.case_id
JOIN intervention_need n ON n.intervention_version_id = d.intervention_version_id AND n.target = 'PRIMARY'
WHERE d.service_id = :serviceId AND ${unrestricted('c')} AND d.enrolled_on <= :to
  AND (d.started_on >= :from AND d.started_on <= :to
    OR (d.started_on IS NULL OR d.started_on > :to) AND (d.ended_on IS NULL OR d.ended_on > :to))`;

const SEARCHES = `
SELECT words, filters, CAST(COUNT(*) AS integer) AS searches, CAST(SUM(CASE WHEN results = 0 THEN 1 ELSE 0 END) AS integer) AS found_nothing
FROM search_log WHERE service_id = :serviceId AND searched_on >= :from AND searched_on <= :to GROUP BY words, filters`;

interface WorkRow {
  need_area_code: string;
  child_id: string;
  enrolled_on: string;
  started_on: string | null;
  outside: number;
}

const childrenOf = (rows: readonly WorkRow[]): number => new Set(rows.map(({ child_id: id }) => id)).size;

/** What is known of the entries of the catalogue. */
interface Known {
  entries: readonly AvailableEntry[];
  evidenced: ReadonlySet<string>;
  places: ReadonlyMap<string, number>;
  /** Codes of the set SETTING. */
  settings: readonly string[];
}

function rangeOf(needArea: string, known: Known, work: readonly WorkRow[], to: string): RangeCount {
  const { entries, evidenced, places } = known;
  const aiming = entries.filter(({ needs }) =>
    needs.some((need) => need.needAreaCode === needArea && need.target === 'PRIMARY'),
  );
  const counted = (holds: (entry: AvailableEntry) => boolean): number => aiming.filter(holds).length;
  const placed = aiming.flatMap(({ id }) => places.get(id) ?? []);
  const begun = work.filter(({ started_on: on }) => on !== null && on <= to);
  return {
    needArea,
    entries: aiming.length,
    withEvidence: counted(({ id }) => evidenced.has(id)),
    inWelsh: counted(({ languages }) => languages.includes('cy')),
    settings: known.settings.map((setting) => ({
      setting,
      entries: counted(({ settings }) => settings.includes(setting)),
    })),
    places: placed.length === 0 ? null : placed.reduce((sum, one) => sum + one, 0),
    waiting: childrenOf(work.filter(({ started_on: on }) => on === null || on > to)),
    started: childrenOf(begun),
    startedOutsidePlan: childrenOf(begun.filter(({ outside }) => outside === 1)),
    medianWaitDays: quantile(
      begun
        .map((row) => daysBetween(row.enrolled_on, row.started_on ?? to))
        .sort((one, other) => one - other),
      0.5,
    ),
  };
}

async function readSearches(tx: ReadTransaction, period: AnalysisPeriod): Promise<SearchCount> {
  const rows = await tx.query<{ words: string; filters: string; searches: number; found_nothing: number }>(
    SEARCHES,
    {
      ...period,
    },
  );
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    searches: sum(({ searches }) => searches),
    foundNothing: sum(({ found_nothing: nothing }) => nothing),
    sought: rows
      .filter(({ found_nothing: nothing }) => nothing > 0)
      .map(({ words, filters, found_nothing: nothing }) => ({
        words: words === '' ? [] : words.split(' '),
        filters: JSON.parse(filters) as Record<string, string>,
        searches: nothing,
      }))
      .sort(
        (one, other) =>
          other.searches - one.searches || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1),
      )
      .slice(0, MOST_SOUGHT),
  };
}

/** What the catalogue offers for each need area, who waits and who began, and what was looked for and not found. */
export async function readRange(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  period: AnalysisPeriod,
  areas: readonly string[],
): Promise<ServiceCounts> {
  const { serviceId, from, to } = period;
  const entries = await availableEntries(tx, codes, serviceId);
  const placed = await tx.query<{ intervention_id: string; places: number | string }>(PLACES, {
    serviceId,
    to,
  });
  const evidenced = await tx.query<{ intervention_id: string }>(EVIDENCED, { serviceId });
  const work = await tx.query<WorkRow>(WORK, { serviceId, from, to });
  const known: Known = {
    entries,
    evidenced: new Set(evidenced.map(({ intervention_id: id }) => id)),
    places: new Map(placed.map(({ intervention_id: id, places }) => [id, Number(places)])),
    settings: [...(await codes.all(tx, serviceId, 'SETTING')).keys()],
  };
  return {
    needs: areas.map((area) =>
      rangeOf(
        area,
        known,
        work.filter(({ need_area_code: code }) => code === area),
        to,
      ),
    ),
    searches: await readSearches(tx, period),
  };
}
