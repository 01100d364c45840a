import type { Grouping } from '../groups/grouping.js';

/** One group with everybody in it: no breakdown. */
export const EVERYBODY: Grouping = {
  groups: [{ group: 'ALL', labelEn: 'All', labelCy: 'Pawb' }],
  groupOf: () => 'ALL',
};
