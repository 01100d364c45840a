import type { DesignRow } from '../../catalogue/design-row.js';
import type { InterventionModuleDto } from '../../catalogue/dto/intervention-design.dto.js';
import type { EligibilityRule } from '../../catalogue/eligibility/eligibility-rule.js';
import type { Accreditation, LabelledPart } from '../../catalogue/intervention-design.js';
import { InterventionModule } from '../../catalogue/intervention-module.entity.js';
import { InterventionNeed } from '../../catalogue/intervention-need.entity.js';
import { InterventionVersion } from '../../catalogue/intervention-version.entity.js';
import { Intervention } from '../../catalogue/intervention.entity.js';
import { reviewDueFrom, statusFacts } from '../../catalogue/lifecycle/review-due.js';
import { keepMoves, type MadeMove } from '../../catalogue/lifecycle/status-moves.js';
import { NEW } from '../../catalogue/lifecycle/transitions.js';
import { moduleRows } from '../../catalogue/module-rows.js';
import { modulesOf } from '../../catalogue/modules-of.js';
import type { Batch } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';
import type { DesignSubstance } from './intervention-design-columns.js';

/** What a version says that makes it another version when it changes. Lists are in alphabetical order. */
export type Substance = Pick<
  InterventionVersion,
  | 'titleEn'
  | 'summaryEn'
  | 'interventionType'
  | 'purpose'
  | 'providerId'
  | 'ageMin'
  | 'ageMax'
  | 'sexes'
  | 'settings'
  | 'languages'
  | 'sessionsPlanned'
  | 'minutesPerSession'
  | 'durationWeeks'
  | 'impactEvaluable'
  | 'eligibility'
> &
  DesignSubstance & { primaryNeeds: string[]; secondaryNeeds: string[] };

/** What changes without making another version. */
export type Details = Pick<InterventionVersion, 'status' | 'titleCy' | 'summaryCy' | 'owner' | 'reviewDueOn'>;

/** The version of a catalogue entry that an import compares with: the current one, or else the latest. */
export interface StoredEntry {
  interventionId: string;
  versionId: string;
  /** The number of the next version. */
  nextNo: number;
  rowVersion: number;
  substance: Substance;
  details: Details;
  modules: InterventionModuleDto[];
}

interface VersionRow extends DesignRow {
  code: string;
  id: string;
  intervention_id: string;
  version_no: number;
  row_version: number;
  status: string;
  title_en: string;
  title_cy: string | null;
  summary_en: string;
  summary_cy: string | null;
  intervention_type: string;
  purpose: string;
  provider_id: string | null;
  age_min: number;
  age_max: number;
  sexes: string;
  settings: string;
  languages: string;
  sessions_planned: number | null;
  minutes_per_session: number | null;
  duration_weeks: number | null;
  impact_evaluable: boolean | number;
  eligibility: string | null;
}

type NeedRow = { intervention_version_id: string; need_area_code: string; target: string };

const sortedList = (json: string): string[] => (JSON.parse(json) as string[]).sort();

const sortedOrNull = (json: string | null): string[] | null => (json === null ? null : sortedList(json));
const listOrNull = <Item>(json: string | null): Item[] | null =>
  json === null ? null : (JSON.parse(json) as Item[]);

const needsOf = (needs: readonly NeedRow[], target: string): string[] =>
  needs
    .filter((need) => need.target === target)
    .map((need) => need.need_area_code)
    .sort();

const toEntry = (
  row: VersionRow,
  nextNo: number,
  needs: readonly NeedRow[],
  modules: InterventionModuleDto[],
): StoredEntry => ({
  interventionId: row.intervention_id,
  versionId: row.id,
  nextNo,
  rowVersion: row.row_version,
  modules,
  details: {
    status: row.status,
    titleCy: row.title_cy,
    summaryCy: row.summary_cy,
    owner: row.owner,
    reviewDueOn: row.review_due_on,
  },
  substance: {
    titleEn: row.title_en,
    summaryEn: row.summary_en,
    interventionType: row.intervention_type,
    purpose: row.purpose,
    providerId: row.provider_id,
    ageMin: row.age_min,
    ageMax: row.age_max,
    sexes: sortedList(row.sexes),
    settings: sortedList(row.settings),
    languages: sortedList(row.languages),
    sessionsPlanned: row.sessions_planned,
    minutesPerSession: row.minutes_per_session,
    durationWeeks: row.duration_weeks,
    impactEvaluable: Boolean(row.impact_evaluable),
    furtherPurposes: sortedOrNull(row.further_purposes),
    mechanismEn: row.mechanism_en,
    mechanismCy: row.mechanism_cy,
    deliveryModes: sortedOrNull(row.delivery_modes),
    groupSizeMin: row.group_size_min,
    groupSizeMax: row.group_size_max,
    requiredQualifications: sortedOrNull(row.required_qualifications),
    refresherMonths: row.refresher_months,
    coreComponents: listOrNull<LabelledPart>(row.core_components),
    allowedAdaptations: listOrNull<LabelledPart>(row.allowed_adaptations),
    consentNeeds: sortedOrNull(row.consent_needs),
    eligibility: listOrNull<EligibilityRule>(row.eligibility),
    unitCostPence: row.unit_cost_pence,
    accreditation: row.accreditation === null ? null : (JSON.parse(row.accreditation) as Accreditation),
    primaryNeeds: needsOf(needs, 'PRIMARY'),
    secondaryNeeds: needsOf(needs, 'SECONDARY'),
  },
});

