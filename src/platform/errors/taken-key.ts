import { asDomainError } from '../database/database-fault.js';
import { conflict, type DomainError } from './domain-error.js';

/** A clash with a code that is stored already; `what` has it. */
export const codeTaken = (what: string): DomainError =>
  conflict('CODE_TAKEN', `Another ${what} already has this code.`, ['/code']);

/** A clash with a reference that is stored already, at every one of `pointers`; `what` of the service has it. */
export const referenceTaken = (what: string, pointers: readonly string[] = ['/reference']): DomainError =>
  conflict('REFERENCE_TAKEN', `Another ${what} of this service already has this reference.`, pointers);

/**
 * Answers a key that turned out to be taken with a refusal that names it. The database's own constraint finds it, so
 * that a write need not look first. Around an insert it speaks of that table alone; around a whole unit of work,
 * `refusal` runs after the work was undone and may read again.
 */
export async function onTakenKey<Result>(
  write: Promise<Result>,
  refusal: () => DomainError | Promise<DomainError>,
): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (asDomainError(error)?.code === 'ALREADY_EXISTS') throw await refusal();
    throw error;
  }
}
