import type { SentenceWords } from './sentence-words.js';

const PEOPLE = {
  en: { people: 'children', started: 'children who started', compared: 'who did not start' },
  cy: { people: 'o blant', started: 'o blant a ddechreuodd', compared: 'na ddechreuodd' },
} as const;

const words = (en: { outcome: string; quantity?: string }, cy: typeof en): SentenceWords => ({
  en: { quantity: '', ...PEOPLE.en, ...en },
  cy: { quantity: '', ...PEOPLE.cy, ...cy },
});

/** Whether a child reoffended. */
export const REOFFENDING_WORDS = words(
  { outcome: 'had a proven reoffence within a year' },
  { outcome: 'bu aildroseddu profedig o fewn blwyddyn' },
);

/** How often children reoffended. */
export const FREQUENCY_WORDS = words(
  { outcome: 'had a proven reoffence within a year', quantity: 'proven reoffences within a year' },
  { outcome: 'bu aildroseddu profedig o fewn blwyddyn', quantity: 'aildrosedd profedig o fewn blwyddyn' },
);

/** How soon children first reoffended. */
export const TIME_WORDS = words(
  { outcome: 'had a proven reoffence within a year', quantity: 'a first proven reoffence' },
  { outcome: 'bu aildroseddu profedig o fewn blwyddyn', quantity: 'aildrosedd profedig cyntaf' },
);

/** Whether a child was in suitable education, training or employment when the order ended. */
export const ETE_WORDS = words(
  { outcome: 'were in suitable education, training or employment at the end of the order' },
  { outcome: 'roedd addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn' },
);
