import { type DesignColumns, partsOf } from '../../catalogue/design-content.js';
import { LabelledPartInput } from '../../catalogue/dto/intervention-design-input.dto.js';
import { CellFault } from '../columns/cell-fault.js';
import { type Cells, optional, type RowFault } from '../columns/columns.js';
import { jsonList } from '../columns/json-list.js';
import { codeOf, integer, listOf, text } from '../columns/kinds.js';
import type { Given } from '../engine/facts.js';

/** What a file says of how the work is delivered that makes another version when it changes. */
export type DesignSubstance = Pick<
  DesignColumns,
  | 'furtherPurposes'
  | 'mechanismEn'
  | 'mechanismCy'
  | 'deliveryModes'
  | 'groupSizeMin'
  | 'groupSizeMax'
  | 'requiredQualifications'
  | 'refresherMonths'
  | 'coreComponents'
  | 'allowedAdaptations'
  | 'consentNeeds'
  | 'unitCostPence'
  | 'accreditation'
>;

const MOST_PARTS = 40;
const PART = 'code, labelEn and labelCy, which may be left out';

export const designColumns = {
  further_purposes: optional(
    listOf(codeOf('PURPOSE')),
    'What it also serves, besides its purpose.',
    'SAFETY',
  ),
  mechanism_en: optional(
    text(4_000),
    'How it is thought to work, in English.',
    'A card that employers ask for opens work on sites.',
  ),
  mechanism_cy: optional(text(4_000), 'How it is thought to work, in Welsh.'),
  delivery_modes: optional(listOf(codeOf('DELIVERY_MODE')), 'How it is delivered.', 'GROUP|ONE_TO_ONE'),
  group_size_min: optional(integer(1, 200), 'Fewest children in a group.', '4'),
  group_size_max: optional(integer(1, 200), 'Most children in a group.', '8'),
  required_qualifications: optional(
    listOf(codeOf('QUALIFICATION')),
    'What whoever delivers it needs, all of them.',
    'CONSTRUCTION_INSTRUCTOR|FIRST_AID',
  ),
  refresher_months: optional(integer(1, 120), 'Months after which that training must be refreshed.', '36'),
  core_components: optional(
    jsonList(LabelledPartInput, MOST_PARTS, PART),
    'What must happen for the work to be itself: fidelity is counted over these.',
    '[{"code":"PRACTICE_TEST","labelEn":"A practice test before the real one"}]',
  ),
  allowed_adaptations: optional(
    jsonList(LabelledPartInput, MOST_PARTS, PART),
    'What may be changed for a child without it becoming other work.',
    '[{"code":"READ_ALOUD","labelEn":"Questions are read aloud"}]',
  ),
  consent_needs: optional(listOf(codeOf('CONSENT_NEED')), 'What must be agreed before it begins.', 'CHILD'),
  unit_cost_pence: optional(
    integer(0, 100_000_000),
    'Cost of the whole work for one child, in pence.',
    '42000',
  ),
  accreditation_body: optional(
    text(200),
    'Who awards what a child can gain by it; empty: it is not accredited.',
    'Agored Cymru',
  ),
  accreditation_level: optional(text(40), 'Its level, as the qualifications frameworks write it.', 'Level 1'),
  accreditation_unit: optional(text(200), 'Its unit.', 'Health and safety in a construction environment'),
  accreditation_credits: optional(integer(0, 1_000), 'Its credit value.', '4'),
};

type DesignCells = Cells<typeof designColumns>;

const accreditationOf = (cells: DesignCells): DesignColumns['accreditation'] | undefined =>
  cells.accreditation_body
    ? {
        awardingBody: cells.accreditation_body,
        level: cells.accreditation_level ?? null,
        unit: cells.accreditation_unit ?? null,
        creditValue: cells.accreditation_credits ?? null,
      }
    : cells.accreditation_body === undefined
      ? undefined
      : null;

/** What the cells say of it. */
export const designGiven = (cells: DesignCells): Given<DesignSubstance> => ({
  furtherPurposes: cells.further_purposes,
  mechanismEn: cells.mechanism_en,
  mechanismCy: cells.mechanism_cy,
  deliveryModes: cells.delivery_modes,
  groupSizeMin: cells.group_size_min,
  groupSizeMax: cells.group_size_max,
  requiredQualifications: cells.required_qualifications,
  refresherMonths: cells.refresher_months,
  coreComponents: cells.core_components && partsOf(cells.core_components),
  allowedAdaptations: cells.allowed_adaptations && partsOf(cells.allowed_adaptations),
  consentNeeds: cells.consent_needs,
  unitCostPence: cells.unit_cost_pence,
  accreditation: accreditationOf(cells),
});

/** A fault where an accreditation is described that nobody awards. */
export function accreditationFaults(cells: DesignCells): RowFault[] {
  const { accreditation_level: level, accreditation_unit: unit, accreditation_credits: credits } = cells;
  const described = [level, unit, credits].some((cell) => cell !== null && cell !== undefined);
  return described && !cells.accreditation_body
    ? [
        {
          column: 'accreditation_body',
          fault: new CellFault('AWARDING_BODY_MISSING', 'Name who awards the accreditation.'),
        },
      ]
    : [];
}
