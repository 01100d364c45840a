import { todayInBritain } from '../platform/calendar/today.js';
import type { DesignedInterventionDto, InterventionModuleDto } from './dto/intervention-design.dto.js';
import type { InterventionDto } from './dto/intervention.dto.js';
import { isReviewOverdue } from './lifecycle/review-due.js';
import type { Accreditation, LabelledPart } from './intervention-design.js';

/** How a version says that the work is delivered, as `DESIGN` gives it. */
export interface DesignRow {
  further_purposes: string | null;
  mechanism_en: string | null;
  mechanism_cy: string | null;
  delivery_modes: string | null;
  group_size_min: number | null;
  group_size_max: number | null;
  required_qualifications: string | null;
  refresher_months: number | null;
  core_components: string | null;
  allowed_adaptations: string | null;
  consent_needs: string | null;
  unit_cost_pence: number | null;
  accreditation: string | null;
  owner: string | null;
  review_due_on: string | null;
}

/** The columns of a version `v` that say it. */
export const DESIGN = `v.further_purposes, v.mechanism_en, v.mechanism_cy, v.delivery_modes, v.group_size_min,
  v.group_size_max, v.required_qualifications, v.refresher_months, v.core_components, v.allowed_adaptations,
  v.consent_needs, v.unit_cost_pence, v.accreditation, v.owner, v.review_due_on`;

const listOf = <Item = string>(json: string | null): Item[] =>
  json === null ? [] : (JSON.parse(json) as Item[]);

/** What is shown of it. */
export const toDesign = (
  row: DesignRow,
  modules: InterventionModuleDto[],
): Omit<DesignedInterventionDto, keyof InterventionDto> => ({
  furtherPurposes: listOf(row.further_purposes),
  mechanismEn: row.mechanism_en,
  mechanismCy: row.mechanism_cy,
  modules,
  deliveryModes: listOf(row.delivery_modes),
  groupSizeMin: row.group_size_min,
  groupSizeMax: row.group_size_max,
  requiredQualifications: listOf(row.required_qualifications),
  refresherMonths: row.refresher_months,
  coreComponents: listOf<LabelledPart>(row.core_components),
  allowedAdaptations: listOf<LabelledPart>(row.allowed_adaptations),
  consentNeeds: listOf(row.consent_needs),
  unitCostPence: row.unit_cost_pence,
  accreditation: row.accreditation === null ? null : (JSON.parse(row.accreditation) as Accreditation),
  owner: row.owner,
  reviewDueOn: row.review_due_on,
  reviewOverdue: isReviewOverdue(row.review_due_on, todayInBritain()),
});
