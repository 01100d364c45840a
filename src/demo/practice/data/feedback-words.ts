import type { Weights } from '../../draw.js';

/** Words that somebody said, with what they are about. */
export interface SaidWords {
  language: 'en' | 'cy';
  words: string;
  themes: readonly string[];
}

const en = (words: string, ...themes: string[]): SaidWords => ({ language: 'en', words, themes });
const cy = (words: string, ...themes: string[]): SaidWords => ({ language: 'cy', words, themes });

/** What respondents might say, in English and in Welsh. Invented. */
export const SAID: Readonly<Record<string, readonly SaidWords[]>> = {
  CHILD: [
    en('She listens and does not shout.', 'RELATIONSHIP', 'LISTENED_TO'),
    en('I count to ten now. It works most of the time.', 'SELF_CONTROL'),
    en('Boring at first, but the practical bits were all right.', 'PRACTICAL_SKILLS'),
    en('It was the same as what I did in school.', 'NOT_USEFUL'),
    en('Too early in the morning and two buses.', 'TIME_AND_PLACE'),
    en('I got to say what I wanted in the plan.', 'LISTENED_TO'),
    cy('Roedd yn haws siarad am y peth yn Gymraeg.', 'LANGUAGE', 'LISTENED_TO'),
    cy('Dwi’n fwy hyderus nawr.', 'CONFIDENCE'),
  ],
  PARENT_CARER: [
    en('There is less shouting in the house.', 'FAMILY', 'SELF_CONTROL'),
    en('Nobody told us the sessions had moved.', 'TIME_AND_PLACE'),
    en('He comes home and talks about it, which is new.', 'FAMILY', 'CONFIDENCE'),
    cy('Mae’r gweithiwr wedi bod yn gefn i ni fel teulu.', 'FAMILY', 'RELATIONSHIP'),
  ],
  TEACHER: [
    en('Back in class four days out of five.', 'SCHOOL_WORK'),
    en('Walks away from trouble in the yard more often.', 'SELF_CONTROL', 'SCHOOL_WORK'),
    en('The work did not fit round the exams.', 'TIME_AND_PLACE', 'DIFFICULTY'),
  ],
  VICTIM: [
    en('I could ask why, and I got an answer.', 'VICTIM_AND_REPAIR', 'LISTENED_TO'),
    en('The letter was short, but I believed it.', 'VICTIM_AND_REPAIR'),
    en('It took too long before anybody rang me.', 'TIME_AND_PLACE'),
    cy('Roeddwn i’n falch o gael dweud fy ochr i.', 'VICTIM_AND_REPAIR', 'LISTENED_TO'),
  ],
};

/** Ratings from 1 to 5. */
export const RATINGS: Weights<number> = [
  [1, 4],
  [2, 8],
  [3, 22],
  [4, 38],
  [5, 28],
];

/** How much somebody saw a child change, from −2 to 2. */
export const SEEN_CHANGES: Weights<number> = [
  [-1, 10],
  [0, 28],
  [1, 42],
  [2, 20],
];

export const SEEN_IN: Weights<string> = [
  ['SELF_CONTROL', 30],
  ['CONFIDENCE', 25],
  ['RELATIONSHIPS', 20],
  ['RELIABILITY', 15],
  ['COMMUNICATION', 10],
];
