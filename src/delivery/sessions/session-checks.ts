import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { CodeUse, KnownCode } from '../../reference-data/reference-codes.js';
import { type FoundDelivery, unknownDelivery } from '../delivery-lookup.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { Given } from './replays.js';
import { type SessionFacts, sessionFaults } from './session-rules.js';

/** Where the session of a batch stands in the request. */
export const inBatch = (index: number): string => `/sessions/${index}`;

type Coded = Pick<CreateSessionDto, 'delivererAgency' | 'setting' | 'mode' | 'locationKind'>;

/** The code that says whether and how the child attended. */
export const attendanceUse = (session: { attendance: { code: string } }, prefix = ''): CodeUse => ({
  codeSet: 'ATTENDANCE',
  code: session.attendance.code,
  pointer: `${prefix}/attendance/code`,
});

/** The other codes that a session uses. */
export const codeUses = (session: Coded, prefix = ''): CodeUse[] => [
  { codeSet: 'AGENCY', code: session.delivererAgency, pointer: `${prefix}/delivererAgency` },
  { codeSet: 'SETTING', code: session.setting, pointer: `${prefix}/setting` },
  { codeSet: 'DELIVERY_MODE', code: session.mode, pointer: `${prefix}/mode` },
  { codeSet: 'LOCATION_KIND', code: session.locationKind, pointer: `${prefix}/locationKind` },
];

/** Faults of a session of that delivery, with that attendance code; an unknown code is for others to name. */
export function faultsOf(
  session: SessionFacts,
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

/** Faults of references and ids that a request gives to more than one session. */
export function repeatedKeys(given: readonly Given[]): FieldFault[] {
  const seen = { reference: new Set<string>(), id: new Set<string>() };
  return given.flatMap(({ input, prefix }) =>
    (['reference', 'id'] as const).flatMap((name) => {
      const key = input[name];
      if (!key) return [];
      if (!seen[name].has(key)) {
        seen[name].add(key);
        return [];
      }
      const detail = `An earlier session of this batch has the same ${name}.`;
      return faultsUnder(prefix, [{ pointer: `/${name}`, code: `${name.toUpperCase()}_REPEATED`, detail }]);
    }),
  );
}
