import { todayInBritain } from '../platform/calendar/today.js';
import { requireProvider } from '../organisation/organisation-lookup.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import type { CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionContentDto } from './dto/intervention-content.dto.js';
import { designCodeUses, designColumns, designFacts } from './design-content.js';
import { designFaults } from './design-rules.js';
import { eligibilityCodeUses, eligibilityFaults, toRule } from './eligibility/eligibility-faults.js';
import type { EligibilityRule } from './eligibility/eligibility-rule.js';
import { namedInterventionFaults } from './eligibility/prerequisites.js';
import { InterventionModule } from './intervention-module.entity.js';
import { InterventionNeed } from './intervention-need.entity.js';
import { interventionFaults } from './intervention-rules.js';
import { InterventionVersion } from './intervention-version.entity.js';
import { reviewDueFrom, statusFacts } from './lifecycle/review-due.js';
import { moduleRows } from './module-rows.js';

const codeUses = (content: InterventionContentDto): CodeUse[] => [
  { codeSet: 'INTERVENTION_STATUS', code: content.status, pointer: '/status' },
  { codeSet: 'INTERVENTION_TYPE', code: content.interventionType, pointer: '/interventionType' },
  { codeSet: 'PURPOSE', code: content.purpose, pointer: '/purpose' },
  ...content.sexes.map((code, index) => ({ codeSet: 'SEX', code, pointer: `/sexes/${index}` })),
  ...content.settings.map((code, index) => ({ codeSet: 'SETTING', code, pointer: `/settings/${index}` })),
  ...designCodeUses(content),
];

async function needAreaFaults(
  tx: ReadTransaction,
  serviceId: string,
  { needs }: InterventionContentDto,
  eligibility: readonly EligibilityRule[],
): Promise<FieldFault[]> {
  const known = await needAreasOf(tx, serviceId);
  const named = [
    ...needs.map(({ needAreaCode }, index) => [needAreaCode, `/needs/${index}/needAreaCode`] as const),
    ...eligibility.map(({ needArea }, index) => [needArea, `/eligibility/${index}/needArea`] as const),
  ];
  return named.flatMap(([code, pointer]) =>
    code === null || known.has(code) ? [] : [unknownNeedArea(pointer)],
  );
}

/** What a version says, checked, with its provider found. */
export interface CheckedContent {
  content: InterventionContentDto;
  eligibility: EligibilityRule[];
  providerId: string | null;
  /** As said, or a year from now where it is taken into use. */
  reviewDueOn: string | null;
}

/** @throws DomainError (invalid) naming everything that breaks a rule or is not known. */
export async function checkContent(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, code }: { serviceId: string; code: string },
  content: InterventionContentDto,
): Promise<CheckedContent> {
  const eligibility = (content.eligibility ?? []).map(toRule);
  const faults = new FaultList();
  faults.addAll(interventionFaults(content));
  faults.addAll(designFaults(designFacts(content)));
  faults.addAll(eligibilityFaults(eligibility));
  faults.addAll(
    await codes.faults(tx, serviceId, [...codeUses(content), ...eligibilityCodeUses(eligibility)]),
  );
  faults.addAll(await needAreaFaults(tx, serviceId, content, eligibility));
  faults.addAll(await namedInterventionFaults(tx, serviceId, code, eligibility));
  const providerId = content.provider
    ? await gather(faults, requireProvider(tx, serviceId, content.provider, '/provider'))
    : null;
  faults.throwIfAny();
  const status = await codes.find(tx, serviceId, 'INTERVENTION_STATUS', content.status);
  const facts = statusFacts(status?.attributes);
  const reviewDueOn = reviewDueFrom(todayInBritain(), facts, content.reviewDueOn ?? null);
  return { content, eligibility, providerId, reviewDueOn };
}

/** Where a version stands in the history of its intervention. */
export type VersionPlace = Pick<
  InterventionVersion,
  'serviceId' | 'interventionId' | 'versionNo' | 'changeReason' | 'rowVersion'
>;

/** Inserts a version, as the current one, with its modules and the needs it targets, and gives its id. */
export async function insertVersion(
  tx: WriteTransaction,
  { serviceId, ...place }: VersionPlace,
  { content, eligibility, providerId, reviewDueOn }: CheckedContent,
): Promise<string> {
  const owned = () => ({ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now });
  const version: InterventionVersion = {
    ...owned(),
    ...place,
    ...designColumns(content),
    reviewDueOn,
    isCurrent: true,
    status: content.status,
    titleEn: content.titleEn,
    titleCy: content.titleCy ?? null,
    summaryEn: content.summaryEn,
    summaryCy: content.summaryCy ?? null,
    interventionType: content.interventionType,
    purpose: content.purpose,
    providerId,
    ageMin: content.ageMin,
    ageMax: content.ageMax,
    sexes: content.sexes,
    settings: content.settings,
    languages: content.languages,
    sessionsPlanned: content.sessionsPlanned ?? null,
    minutesPerSession: content.minutesPerSession ?? null,
    durationWeeks: content.durationWeeks ?? null,
    eligibility: eligibility.length > 0 ? eligibility : null,
    impactEvaluable: content.impactEvaluable,
  };
  await tx.insert(InterventionVersion, [version]);
  await tx.insert(
    InterventionNeed,
    content.needs.map(({ needAreaCode, target }): InterventionNeed => ({
      ...owned(),
      interventionVersionId: version.id,
      needAreaCode,
      target,
    })),
  );
  await tx.insert(InterventionModule, moduleRows(owned, version.id, content.modules ?? []));
  return version.id;
}
