import { languageLabel } from '../matching/languages.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { AGE_BANDS, ageBandOn, toAgeGroup } from './age-bands.js';
import { type Breakdown, type Group, NOT_RECORDED } from './breakdown.js';
import { CASE_MIX_GROUPS, caseMixOf } from './case-mix.js';
import { LOOKED_AFTER_GROUPS, lookedAfterOf } from './looked-after.js';

/** How children are grouped by a breakdown. */
export interface Grouping {
  /** Every group in its order, those of whom it is not recorded last. */
  groups: readonly Group[];
  /** The group of a child, by the value of its facet (`facets.ts`); null: it is not recorded. */
  groupOf: (value: string | null) => string;
}

/** Groups of children by what is recorded of them, and those of whom it is not. */
const recorded = (
  groups: readonly Group[],
  groupOf: (value: string) => string = (value) => value,
): Grouping => ({
  groups: [...groups, NOT_RECORDED],
  groupOf: (value) => (value === null ? NOT_RECORDED.group : groupOf(value)),
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

/** The languages that a child can prefer. */
export const LANGUAGE_GROUPS: readonly Group[] = ['en', 'cy'].map((group) => {
  const { en: labelEn, cy: labelCy } = languageLabel(group);
  return { group, labelEn, labelCy };
});

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
    return (code: string, attribute: string): unknown => all.get(code)?.attributes[attribute];
  };
  switch (breakdown) {
    case 'DELIVERY_AREA':
      return recorded(await ofTable(tx, serviceId, 'delivery_area'));
    case 'TEAM':
      return recorded(await ofTable(tx, serviceId, 'team'));
    case 'ORDER_TYPE': {
      const attribute = await attributesOf('ORDER_TYPE');
      const orders = await ofCodes('ORDER_TYPE');
      return recorded(
        orders.map((order) => ({ ...order, kind: caseMixOf(attribute(order.group, 'outcomeGroup')) })),
      );
    }
    case 'SEX':
    case 'ETHNICITY':
      return recorded(await ofCodes(breakdown));
    case 'LIKELIHOOD_OF_REOFFENDING':
      return recorded(await ofCodes('JUDGEMENT_LEVEL'));
    case 'LANGUAGE':
      return recorded(LANGUAGE_GROUPS);
    case 'LOOKED_AFTER': {
      const attribute = await attributesOf('CARE_STATUS');
      return recorded(LOOKED_AFTER_GROUPS, (status) => lookedAfterOf(attribute(status, 'lookedAfter')));
    }
    case 'CASE_MIX': {
      const attribute = await attributesOf('ORDER_TYPE');
      return recorded(CASE_MIX_GROUPS, (orderType) => caseMixOf(attribute(orderType, 'outcomeGroup')));
    }
    case 'AGE_BAND':
      return recorded(AGE_BANDS.map(toAgeGroup), (dateOfBirth) => ageBandOn(dateOfBirth, on));
  }
}
