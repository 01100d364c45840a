import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { labelledCodes } from '../practice/concordance/code-labels.js';

/** A group of children, by its code; null: not recorded. */
export interface CascadeGroupLabel {
  code: string | null;
  labelEn: string;
  labelCy: string | null;
}

/** The form of the name of a breakdown. */
export const BREAKDOWN_NAME = /^[a-z][A-Za-z]{0,59}$/;

/** What children can be broken down by. */
export interface Breakdown {
  /** Of a case `c` and its child `ch`: a text, or null where it is not recorded. May use the parameters. */
  sql: string;
  parameters: (until: PlainDate) => Record<string, string>;
  /** The groups in their order. */
  groups: (tx: ReadTransaction, serviceId: string) => Promise<CascadeGroupLabel[]>;
}

const NONE = (): Record<string, string> => ({});

const ofCodes = (sql: string, codeSet: string): Breakdown => ({
  sql,
  parameters: NONE,
  groups: (tx, serviceId) => labelledCodes(tx, serviceId, codeSet),
});

const ofTable = (table: 'team' | 'delivery_area', column: string): Breakdown => ({
  sql: `(SELECT g.code FROM ${table} g WHERE g.id = ${column})`,
  parameters: NONE,
  groups: async (tx, serviceId) =>
    (
      await tx.query<{ code: string; name_en: string; name_cy: string | null }>(
        `SELECT code, name_en, name_cy FROM ${table} WHERE service_id = :serviceId ORDER BY code`,
        { serviceId },
      )
    ).map(({ code, name_en: labelEn, name_cy: labelCy }) => ({ code, labelEn, labelCy })),
});

const fixed = (...groups: readonly (readonly [code: string, en: string, cy: string])[]) =>
  groups.map(([code, labelEn, labelCy]) => ({ code, labelEn, labelCy }));

const AGES = fixed(
  ['10_TO_12', '10 to 12', '10 i 12'],
  ['13_TO_14', '13 to 14', '13 i 14'],
  ['15_TO_16', '15 to 16', '15 i 16'],
  ['17_OR_OVER', '17 or over', '17 neu hŷn'],
);

const BREAKDOWNS: Readonly<Record<string, Breakdown>> = {
  team: ofTable('team', 'c.team_id'),
  deliveryArea: ofTable('delivery_area', 'c.delivery_area_id'),
  orderType: ofCodes('c.order_type', 'ORDER_TYPE'),
  likelihoodOfReoffending: ofCodes('c.likelihood_of_reoffending', 'JUDGEMENT_LEVEL'),
  careStatus: ofCodes('c.care_status', 'CARE_STATUS'),
  sex: ofCodes('ch.sex', 'SEX'),
  ethnicity: ofCodes('ch.ethnicity', 'ETHNICITY'),
  language: {
    sql: 'ch.preferred_language',
    parameters: NONE,
    groups: () => Promise.resolve(fixed(['en', 'English', 'Saesneg'], ['cy', 'Welsh', 'Cymraeg'])),
  },
  // On the last day of the period.
  ageBand: {
    sql: `CASE WHEN ch.date_of_birth > :born13 THEN '10_TO_12' WHEN ch.date_of_birth > :born15 THEN '13_TO_14'
      WHEN ch.date_of_birth > :born17 THEN '15_TO_16' ELSE '17_OR_OVER' END`,
    parameters: (until) =>
      Object.fromEntries([13, 15, 17].map((years) => [`born${years}`, addMonthsClamped(until, -12 * years)])),
    groups: () => Promise.resolve(AGES),
  },
};

export const NOT_RECORDED: CascadeGroupLabel = {
  code: null,
  labelEn: 'Not recorded',
  labelCy: 'Heb ei gofnodi',
};

/** One group with everybody in it. */
export const NO_BREAKDOWN: Breakdown = {
  sql: "'ALL'",
  parameters: NONE,
  groups: () => Promise.resolve(fixed(['ALL', 'All', 'Pawb'])),
};

/** @throws DomainError (invalid) naming the breakdowns that are known. */
export function requireBreakdown(by: string): Breakdown {
  const found = Object.hasOwn(BREAKDOWNS, by) ? BREAKDOWNS[by] : undefined;
  if (found) return found;
  const known = Object.keys(BREAKDOWNS).join(', ');
  throw invalidField('?by', 'UNKNOWN_BREAKDOWN', `There is no such breakdown; known are ${known}.`);
}
