import { requireProvider } from '../organisation/organisation-lookup.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import type { CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionContentDto } from './dto/intervention-content.dto.js';
import { InterventionNeed } from './intervention-need.entity.js';
import { interventionFaults } from './intervention-rules.js';
import { InterventionVersion } from './intervention-version.entity.js';

const codeUses = (content: InterventionContentDto): CodeUse[] => [
  { codeSet: 'INTERVENTION_STATUS', code: content.status, pointer: '/status' },
  { codeSet: 'INTERVENTION_TYPE', code: content.interventionType, pointer: '/interventionType' },
  { codeSet: 'PURPOSE', code: content.purpose, pointer: '/purpose' },
  ...content.sexes.map((code, index) => ({ codeSet: 'SEX', code, pointer: `/sexes/${index}` })),
  ...content.settings.map((code, index) => ({ codeSet: 'SETTING', code, pointer: `/settings/${index}` })),
];

async function needAreaFaults(
  tx: ReadTransaction,
  serviceId: string,
  { needs }: InterventionContentDto,
): Promise<FieldFault[]> {
  const known = await needAreasOf(tx, serviceId);
  return needs.flatMap(({ needAreaCode }, index) =>
    known.has(needAreaCode) ? [] : [unknownNeedArea(`/needs/${index}/needAreaCode`)],
  );
}

/** What a version says, checked, with its provider found. */
export interface CheckedContent {
  content: InterventionContentDto;
  providerId: string | null;
}

/** @throws DomainError (invalid) naming everything that breaks a rule or is not known. */
export async function checkContent(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  content: InterventionContentDto,
): Promise<CheckedContent> {
  const faults = new FaultList();
  faults.addAll(interventionFaults(content));
  faults.addAll(await codes.faults(tx, serviceId, codeUses(content)));
  faults.addAll(await needAreaFaults(tx, serviceId, content));
  const providerId = content.provider
    ? await gather(faults, requireProvider(tx, serviceId, content.provider, '/provider'))
    : null;
  faults.throwIfAny();
  return { content, providerId };
}

/** Where a version stands in the history of its intervention. */
export type VersionPlace = Pick<
  InterventionVersion,
  'serviceId' | 'interventionId' | 'versionNo' | 'changeReason' | 'rowVersion'
>;

/** Inserts a version, as the current one, and the needs it targets. */
export async function insertVersion(
  tx: WriteTransaction,
  { serviceId, ...place }: VersionPlace,
  { content, providerId }: CheckedContent,
): Promise<void> {
  const owned = () => ({ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now });
  const version: InterventionVersion = {
    ...owned(),
    ...place,
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
}
