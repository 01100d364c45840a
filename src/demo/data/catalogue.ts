import type { CatalogueEntry } from './catalogue-entry.js';
import { GROUP_ENTRIES } from './group-entries.js';
import { LEARNING_ENTRIES } from './learning-entries.js';
import { PERSONAL_ENTRIES } from './personal-entries.js';
import { PROCESS_ENTRIES } from './process-entries.js';
import { RESTORATIVE_ENTRIES } from './restorative-entries.js';

/**
 * The demonstration catalogue: the 31 pieces of work that HMI Probation, Full Joint Inspection of Youth Offending
 * Work in Cwm Taf, 2017, names. Only the names come from there. Ages, doses, providers, languages and the needs
 * they target are invented, and so are the gaps they leave: nothing answers LIV, CAR or YPP first.
 */
export const DEMO_CATALOGUE: readonly CatalogueEntry[] = [
  ...PERSONAL_ENTRIES,
  ...RESTORATIVE_ENTRIES,
  ...GROUP_ENTRIES,
  ...LEARNING_ENTRIES,
  ...PROCESS_ENTRIES,
];