/** The entries of the catalogue that have one of these codes, by code. */
export async function storedEntries(
  batch: Batch,
  codes: readonly string[],
): Promise<Map<string, StoredEntry>> {
  const { serviceId, tx } = batch;
  const byCode = inList('i.code', codes);
  const versions = await tx.query<VersionRow>(
    `SELECT i.code, v.* FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
     WHERE i.service_id = :serviceId AND ${byCode.condition}
     ORDER BY v.is_current, v.version_no`,
    { ...byCode.parameters, serviceId },
  );
  // The last of each code is the current one, or the latest where none is current.
  const latest = new Map(versions.map((version) => [version.code, version]));
  const versionIds = [...latest.values()].map(({ id }) => id);
  const ofVersions = inList('intervention_version_id', versionIds);
  const modules = await modulesOf(tx, versionIds);
  const needs = await tx.query<NeedRow>(
    `SELECT intervention_version_id, need_area_code, target FROM intervention_need
     WHERE service_id = :serviceId AND ${ofVersions.condition}`,
    { ...ofVersions.parameters, serviceId },
  );
  return new Map(
    [...latest].map(([code, version]) => [
      code,
      toEntry(
        version,
        1 + Math.max(...versions.filter((each) => each.code === code).map((each) => each.version_no)),
        needs.filter((need) => need.intervention_version_id === version.id),
        modules.get(version.id) ?? [],
      ),
    ]),
  );
}

/** A version to be inserted, of an entry that is new or already there. */
export interface NewVersion {
  code: string;
  stored: StoredEntry | undefined;
  substance: Substance;
  details: Details;
  changeReason: string | null;
}

const statusOf = ({ lookups }: Batch, { status }: Details) =>
  statusFacts(lookups.codeSets.get('INTERVENTION_STATUS')?.get(status)?.attributes);

/** Inserts versions as the current ones, with their needs and, where they are the first, their entries. */
export async function insertVersions(batch: Batch, added: readonly NewVersion[]): Promise<void> {
  const { tx, serviceId } = batch;
  const owned = () => ({ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now });
  const entries: Intervention[] = [];
  const versions: InterventionVersion[] = [];
  const needs: InterventionNeed[] = [];
  const modules: InterventionModule[] = [];
  const moves: MadeMove[] = [];
  for (const { code, stored, substance, details, changeReason } of added) {
    const { primaryNeeds, secondaryNeeds, ...content } = substance;
    const entry = { ...owned(), code };
    if (!stored) entries.push(entry);
    const version = {
      ...owned(),
      ...content,
      ...details,
      reviewDueOn: reviewDueFrom(batch.today, statusOf(batch, details), details.reviewDueOn),
      interventionId: stored?.interventionId ?? entry.id,
      versionNo: stored?.nextNo ?? 1,
      isCurrent: true,
      changeReason,
      rowVersion: (stored?.rowVersion ?? 0) + 1,
    };
    versions.push(version);
    moves.push({
      interventionId: version.interventionId,
      versionId: version.id,
      from: stored?.details.status ?? NEW,
      to: details.status,
      reason: changeReason,
    });
    modules.push(...moduleRows(owned, version.id, stored?.modules ?? []));
    const need = (target: InterventionNeed['target']) => (needAreaCode: string) => ({
      ...owned(),
      interventionVersionId: version.id,
      needAreaCode,
      target,
    });
    needs.push(...primaryNeeds.map(need('PRIMARY')), ...secondaryNeeds.map(need('SECONDARY')));
  }
  await tx.insert(Intervention, entries);
  await tx.insert(InterventionVersion, versions);
  await tx.insert(InterventionNeed, needs);
  await tx.insert(InterventionModule, modules);
  await keepMoves(tx, { serviceId, accountId: batch.history.accountId }, moves);
}

/** Makes way for a new current version. */
export async function supersede({ tx, serviceId }: Batch, { interventionId }: StoredEntry): Promise<void> {
  await tx.execute(
    `UPDATE intervention_version SET is_current = FALSE
     WHERE intervention_id = :interventionId AND service_id = :serviceId AND is_current = TRUE`,
    { interventionId, serviceId },
  );
}

/** Changes what is not substance in a version. */
export async function updateDetails(
  batch: Batch,
  { interventionId, versionId, details: { status: from } }: StoredEntry,
  details: Details,
  reason: string,
): Promise<void> {
  const { tx, serviceId, history } = batch;
  const move = { interventionId, versionId, from, to: details.status, reason };
  await keepMoves(tx, { serviceId, accountId: history.accountId }, [move]);
  const reviewDueOn = reviewDueFrom(batch.today, statusOf(batch, details), details.reviewDueOn);
  await tx.execute(
    `UPDATE intervention_version
     SET status = :status, title_cy = :titleCy, summary_cy = :summaryCy, owner = :owner,
       review_due_on = :reviewDueOn,
       row_version = row_version + 1
     WHERE id = :versionId AND service_id = :serviceId`,
    { ...details, reviewDueOn, versionId, serviceId },
  );
}
