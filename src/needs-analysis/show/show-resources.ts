import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { protectParts } from '../../disclosure/protect-tables.js';
import { protectCount, type ProtectedCount, shownCount } from '../../disclosure/protected-count.js';
import { mayShowMean } from '../../disclosure/protect-share.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { NeedResourcesDto, ServiceNeedsDto, WorkforceNeedsDto } from '../dto/resources.dto.js';
import type { RangeCount, ServiceCounts } from '../range/read-range.js';
import type { WorkforceCounts } from '../workforce/read-workforce.js';
import { labelOf } from './label-of.js';

const counted = (count: number, policy: DisclosurePolicy | null): ProtectedCount =>
  policy ? protectCount(count, policy) : shownCount(count);

/** The staff, beside what the work asks for. Staff are counted as they are; children in deliveries are protected. */
export const showWorkforce = (
  workforce: WorkforceCounts,
  labels: AnalysisLabels,
  policy: DisclosurePolicy | null,
): WorkforceNeedsDto => ({
  ...workforce,
  agencies: workforce.agencies.map((one) => ({ ...one, label: labelOf(labels.agencies, one.agency) })),
  qualifications: workforce.qualifications.map((one) => ({
    ...one,
    label: labelOf(labels.qualifications, one.qualification),
    deliveries: counted(one.deliveries, policy),
  })),
});

/** Those who began, and of them those outside a plan, as a part of a whole. */
function beginnersOf(
  { started: of, startedOutsidePlan: n }: RangeCount,
  policy: DisclosurePolicy | null,
): { n: ProtectedCount; of: ProtectedCount } {
  const [part] = policy ? protectParts([{ n, of }], policy) : [];
  return part ?? { n: shownCount(n), of: shownCount(of) };
}

function showRange(
  range: RangeCount,
  labels: AnalysisLabels,
  policy: DisclosurePolicy | null,
): NeedResourcesDto {
  const { n: startedOutsidePlan, of: started } = beginnersOf(range, policy);
  return {
    needArea: range.needArea,
    label: labelOf(labels.needAreas, range.needArea),
    entries: range.entries,
    withEvidence: range.withEvidence,
    inWelsh: range.inWelsh,
    settings: range.settings.map((one) => ({ ...one, label: labelOf(labels.settings, one.setting) })),
    places: range.places,
    waiting: counted(range.waiting, policy),
    started,
    startedOutsidePlan,
    medianWaitDays: !policy || mayShowMean(started, policy) ? range.medianWaitDays : null,
  };
}

/** What the service offers, and how far it reached. */
export const showService = (
  { needs, searches: { searches, foundNothing, sought } }: ServiceCounts,
  labels: AnalysisLabels,
  policy: DisclosurePolicy | null,
): ServiceNeedsDto => ({
  needs: needs.map((range) => showRange(range, labels, policy)),
  searches,
  foundNothing,
  sought: sought.map(({ words, filters, searches: times }) => ({
    words,
    filters: Object.entries(filters).map(([name, code]) => `${name}=${code}`),
    searches: times,
  })),
});
