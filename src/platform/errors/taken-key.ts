import { asDomainError } from '../database/database-fault.js';
import { DomainError } from './domain-error.js';

/** A clash with a reference that is stored already, at every one of `pointers`. */
export function referenceTaken(what: string, pointers: readonly string[] = ['/reference']): DomainError {
  const code = 'REFERENCE_TAKEN';
  const detail = `Another ${what} of this service already has this reference.`;
  return new DomainError(
    'conflict',
    code,
    detail,
    pointers.map((pointer) => ({ pointer, code, detail })),
  );
}

/**
 * Answers a key that turned out to be taken with a refusal that names it. The database's own constraint finds it,
 * so that a write need not look first; `refusal` runs after the write was undone.
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
