import { type DesignColumns, designColumns } from '../../catalogue/design-content.js';
import type {
  InterventionDesignInput,
  InterventionModuleInput,
  LabelledPartInput,
} from '../../catalogue/dto/intervention-design-input.dto.js';

/** How an entry of the demonstration catalogue is delivered. */
export interface DemoDesign {
  columns: Omit<DesignColumns, 'reviewDueOn'>;
  modules: readonly InterventionModuleInput[];
  /** Places in the whole service; null: nobody counts them. */
  places: number | null;
  waitWeeks: number | null;
}

type ModuleLine = readonly [titleEn: string, titleCy: string, minutes: number, isCore?: boolean];
type PartLine = readonly [code: string, labelEn: string, labelCy: string];

type Given = Pick<
  InterventionDesignInput,
  'groupSizeMin' | 'groupSizeMax' | 'refresherMonths' | 'unitCostPence' | 'accreditation' | 'furtherPurposes'
> & {
  modes: readonly string[];
  owner: string;
  modules: readonly ModuleLine[];
  core: readonly PartLine[];
  adaptations?: readonly PartLine[];
  qualifications?: readonly string[];
  consent?: readonly string[];
  places?: number;
  waitWeeks?: number;
};

const parts = (lines: readonly PartLine[]): LabelledPartInput[] =>
  lines.map(([code, labelEn, labelCy]) => ({ code, labelEn, labelCy }));

/** Fills in what most entries share: modules are core, training counts until it runs out by itself, the child agrees. */
export function design(given: Given): DemoDesign {
  const { modes, modules, core, adaptations = [], qualifications = [], consent = ['CHILD'], ...rest } = given;
  const columns = designColumns({
    ...rest,
    deliveryModes: [...modes],
    requiredQualifications: [...qualifications],
    refresherMonths: rest.refresherMonths ?? null,
    coreComponents: parts(core),
    allowedAdaptations: parts(adaptations),
    consentNeeds: [...consent],
  });
  return {
    columns,
    modules: modules.map(([titleEn, titleCy, minutes, isCore = true], index) => ({
      ...{ code: `M${index + 1}`, titleEn, titleCy, minutes, isCore },
    })),
    places: rest.places ?? null,
    waitWeeks: rest.waitWeeks ?? null,
  };
}
