import { EligibilityRuleInput } from '../../catalogue/eligibility/eligibility-rule.dto.js';
import {
  eligibilityCodeUses,
  eligibilityFaults,
  toRule,
} from '../../catalogue/eligibility/eligibility-faults.js';
import type { EligibilityRule } from '../../catalogue/eligibility/eligibility-rule.js';
import {
  namedFaults,
  prerequisitesOf,
  readPrerequisites,
} from '../../catalogue/eligibility/prerequisites.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { CellFault } from '../columns/cell-fault.js';
import { optional, type RowFault } from '../columns/columns.js';
import { jsonList } from '../columns/json-list.js';
import type { Batch } from '../engine/batch.js';

const MOST_RULES = 40;

/** The conditions that a child must meet besides age, sex, setting and language. */
export const eligibilityColumn = optional(
  jsonList(EligibilityRuleInput, MOST_RULES, 'field, operator, and codes or number, as the API takes them'),
  'Conditions that a child must meet, all of them, besides age, sex, setting and language; see POST /v1/interventions.',
  '[{"field":"ORDER_TYPE","operator":"IS_ANY_OF","codes":["REFERRAL_ORDER"]}]',
);

/** The rules that a cell gives, as they are kept. */
export const rulesOf = (
  cell: readonly EligibilityRuleInput[] | null | undefined,
): EligibilityRule[] | null | undefined => cell && (cell.length > 0 ? cell.map(toRule) : null);

/** Judges the rules of a file by what the service has and by what the file itself gives. */
export class EligibilityOfFile {
  private constructor(
    private readonly batch: Batch,
    private readonly codes: ReferenceCodes,
    private readonly known: Map<string, readonly string[]>,
  ) {}

  /** `given`: the code of each entry of the file, and its rules where the file says them. */
  static async open(
    batch: Batch,
    given: readonly { code: string; rules: readonly EligibilityRule[] | null | undefined }[],
  ): Promise<EligibilityOfFile> {
    const known = new Map<string, readonly string[]>(await readPrerequisites(batch.tx, batch.serviceId));
    for (const { code, rules } of given) {
      known.set(code, rules === undefined ? (known.get(code) ?? []) : prerequisitesOf(rules ?? []));
    }
    return new EligibilityOfFile(batch, new ReferenceCodes(), known);
  }

  /** Faults of the rules of an entry, each of them numbered. */
  async faults(code: string, rules: readonly EligibilityRule[]): Promise<RowFault[]> {
    const { tx, serviceId, lookups } = this.batch;
    const areas = rules.flatMap(({ needArea }, index): FieldFault[] =>
      needArea === null || lookups.needAreas.has(needArea)
        ? []
        : [unknownNeedArea(`/eligibility/${index}/needArea`)],
    );
    const found = [
      ...eligibilityFaults(rules),
      ...(await this.codes.faults(tx, serviceId, eligibilityCodeUses(rules))),
      ...areas,
      ...namedFaults(code, rules, this.known),
    ];
    return found.map(({ pointer, code: faultCode, detail }) => ({
      column: 'eligibility',
      fault: new CellFault(faultCode, `Item ${Number(pointer.split('/')[2]) + 1}: ${detail}`),
    }));
  }
}
