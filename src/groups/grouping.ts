import { languageLabel } from '../matching/languages.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { AGE_BANDS, ageBandOn, toAgeGroup } from './age-bands.js';
import { type Breakdown, type Group, NOT_RECORDED } from './breakdown.js';
import { CASE_MIX, caseMixOf } from './case-mix.js';

/** What children are grouped by; null: not recorded. */
export interface GroupFacts {
  /** Codes. */
  deliveryArea: string | null;
  team: string | null;
  orderType: string | null;
  sex: string | null;
  ethnicity: string | null;
  language: string | null;
  careStatus: string | null;
  likelihoodOfReoffending: string | null;
  dateOfBirth: PlainDate;
}

/** How children are grouped by a breakdown. */
export interface Grouping {
  /** Every group in its order, those of whom it is not recorded last. */
  groups: readonly Group[];
  /** The group of a child. */
  groupOf: (child: GroupFacts) => string;
}

const LOOKED_AFTER: readonly Group[] = [
  { group: 'LOOKED_AFTER', labelEn: 'Looked after', labelCy: 'Yn derbyn gofal' },
  { group: 'NOT_LOOKED_AFTER', labelEn: 'Not looked after', labelCy: 'Ddim yn derbyn gofal' },
];

/** Groups of children by what is recorded of them, and those of whom it is not. */
const recorded = (groups: readonly Group[], groupOf: (child: GroupFacts) => string | null): Grouping => ({
  groups: [...groups, NOT_RECORDED],
  groupOf: (child) => groupOf(child) ?? NOT_RECORDED.group,
});

async function ofTable(
  tx: ReadTransaction,
  serviceId: string,
  table: 'delivery_area' | 'team',
): Promise<Group[]> {
  const rows = await tx.query<{ code: string; name_en: string; name_cy: string | null }>(
    `SELECT code, name_en, name_cy FROM ${table} WHERE service_id = :serviceId ORDER BY code`,
    { serviceId },
  );
  return rows.map(({ code, name_en: labelEn, name_cy: labelCy }) => ({ group: code, labelEn, labelCy }));
}

/**
 * How the children of a service are grouped.
 * @param on the day on which they are as old as they are grouped
 */
export async function groupingBy(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  breakdown: Breakdown,
  on: PlainDate,
): Promise<Grouping> {
  const ofCodes = async (codeSet: string): Promise<Group[]> =>
    [...(await codes.all(tx, serviceId, codeSet))].map(([group, { labelEn, labelCy }]) => ({
      group,
      labelEn,
      labelCy,
    }));
  const attributesOf = async (codeSet: string) => {
    const all = await codes.all(tx, serviceId, codeSet);
    return (code: string | null, attribute: string): unknown =>
      code === null ? undefined : all.get(code)?.attributes[attribute];
  };
  switch (breakdown) {
    case 'DELIVERY_AREA':
      return recorded(await ofTable(tx, serviceId, 'delivery_area'), ({ deliveryArea }) => deliveryArea);
    case 'TEAM':
      return recorded(await ofTable(tx, serviceId, 'team'), ({ team }) => team);
    case 'ORDER_TYPE':
      return recorded(await ofCodes('ORDER_TYPE'), ({ orderType }) => orderType);
    case 'SEX':
      return recorded(await ofCodes('SEX'), ({ sex }) => sex);
    case 'ETHNICITY':
      return recorded(await ofCodes('ETHNICITY'), ({ ethnicity }) => ethnicity);
    case 'LIKELIHOOD_OF_REOFFENDING':
      return recorded(await ofCodes('JUDGEMENT_LEVEL'), (child) => child.likelihoodOfReoffending);
    case 'LANGUAGE': {
      const languages = ['en', 'cy'].map((group) => {
        const { en: labelEn, cy: labelCy } = languageLabel(group);
        return { group, labelEn, labelCy };
      });
      return recorded(languages, ({ language }) => language);
    }
    case 'LOOKED_AFTER': {
      const attribute = await attributesOf('CARE_STATUS');
      return recorded(LOOKED_AFTER, ({ careStatus }) => {
        if (careStatus === null) return null;
        return attribute(careStatus, 'lookedAfter') === true ? 'LOOKED_AFTER' : 'NOT_LOOKED_AFTER';
      });
    }
    case 'CASE_MIX': {
      const attribute = await attributesOf('ORDER_TYPE');
      return recorded(CASE_MIX, ({ orderType }) =>
        orderType === null ? null : caseMixOf(attribute(orderType, 'outcomeGroup')),
      );
    }
    case 'AGE_BAND':
      return {
        groups: AGE_BANDS.map(toAgeGroup),
        groupOf: ({ dateOfBirth }) => ageBandOn(dateOfBirth, on),
      };
  }
}
