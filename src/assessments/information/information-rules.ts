import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { afterFault, beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on a request for information look at. */
export interface InformationFacts {
  askedOn: PlainDate;
  chasedOn: readonly PlainDate[];
  receivedOn: PlainDate | null;
  informationOn: PlainDate | null;
  gapReason: string | null;
}

/** The days on which a request was chased, with another one: each once, oldest first. */
export const withChase = (chasedOn: readonly PlainDate[], another: PlainDate | undefined): PlainDate[] =>
  [...new Set([...chasedOn, ...(another === undefined ? [] : [another])])].sort();

/** Whether an answer is still awaited. */
export const isOutstanding = ({
  receivedOn,
  gapReason,
}: Pick<InformationFacts, 'receivedOn' | 'gapReason'>): boolean => receivedOn === null && gapReason === null;

/** The day on which what is still awaited was last asked for or chased; null: nothing is awaited. */
export const awaitedSince = (facts: InformationFacts): PlainDate | null =>
  isOutstanding(facts) ? (facts.chasedOn.at(-1) ?? facts.askedOn) : null;

function endFaults({ receivedOn, informationOn, gapReason }: InformationFacts): FieldFault[] {
  if (receivedOn !== null && gapReason !== null) {
    const detail = 'What has come has no reason for not coming; give one of the two.';
    return [{ pointer: '/gapReason', code: 'RECEIVED_AFTER_ALL', detail }];
  }
  if (informationOn !== null && receivedOn === null) {
    const detail = 'Say when it was received as well.';
    return [{ pointer: '/receivedOn', code: 'RECEIPT_MISSING', detail }];
  }
  return [];
}

/** Faults of a request for information. */
export function informationFaults(facts: InformationFacts, today: PlainDate): FieldFault[] {
  const { askedOn, chasedOn, receivedOn, informationOn } = facts;
  const before = 'It is before the day on which it was asked for.';
  return [
    ...futureFault('/askedOn', askedOn, today),
    ...futureFault('/chasedOn', chasedOn.at(-1), today),
    ...futureFault('/receivedOn', receivedOn, today),
    ...beforeFault('/chasedOn', chasedOn.at(0), askedOn, 'CHASED_BEFORE_ASKED', before),
    ...beforeFault('/receivedOn', receivedOn, askedOn, 'RECEIVED_BEFORE_ASKED', before),
    ...afterFault(
      '/informationOn',
      informationOn,
      receivedOn,
      'NEWER_THAN_RECEIPT',
      'What was received cannot tell of a later day.',
    ),
    ...endFaults(facts),
  ];
}
