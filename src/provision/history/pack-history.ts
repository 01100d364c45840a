import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { packDay } from './day-code.js';
import type { NeedHistory, Spell } from './need-history.js';

/*
 * The history of a child, in one text. Making a row for JavaScript costs more than reading a text: a caseload of 50,000 is
 * counted from its texts in a third of the time that the database takes to group the same facts as rows.
 *
 *   child    case after case, then a line feed
 *   case     opened, closed, born; six facets parted by commas; `~`; need after need; `|`
 *   need     its code, `,`, the day it was assessed; where there is more: seven days, the spells in which it was needed, `/`,
 *            those in which it was improved; a space
 *
 * Days are as in day-code.ts, and no code holds one of these signs.
 */

/** By what children are told apart and chosen; null: not recorded. */
export interface CaseFacets {
  deliveryArea: string | null;
  sex: string | null;
  ethnicity: string | null;
  language: string | null;
  orderType: string | null;
  careStatus: string | null;
}

export const FACETS = ['deliveryArea', 'sex', 'ethnicity', 'language', 'orderType', 'careStatus'] as const;

/** A case and its needs, by need area. */
export interface CaseHistory extends CaseFacets {
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  dateOfBirth: PlainDate;
  needs: ReadonlyMap<string, NeedHistory>;
}

const packSpells = (spells: readonly Spell[]): string =>
  spells.map(({ from, to }) => packDay(from) + packDay(to)).join('');

/** Whether there is nothing to count of a need but that it was assessed. */
const wasOnlyAssessed = ({ needed, prioritisedOn }: NeedHistory): boolean =>
  needed.length === 0 && prioritisedOn === null;

function packNeed([code, need]: readonly [string, NeedHistory]): string {
  const assessed = `${code},${packDay(need.assessedOn)}`;
  if (wasOnlyAssessed(need)) return `${assessed} `;
  const { prioritisedOn, plannedOn, waiting, reachedOn, completedOn, outcomeKnownOn } = need;
  const waitingDays = [waiting?.from ?? null, waiting?.to ?? null];
  const days = [prioritisedOn, plannedOn, ...waitingDays, reachedOn, completedOn, outcomeKnownOn];
  return `${assessed}${days.map(packDay).join('')}${packSpells(need.needed)}/${packSpells(need.improved)} `;
}

const packCase = (one: CaseHistory): string => {
  const days = packDay(one.openedOn) + packDay(one.closedOn) + packDay(one.dateOfBirth);
  const facets = FACETS.map((facet) => one[facet] ?? '').join(',');
  return `${days}${facets}~${[...one.needs].map(packNeed).join('')}|`;
};

/** The history of a child, from its cases. */
export const packHistory = (cases: readonly CaseHistory[]): string => `${cases.map(packCase).join('')}\n`;
