import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { wordsFaults } from '../reference-data/reason-words.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import {
  type CasePeriod,
  type DeliveryFacts,
  deliveryFaults,
  type EndingFacts,
  reasonFaults,
} from './delivery-rules.js';

/** Adds the faults of the codes of a delivery, and of how it is said to have ended. */
export async function checkCodes(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  delivery: EndingFacts & { setting?: string },
  faults: FaultList,
): Promise<void> {
  const { setting, completion, notCompletedReason } = delivery;
  await gather(
    faults,
    codes.require(tx, serviceId, [
      { codeSet: 'SETTING', code: setting, pointer: '/setting' },
      { codeSet: 'COMPLETION', code: completion, pointer: '/completion' },
      { codeSet: 'NON_DELIVERY_REASON', code: notCompletedReason, pointer: '/notCompletedReason' },
    ]),
  );
  const known = completion ? await codes.find(tx, serviceId, 'COMPLETION', completion) : null;
  const completed = known?.attributes.completed;
  faults.addAll(reasonFaults(delivery, typeof completed === 'boolean' ? completed : undefined));
}

/** Adds a fault where the reason why a delivery was not completed says nothing by itself, and no words are given. */
export async function checkWords(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { notCompletedReason: reason, notCompletedNote: note }: EndingFacts,
  faults: FaultList,
): Promise<void> {
  const known = reason ? await codes.find(tx, serviceId, 'NON_DELIVERY_REASON', reason) : null;
  faults.addAll(wordsFaults(known, note, '/notCompletedNote'));
}

/** Faults of the dates of a new delivery, whose enrolment may have been left to be its start. */
export function newDateFaults(
  delivery: Omit<DeliveryFacts, 'enrolledOn'> & { enrolledOn?: PlainDate | null },
  period: CasePeriod,
): FieldFault[] {
  const enrolledOn = delivery.enrolledOn ?? delivery.startedOn;
  if (!enrolledOn) return [];
  const faults = deliveryFaults({ ...delivery, enrolledOn }, period, todayInBritain());
  if (delivery.enrolledOn) return faults;
  // Both dates are the one that was given: each fault is said once, of that one.
  const once = new Map<string, FieldFault>();
  for (const fault of faults) {
    const pointer = fault.pointer === '/enrolledOn' ? '/startedOn' : fault.pointer;
    once.set(`${pointer} ${fault.code}`, { ...fault, pointer });
  }
  return [...once.values()];
}
