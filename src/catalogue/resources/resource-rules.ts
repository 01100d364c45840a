import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on a resource look at. */
export interface ResourceFacts {
  url: string | null;
  archiveReference: string | null;
  moduleCode: string | null;
  /** The codes of the modules of the entry's current version. */
  modules: readonly string[];
}

/** Faults of a resource. */
export function resourceFaults({ url, archiveReference, moduleCode, modules }: ResourceFacts): FieldFault[] {
  const faults: FieldFault[] = [];
  if (url === null && archiveReference === null) {
    const detail = 'Say where it is: a web address, or its place in an archive.';
    faults.push({ pointer: '/url', code: 'PLACE_MISSING', detail });
  }
  if (moduleCode !== null && !modules.includes(moduleCode)) {
    const known = modules.length > 0 ? `it has ${modules.join(', ')}` : 'it has none';
    const detail = `The current version has no such module; ${known}.`;
    faults.push({ pointer: '/moduleCode', code: 'UNKNOWN_MODULE', detail });
  }
  return faults;
}

/** Whether a resource may be used on a day. */
export const isUsable = (
  { withdrawnOn, licenceEndsOn }: { withdrawnOn: PlainDate | null; licenceEndsOn: PlainDate | null },
  on: PlainDate,
): boolean => (withdrawnOn === null || withdrawnOn > on) && (licenceEndsOn === null || licenceEndsOn >= on);
