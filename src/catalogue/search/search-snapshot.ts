import { badgesOf } from '../../evidence/badges-of.js';
import type { BadgeCode } from '../../evidence/badge-facts.js';
import type { EvidenceBadge } from '../../evidence/badge.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { Faceted } from './facets.js';
import { TextIndex, type WeighedText } from './text-index.js';
import { welshSortKey } from './welsh-letters.js';
import { compoundsOf, wordsOf } from './words.js';

/** An entry as a search looks at it; its content is read when it is shown. */
export interface SearchedEntry extends Faceted {
  /** Where it stands in the text index. */
  position: number;
  versionId: string;
  interventionId: string;
  code: string;
  titleEn: string;
  /** Its place among titles in Welsh. */
  welshKey: string;
  ageMin: number;
  ageMax: number;
  sexes: readonly string[];
  durationWeeks: number | null;
  badge: BadgeCode;
}

/** A state of the catalogue of a service, ready to be searched. */
export interface SearchSnapshot {
  /** Which state. */
  revision: string;
  entries: readonly SearchedEntry[];
  badges: ReadonlyMap<string, EvidenceBadge>;
  text: TextIndex;
  /** The words of titles and need areas, which a search may be remembered by. */
  vocabulary: ReadonlySet<string>;
}

interface SnapshotRow {
  version_id: string;
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  summary_en: string;
  summary_cy: string | null;
  intervention_type: string;
  status: string;
  settings: string;
  languages: string;
  sexes: string;
  age_min: number;
  age_max: number;
  duration_weeks: number | null;
  delivery_modes: string | null;
  needs: string | null;
  modules_en: string | null;
  modules_cy: string | null;
}

const WEIGHT = { code: 6, title: 5, needArea: 3, module: 2, summary: 1 };
/** Words that weigh less may be anybody's, such as a name in a summary. */
const KNOWN_FROM = WEIGHT.module;

/**
 * Which state the catalogue and its evidence are in: every edit counts a row version up, and nothing is ever deleted
 * singly. The day is part of it, because evidence gets stale.
 */
export async function revisionOf(tx: ReadTransaction, serviceId: string, on: PlainDate): Promise<string> {
  const state = await tx.queryOne<Record<string, number | string | null>>(
    `SELECT
       (SELECT SUM(v.row_version) FROM intervention_version v WHERE v.service_id = :serviceId) AS versions,
       (SELECT MAX(v.recorded_at) FROM intervention_version v WHERE v.service_id = :serviceId) AS latest,
       (SELECT SUM(e.row_version) FROM evidence_item e WHERE e.service_id = :serviceId) AS evidence,
       (SELECT MAX(e.recorded_at) FROM evidence_item e WHERE e.service_id = :serviceId) AS reviewed,
       (SELECT COUNT(*) FROM need_area a) AS areas`,
    { serviceId },
  );
  return JSON.stringify([on, ...Object.values(state ?? {})]);
}

const parsed = (list: string): string[] => JSON.parse(list) as string[];

async function needAreaLabels(tx: ReadTransaction): Promise<Map<string, Label>> {
  const areas = await tx.query<{ code: string; label_en: string; label_cy: string | null }>(
    'SELECT code, label_en, label_cy FROM need_area',
  );
  return new Map(areas.map(({ code, label_en: en, label_cy: cy }) => [code, { en, cy }]));
}

interface Label {
  en: string;
  cy: string | null;
}

/** A text in both languages, as far as there is one. */
const weighed = (weight: number, { en, cy }: Label): WeighedText[] => [
  { text: en, weight },
  ...(cy ? [{ text: cy, weight, welsh: true }] : []),
];

/** Reads the catalogue of a service as it is now. */
export async function readSnapshot(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  on: PlainDate,
): Promise<SearchSnapshot> {
  const revision = await revisionOf(tx, serviceId, on);
  const rows = await tx.query<SnapshotRow>(
    `SELECT v.id AS version_id, i.id AS intervention_id, i.code, v.title_en, v.title_cy, v.summary_en, v.summary_cy,
       v.intervention_type, v.status, v.settings, v.languages, v.sexes, v.age_min, v.age_max, v.duration_weeks, v.delivery_modes,
       (SELECT string_agg(n.need_area_code, ',') FROM intervention_need n
        WHERE n.intervention_version_id = v.id) AS needs,
       (SELECT string_agg(m.title_en, ' ') FROM intervention_module m
        WHERE m.intervention_version_id = v.id) AS modules_en,
       (SELECT string_agg(m.title_cy, ' ') FROM intervention_module m
        WHERE m.intervention_version_id = v.id) AS modules_cy
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
     WHERE i.service_id = :serviceId AND v.is_current ORDER BY i.code`,
    { serviceId },
  );
  const badges = await badgesOf(tx, codes, serviceId, 'ALL', on);
  const labels = await needAreaLabels(tx);
  const texts: WeighedText[][] = [];
  const entries = rows.map((row, position): SearchedEntry => {
    const needAreas = row.needs?.split(',') ?? [];
    texts.push([
      { text: row.code, weight: WEIGHT.code },
      ...weighed(WEIGHT.title, { en: row.title_en, cy: row.title_cy }),
      ...needAreas.flatMap((code) => weighed(WEIGHT.needArea, labels.get(code) ?? { en: '', cy: null })),
      ...weighed(WEIGHT.module, { en: row.modules_en ?? '', cy: row.modules_cy }),
      ...weighed(WEIGHT.summary, { en: row.summary_en, cy: row.summary_cy }),
    ]);
    return {
      position,
      versionId: row.version_id,
      interventionId: row.intervention_id,
      code: row.code,
      titleEn: row.title_en,
      welshKey: welshSortKey(row.title_cy ?? row.title_en),
      needAreas,
      interventionType: row.intervention_type,
      settings: parsed(row.settings),
      languages: parsed(row.languages),
      modes: row.delivery_modes === null ? [] : parsed(row.delivery_modes),
      status: row.status,
      ageMin: row.age_min,
      ageMax: row.age_max,
      sexes: parsed(row.sexes),
      durationWeeks: row.duration_weeks,
      badge: badges.get(row.intervention_id)?.badge ?? 'UNKNOWN',
    };
  });
  const telling = texts.flat().filter(({ weight }) => weight >= KNOWN_FROM);
  const vocabulary = new Set(telling.flatMap(({ text }) => [...wordsOf(text), ...compoundsOf(text)]));
  return { revision, entries, badges, text: new TextIndex(texts), vocabulary };
}
