import { daysBetween, type PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

const DAYS_IN_WEEK = 7;

/** Faults of the dates of a package to plan. */
export const packageFaults = (
  { plannedOn, startsOn }: { plannedOn: PlainDate; startsOn: PlainDate },
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/plannedOn', plannedOn, today),
  ...beforeFault(
    '/startsOn',
    startsOn,
    plannedOn,
    'BEFORE_PLAN',
    'The package is to start before it was planned.',
  ),
];

/** Faults of a list of components: each code once. */
export const componentFaults = (components: readonly { code: string }[]): FieldFault[] =>
  components.flatMap(({ code }, index) =>
    components.findIndex((other) => other.code === code) < index
      ? [
          {
            pointer: `/components/${index}/code`,
            code: 'REPEATED_CODE',
            detail: 'Another component of the package has this code; give it one of its own.',
          },
        ]
      : [],
  );

/** Weeks of a package that have begun by a day; the day on which it starts is in the first. */
export function weeksBegun(startsOn: PlainDate, weeks: number, asOf: PlainDate): number {
  if (asOf < startsOn) return 0;
  return Math.min(weeks, Math.floor(daysBetween(startsOn, asOf) / DAYS_IN_WEEK) + 1);
}

/** What a component asks for, and what of it was delivered. */
export interface ContactFacts {
  weeklyContacts: number | null;
  weeklyMinutes: number | null;
  contactsByRole: number;
  minutesDelivered: number;
}

/** How far the contacts of a component were kept. */
export interface Compliance {
  contactsPlanned: number | null;
  minutesPlanned: number | null;
  contactCompliance: number | null;
  state: 'KEPT' | 'BEHIND' | 'NOT_STARTED' | 'NOT_DUE';
}

/** Contacts count where the agency of the role made them; minutes whoever delivered them. */
export function complianceOf(facts: ContactFacts, weeks: number): Compliance {
  const { weeklyContacts, weeklyMinutes, contactsByRole, minutesDelivered } = facts;
  const contactsPlanned = weeklyContacts === null ? null : weeklyContacts * weeks;
  const minutesPlanned = weeklyMinutes === null ? null : weeklyMinutes * weeks;
  const contactCompliance =
    contactsPlanned === null || contactsPlanned === 0 ? null : Math.min(1, contactsByRole / contactsPlanned);
  const due = (contactsPlanned ?? 0) > 0 || (minutesPlanned ?? 0) > 0;
  const kept = contactsByRole >= (contactsPlanned ?? 0) && minutesDelivered >= (minutesPlanned ?? 0);
  const begun = contactsByRole > 0 || minutesDelivered > 0;
  const state = !due ? 'NOT_DUE' : kept ? 'KEPT' : begun ? 'BEHIND' : 'NOT_STARTED';
  return { contactsPlanned, minutesPlanned, contactCompliance, state };
}
