import type { PracticeRule } from './practice-rule.js';

/** Looks as far ahead as the list of training that runs out does by itself: 12 weeks. */
export const trainingExpiring: PracticeRule = {
  code: 'TRAINING_EXPIRING',
  labelEn: 'Training soon runs out, or has run out',
  labelCy: 'Bydd hyfforddiant yn dod i ben cyn bo hir, neu mae wedi dod i ben',
  adviceEn: 'Book the refresher, or let somebody deliver who is trained.',
  adviceCy: 'Trefnwch yr hyfforddiant gloywi, neu gadewch i rywun sydd wedi’i hyfforddi gyflwyno’r gwaith.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'TRAINING',
  threshold: { default: 84, unit: 'DAYS' },
  ahead: { dayOf: (day) => day, newestOf: (day) => day },
  ofStaff: true,
};
