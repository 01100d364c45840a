import { DomainError, type FieldFault } from './domain-error.js';
import type { FaultList } from './fault-list.js';

/**
 * What a check found, or null where it refused a field: its faults join the list, so that the other checks of
 * the record still run. Anything else that it throws is thrown on.
 */
export async function gather<Found>(faults: FaultList, check: Promise<Found>): Promise<Found | null> {
  try {
    return await check;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    faults.addAll(error.faults);
    return null;
  }
}

/** The faults of a part of a record, pointed at from the whole: `/heldOn` under `/sessions/3`. */
export const faultsUnder = (prefix: string, faults: readonly FieldFault[]): FieldFault[] =>
  faults.map((fault) => ({ ...fault, pointer: `${prefix}${fault.pointer}` }));

type Found<Values> = { [Name in keyof Values]: NonNullable<Values[Name]> };

/**
 * What the checks found, once every fault of the record has been gathered. A value that is missing here must have
 * left a fault.
 * @throws DomainError (invalid) with all of them.
 */
export function foundOrRefused<Values extends object>(faults: FaultList, values: Values): Found<Values> {
  faults.throwIfAny();
  return values as Found<Values>;
}
