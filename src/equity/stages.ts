/** How far work on a child's priority needs came, at the furthest. Each child is at one of them. */
export const PLACES = [
  'NOT_OFFERED',
  'OFFERED',
  'RUNNING',
  'ENDED_EARLY',
  'COMPLETED_NOT_KNOWN',
  'COMPLETED_NOT_IMPROVED',
  'IMPROVED',
] as const;
export type Place = (typeof PLACES)[number];

/** What a place says in English and (draft) in Welsh. */
export const PLACE_LABELS: Readonly<Record<Place, readonly [en: string, cy: string]>> = {
  NOT_OFFERED: ['Offered nothing', 'Ni chynigiwyd dim'],
  OFFERED: ['Offered, not started', 'Cynigiwyd, heb ddechrau'],
  RUNNING: ['Started, still running', 'Dechreuwyd, yn dal i fynd rhagddo'],
  ENDED_EARLY: ['Started, ended before completion', 'Dechreuwyd, daeth i ben cyn ei gwblhau'],
  COMPLETED_NOT_KNOWN: ['Completed, not assessed again', 'Cwblhawyd, heb ei asesu eto'],
  COMPLETED_NOT_IMPROVED: ['Completed, need no lower', 'Cwblhawyd, angen heb ostwng'],
  IMPROVED: ['Completed, need lower', 'Cwblhawyd, angen yn is'],
};

/** One thing that may come to some groups more than to others: those who had it, of those who could. */
export interface Stage {
  stage: 'OFFERED' | 'STARTED' | 'COMPLETED' | 'IMPROVED';
  labelEn: string;
  /** Draft. */
  labelCy: string;
  had: readonly Place[];
  couldHave: readonly Place[];
}

const COMPLETED: readonly Place[] = ['COMPLETED_NOT_KNOWN', 'COMPLETED_NOT_IMPROVED', 'IMPROVED'];
const STARTED: readonly Place[] = ['RUNNING', 'ENDED_EARLY', ...COMPLETED];
const OFFERED: readonly Place[] = ['OFFERED', ...STARTED];

/** Every stage: what is still running could not have been completed, and of whom no more was heard nothing is known. */
export const STAGES: readonly Stage[] = [
  {
    stage: 'OFFERED',
    labelEn: 'Offered work, of children with a priority need',
    labelCy: 'Cynigiwyd gwaith, o blant ag angen â blaenoriaeth',
    had: OFFERED,
    couldHave: PLACES,
  },
  {
    stage: 'STARTED',
    labelEn: 'Started, of those offered',
    labelCy: 'Dechreuodd, o’r rhai y cynigiwyd iddynt',
    had: STARTED,
    couldHave: OFFERED,
  },
  {
    stage: 'COMPLETED',
    labelEn: 'Completed, of those who started and no longer go',
    labelCy: 'Cwblhaodd, o’r rhai a ddechreuodd ac nad ydynt yn dal i fynd',
    had: COMPLETED,
    couldHave: ['ENDED_EARLY', ...COMPLETED],
  },
  {
    stage: 'IMPROVED',
    labelEn: 'Need lower, of those who completed and were assessed again',
    labelCy: 'Angen yn is, o’r rhai a gwblhaodd ac a aseswyd eto',
    had: ['IMPROVED'],
    couldHave: ['COMPLETED_NOT_IMPROVED', 'IMPROVED'],
  },
];

/** What is known of the work on one priority need of a child. */
export interface WorkOnNeed {
  planned: boolean;
  started: boolean;
  running: boolean;
  completed: boolean;
  outcome: 'LOWER' | 'SAME' | 'HIGHER' | null;
}

/** How far work on one need came. */
export function placeOf({ planned, started, running, completed, outcome }: WorkOnNeed): Place {
  if (completed) {
    if (outcome === null) return 'COMPLETED_NOT_KNOWN';
    return outcome === 'LOWER' ? 'IMPROVED' : 'COMPLETED_NOT_IMPROVED';
  }
  if (started) return running ? 'RUNNING' : 'ENDED_EARLY';
  return planned ? 'OFFERED' : 'NOT_OFFERED';
}

const HOW_FAR: Readonly<Record<Place, number>> = {
  NOT_OFFERED: 0,
  OFFERED: 1,
  ENDED_EARLY: 2,
  RUNNING: 3,
  COMPLETED_NOT_KNOWN: 4,
  COMPLETED_NOT_IMPROVED: 5,
  IMPROVED: 6,
};

/** The furthest of the places of a child's needs. */
export const furthest = (places: readonly Place[]): Place =>
  places.reduce((best, place) => (HOW_FAR[place] > HOW_FAR[best] ? place : best), 'NOT_OFFERED');
