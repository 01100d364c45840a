import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on feedback look at. */
export interface FeedbackFacts {
  givenOn: PlainDate;
  rating?: number | null;
  allianceRating?: number | null;
  words?: string | null;
  mayQuote: boolean;
  themes: readonly string[];
  changes?: readonly { construct: string }[] | null;
}

/** What the code of a respondent says of them. */
export interface RespondentFacts {
  keptApart: boolean;
  ratesChange: boolean;
}

/** A respondent as the rules need it, from the attributes of the code. */
export const respondentOf = (attributes: Readonly<Record<string, unknown>> | undefined): RespondentFacts => ({
  keptApart: attributes?.keptApart === true,
  ratesChange: attributes?.ratesChange === true,
});

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

const repeatedFaults = (values: readonly string[], pointerOf: (index: number) => string): FieldFault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [fault(pointerOf(index), 'REPEATED_VALUE', 'This is said already; keep one.')]
      : [],
  );

/** Faults of what anybody says, of a case or not. */
export function feedbackFaults(facts: FeedbackFacts, today: PlainDate): FieldFault[] {
  const { givenOn, rating, allianceRating, words, mayQuote, themes, changes } = facts;
  const faults = [
    ...futureFault('/givenOn', givenOn, today),
    ...repeatedFaults(themes, (index) => `/themes/${index}`),
  ];
  const said = [rating, allianceRating, words].some((value) => value !== null && value !== undefined);
  if (!said && (changes ?? []).length === 0) {
    faults.push(fault('/words', 'NOTHING_SAID', 'Feedback has words, a rating, or a change that was seen.'));
  }
  if (mayQuote && !words) {
    faults.push(fault('/mayQuote', 'NO_WORDS', 'There are no words that could be quoted.'));
  }
  return faults;
}

/** Faults of what is said of the work in a case that opened on that day, by that respondent. */
export function caseFeedbackFaults(
  facts: FeedbackFacts,
  { keptApart, ratesChange }: RespondentFacts,
  openedOn: PlainDate,
): FieldFault[] {
  const changes = facts.changes ?? [];
  const faults = [
    ...beforeFault(
      '/givenOn',
      facts.givenOn,
      openedOn,
      'BEFORE_CASE',
      'The case had not been opened on this day.',
    ),
    ...repeatedFaults(
      changes.map(({ construct }) => construct),
      (index) => `/changes/${index}/construct`,
    ),
  ];
  if (keptApart) {
    const detail =
      'What this respondent says is kept apart from the file of any child; record it with POST /v1/service-feedback.';
    faults.push(fault('/respondent', 'KEPT_APART', detail));
  } else if (changes.length > 0 && !ratesChange) {
    const detail = 'A change is rated by somebody who saw it in the child: see `ratesChange` of the code.';
    faults.push(fault('/changes', 'RATES_NO_CHANGE', detail));
  }
  return faults;
}
