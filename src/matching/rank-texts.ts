import { MOST_AVAILABILITY_POINTS } from './availability.js';
import type { Bilingual } from './bilingual.js';
import { localEvidenceText } from './local-evidence.js';
import { FIT_OF_PRIMARY, type RankParts } from './rank.js';
import type { Match } from './recommend.js';

/** The parts of a rank, the weightiest first. */
export const RANK_PARTS = [
  'NEED_FIT',
  'EVIDENCE',
  'LOCAL_EVIDENCE',
  'AVAILABILITY',
  'OPEN_QUESTIONS',
] as const;

export type RankPartCode = (typeof RANK_PARTS)[number];

const VALUES: Readonly<Record<RankPartCode, (parts: RankParts) => number>> = {
  NEED_FIT: ({ needFit }) => needFit,
  EVIDENCE: ({ evidence }) => evidence,
  LOCAL_EVIDENCE: ({ localEvidence }) => localEvidence,
  AVAILABILITY: ({ availability }) => availability,
  OPEN_QUESTIONS: ({ openQuestions }) => openQuestions,
};

const TEXTS: Readonly<Record<RankPartCode, (match: Match<unknown>) => Bilingual>> = {
  NEED_FIT: ({ parts: { needFit } }) => {
    const [primary, secondary] = [Math.floor(needFit / FIT_OF_PRIMARY), needFit % FIT_OF_PRIMARY];
    return {
      en: `Weight of the prioritised needs that it targets: ${primary} as primary, ${secondary} as secondary.`,
      cy: `Pwysau'r anghenion â blaenoriaeth y mae'n eu targedu: ${primary} yn brif, ${secondary} yn eilaidd.`,
    };
  },
  EVIDENCE: ({ facts: { evidence, labelOf } }) => {
    const label = labelOf('EVIDENCE_BADGE', evidence.badge);
    const { statement } = evidence;
    return { en: `Evidence: ${label.en}. ${statement.en}`, cy: `Tystiolaeth: ${label.cy}. ${statement.cy}` };
  },
  LOCAL_EVIDENCE: (match) => localEvidenceText(match.localEvidence),
  AVAILABILITY: ({ parts: { availability } }) => ({
    en: `What delivery takes: ${availability} of ${MOST_AVAILABILITY_POINTS} points, two for each that is there and one for each that is not known.`,
    cy: `Yr hyn sydd ei angen i gyflwyno: ${availability} o ${MOST_AVAILABILITY_POINTS} pwynt, dau am bob un sydd yno ac un am bob un nad yw'n hysbys.`,
  }),
  OPEN_QUESTIONS: ({ parts: { openQuestions } }) => ({
    en: `Criteria that are not known: ${openQuestions}.`,
    cy: `Meini prawf nad ydynt yn hysbys: ${openQuestions}.`,
  }),
};

/** How much of a part an entry has. */
export const rankValue = (parts: RankParts, part: RankPartCode): number => VALUES[part](parts);

/** Why an entry stands where it does, part by part. */
export const rankParts = (match: Match<unknown>) =>
  RANK_PARTS.map((part) => ({ part, value: rankValue(match.parts, part), explanation: TEXTS[part](match) }));
