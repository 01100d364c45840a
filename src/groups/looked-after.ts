import type { Group } from './breakdown.js';

export const LOOKED_AFTER_GROUPS: readonly Group[] = [
  { group: 'LOOKED_AFTER', labelEn: 'Looked after', labelCy: 'Yn derbyn gofal' },
  { group: 'NOT_LOOKED_AFTER', labelEn: 'Not looked after', labelCy: 'Ddim yn derbyn gofal' },
];

/** The group of a care status, by the attribute that says whether a child with it is looked after. */
export const lookedAfterOf = (lookedAfter: unknown): string =>
  lookedAfter === true ? 'LOOKED_AFTER' : 'NOT_LOOKED_AFTER';
