import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { CodeUse, KnownCode } from '../../reference-data/reference-codes.js';
import { type FoundDelivery, unknownDelivery } from '../delivery-lookup.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import { sessionFaults } from './session-rules.js';

/** Where the session of a batch stands in the request. */
export const inBatch = (index: number): string => `/sessions/${index}`;

/** The codes that a session uses. */
export const codeUses = (session: CreateSessionDto, prefix = ''): CodeUse[] => [
  { codeSet: 'ATTENDANCE', code: session.attendance.code, pointer: `${prefix}/attendance/code` },
  { codeSet: 'AGENCY', code: session.delivererAgency, pointer: `${prefix}/delivererAgency` },
  { codeSet: 'SETTING', code: session.setting, pointer: `${prefix}/setting` },
];

/** Faults of a session of that delivery, with that attendance code; an unknown code is for others to name. */
export function faultsOf(
  session: CreateSessionDto,
  delivery: FoundDelivery | null | undefined,
  attendance: KnownCode | null | undefined,
  today: PlainDate,
): FieldFault[] {
  if (!delivery) return [unknownDelivery('/deliveryId')];
  const context = {
    startedOn: delivery.started_on,
    endedOn: delivery.ended_on,
    caseClosedOn: delivery.closed_on,
    countsTowardsDose: !attendance || attendance.attributes.countsTowardsDose === true,
  };
  return sessionFaults(session, context, today);
}

/** Faults of references that a batch gives to more than one session. */
export function repeatedReferences(sessions: readonly CreateSessionDto[]): FieldFault[] {
  const seen = new Set<string>();
  return sessions.flatMap(({ reference }, index) => {
    if (!reference || !seen.has(reference)) {
      if (reference) seen.add(reference);
      return [];
    }
    const detail = 'An earlier session of this batch has the same reference.';
    return faultsUnder(inBatch(index), [{ pointer: '/reference', code: 'REFERENCE_REPEATED', detail }]);
  });
}
