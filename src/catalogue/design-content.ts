import type { CodeUse } from '../reference-data/reference-codes.js';
import type { InterventionContentDto } from './dto/intervention-content.dto.js';
import type { InterventionDesignInput, LabelledPartInput } from './dto/intervention-design-input.dto.js';
import type { DesignFacts } from './design-rules.js';
import type { InterventionDesign, LabelledPart } from './intervention-design.js';
import type { OwnedRow } from '../organisation/owned-row.js';

/** What a version keeps of how the work is delivered, besides its modules. */
export type DesignColumns = Omit<InterventionDesign, keyof OwnedRow>;

/** A list as it is kept: where nothing is in it, nothing. */
const kept = <Item>(list: readonly Item[] | null | undefined): Item[] | null =>
  list && list.length > 0 ? [...list] : null;

/** Parts as they are kept. */
export const partsOf = (parts: readonly LabelledPartInput[] | null | undefined): LabelledPart[] | null =>
  kept(parts?.map(({ code, labelEn, labelCy = null }) => ({ code, labelEn, labelCy })));

/** What was said of the design, as a version keeps it. */
export const designColumns = (given: InterventionDesignInput): DesignColumns => ({
  furtherPurposes: kept(given.furtherPurposes),
  mechanismEn: given.mechanismEn ?? null,
  mechanismCy: given.mechanismCy ?? null,
  deliveryModes: kept(given.deliveryModes),
  groupSizeMin: given.groupSizeMin ?? null,
  groupSizeMax: given.groupSizeMax ?? null,
  requiredQualifications: kept(given.requiredQualifications),
  refresherMonths: given.refresherMonths ?? null,
  coreComponents: partsOf(given.coreComponents),
  allowedAdaptations: partsOf(given.allowedAdaptations),
  consentNeeds: kept(given.consentNeeds),
  unitCostPence: given.unitCostPence ?? null,
  accreditation: given.accreditation
    ? {
        awardingBody: given.accreditation.awardingBody,
        level: given.accreditation.level ?? null,
        unit: given.accreditation.unit ?? null,
        creditValue: given.accreditation.creditValue ?? null,
      }
    : null,
  owner: given.owner ?? null,
  reviewDueOn: given.reviewDueOn ?? null,
});

/** Of a version of which nothing more is said. */
export const NO_DESIGN = designColumns({});

/** The same, as the rules look at it. */
export const designFacts = (content: InterventionContentDto): DesignFacts => ({
  purpose: content.purpose,
  furtherPurposes: content.furtherPurposes ?? [],
  modules: content.modules ?? [],
  deliveryModes: content.deliveryModes ?? [],
  groupSizeMin: content.groupSizeMin ?? null,
  groupSizeMax: content.groupSizeMax ?? null,
  requiredQualifications: content.requiredQualifications ?? [],
  refresherMonths: content.refresherMonths ?? null,
  coreComponents: content.coreComponents ?? [],
  allowedAdaptations: content.allowedAdaptations ?? [],
  consentNeeds: content.consentNeeds ?? [],
  sessionsPlanned: content.sessionsPlanned ?? null,
  minutesPerSession: content.minutesPerSession ?? null,
  impactEvaluable: content.impactEvaluable,
});

const CODE_LISTS = {
  furtherPurposes: 'PURPOSE',
  deliveryModes: 'DELIVERY_MODE',
  requiredQualifications: 'QUALIFICATION',
  consentNeeds: 'CONSENT_NEED',
} as const;

/** The uses of codes of code sets in a design. */
export const designCodeUses = (given: InterventionDesignInput): CodeUse[] =>
  Object.entries(CODE_LISTS).flatMap(([name, codeSet]) =>
    (given[name as keyof typeof CODE_LISTS] ?? []).map((code, index) => ({
      codeSet,
      code,
      pointer: `/${name}/${index}`,
    })),
  );
