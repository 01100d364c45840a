import { inLanguage, type Language } from '../platform/http/language.js';
import { DESIGN, type DesignRow, toDesign } from './design-row.js';
import type { InterventionModuleDto } from './dto/intervention-design.dto.js';
import type { InterventionDto, InterventionNeedDto } from './dto/intervention.dto.js';
import type { EligibilityRuleDto } from './eligibility/eligibility-rule.dto.js';
import type { InterventionVersionDto } from './dto/intervention-version.dto.js';
import type { NeedTarget } from './intervention-need.entity.js';
import { remembering } from './remembering.js';

/** A version of an intervention with its identity and provider, as `SELECT_ENTRY` gives it. */
export interface EntryRow {
  intervention_id: string;
  code: string;
  version_id: string;
  version_no: number;
  status: string;
  title_en: string;
  title_cy: string | null;
  summary_en: string;
  summary_cy: string | null;
  intervention_type: string;
  purpose: string;
  needs: string | null;
  age_min: number;
  age_max: number;
  sexes: string;
  settings: string;
  languages: string;
  provider: string | null;
  sessions_planned: number | null;
  minutes_per_session: number | null;
  duration_weeks: number | null;
  impact_evaluable: boolean | number;
  recorded_at: string;
}

/** The same with who is eligible and what delivery takes, as `SELECT_ELIGIBLE_ENTRY` gives it. */
export interface EligibleEntryRow extends EntryRow {
  eligibility: string | null;
  required_qualifications: string | null;
  provider_area_id: string | null;
}

/** The same with what only the history of an entry shows, as `SELECT_VERSION` gives it. */
export interface VersionRow extends EntryRow, DesignRow {
  eligibility: string | null;
  is_current: boolean | number;
  change_reason: string | null;
  row_version: number;
}

const ENTRY = `i.id AS intervention_id, i.code, v.id AS version_id, v.version_no, v.status,
  v.title_en, v.title_cy, v.summary_en, v.summary_cy, v.intervention_type, v.purpose,
  (SELECT string_agg(n.target || ' ' || n.need_area_code, ',')
   FROM intervention_need n WHERE n.intervention_version_id = v.id) AS needs,
  v.age_min, v.age_max, v.sexes, v.settings, v.languages, p.code AS provider, v.sessions_planned,
  v.minutes_per_session, v.duration_weeks, v.impact_evaluable, v.recorded_at`;

const TABLES = `intervention i
  JOIN intervention_version v ON v.intervention_id = i.id
  LEFT JOIN provider p ON p.id = v.provider_id`;

/** Selects versions, with the needs of each as `PRIMARY ETE,SECONDARY LIF`: one statement for a whole page. */
export const SELECT_ENTRY = `SELECT ${ENTRY} FROM ${TABLES}`;

/** The same with who is eligible and what delivery takes. */
export const SELECT_ELIGIBLE_ENTRY = `SELECT ${ENTRY}, v.eligibility, v.required_qualifications,
  p.delivery_area_id AS provider_area_id FROM ${TABLES}`;

/** The same with more columns; a list is spared them, because columns are most of what its rows cost. */
export const SELECT_VERSION = `SELECT ${ENTRY}, ${DESIGN}, v.eligibility, v.is_current, v.change_reason, v.row_version
  FROM ${TABLES}`;

/** Sorted here, and not for each row in SQL: PRIMARY before SECONDARY, then by need area. */
const toNeeds = (text: string): InterventionNeedDto[] =>
  text === ''
    ? []
    : text
        .split(',')
        .sort()
        .map((pair) => {
          const [target, needAreaCode] = pair.split(' ') as [NeedTarget, string];
          return { needAreaCode, target };
        });

// A catalogue repeats a few lists over and over: read each time, they cost five times all the rest of a row.
const needsOf = remembering(toNeeds);
const listOf = remembering((text) => JSON.parse(text) as string[]);

const rulesOf = remembering((text) => JSON.parse(text) as EligibilityRuleDto[]);

/** The conditions of an entry. */
export const eligibilityOf = ({
  eligibility,
}: Pick<EligibleEntryRow, 'eligibility'>): EligibilityRuleDto[] =>
  eligibility === null ? [] : rulesOf(eligibility);

/** What a deliverer needs; nothing where it is not said. */
export const qualificationsOf = ({
  required_qualifications: codes,
}: Pick<EligibleEntryRow, 'required_qualifications'>): string[] => (codes === null ? [] : listOf(codes));

/** A version as the catalogue shows it. */
export const toIntervention = (row: EntryRow, language: Language): InterventionDto => ({
  id: row.intervention_id,
  versionId: row.version_id,
  versionNo: row.version_no,
  code: row.code,
  status: row.status,
  title: inLanguage(language, row.title_en, row.title_cy),
  titleEn: row.title_en,
  titleCy: row.title_cy,
  summaryEn: row.summary_en,
  summaryCy: row.summary_cy,
  interventionType: row.intervention_type,
  purpose: row.purpose,
  needs: needsOf(row.needs ?? ''),
  ageMin: row.age_min,
  ageMax: row.age_max,
  sexes: listOf(row.sexes),
  settings: listOf(row.settings),
  languages: listOf(row.languages) as Language[],
  provider: row.provider,
  sessionsPlanned: row.sessions_planned,
  minutesPerSession: row.minutes_per_session,
  durationWeeks: row.duration_weeks,
  impactEvaluable: Boolean(row.impact_evaluable),
  recordedAt: row.recorded_at,
});

/** A version as its history shows it. */
export const toInterventionVersion = (
  row: VersionRow,
  modules: InterventionModuleDto[],
  language: Language,
): InterventionVersionDto => ({
  ...toIntervention(row, language),
  ...toDesign(row, modules),
  eligibility: eligibilityOf(row),
  isCurrent: Boolean(row.is_current),
  changeReason: row.change_reason,
});
