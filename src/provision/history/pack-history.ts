import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { packDay } from './day-code.js';
import type { NeedHistory, Spell } from './need-history.js';

/*
 * The history of a child, in one text. Making a row for JavaScript costs more than reading a text: a caseload of 50,000 is
 * counted from its texts in a third of the time that the database takes to group the same facts as rows.
 *
 *   child    case after case, then a line feed
 *   case     opened, closed, born; six facets parted by commas; `~`; need after need; `|`
 *   need     its code, `,`, the day it was assessed; where there is more: up to seven days, as far as any of them came, `.`,
 *            the days on which it began and ceased to be needed, `/`, those on which it began and ceased to be lower; a space
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

const packDays = (days: readonly (PlainDate | null)[]): string => {
  const last = days.findLastIndex((day) => day !== null);
  return days
    .slice(0, last + 1)
    .map(packDay)
    .join('');
};

const packSpells = (spells: readonly Spell[]): string =>
  packDays(spells.flatMap(({ from, to }) => [from, to]));

/** Whether there is nothing to count of a need but that it was assessed. */
const wasOnlyAssessed = ({ needed, prioritisedOn }: NeedHistory): boolean =>
  needed.length === 0 && prioritisedOn === null;

/** How far the work on a need came that was put first; of others there is nothing to count. */
function packSteps({ prioritisedOn, plannedOn, waiting, reachedOn, ...later }: NeedHistory): string {
  if (prioritisedOn === null) return '';
  const waitingDays = [waiting?.from ?? null, waiting?.to ?? null];
  return packDays([
    ...[prioritisedOn, plannedOn, ...waitingDays, reachedOn, later.completedOn, later.outcomeKnownOn],
  ]);
}

function packNeed([code, need]: readonly [string, NeedHistory]): string {
  const assessed = `${code},${packDay(need.assessedOn)}`;
  if (wasOnlyAssessed(need)) return `${assessed} `;
  return `${assessed}${packSteps(need)}.${packSpells(need.needed)}/${packSpells(need.improved)} `;
}

const packCase = (one: CaseHistory): string => {
  const days = packDay(one.openedOn) + packDay(one.closedOn) + packDay(one.dateOfBirth);
  const facets = FACETS.map((facet) => one[facet] ?? '').join(',');
  return `${days}${facets}~${[...one.needs].map(packNeed).join('')}|`;
};

/** The history of a child, from its cases. */
export const packHistory = (cases: readonly CaseHistory[]): string => `${cases.map(packCase).join('')}\n`;
