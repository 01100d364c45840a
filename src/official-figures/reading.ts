import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';

// A difference of less than one in twenty is told as none: published figures are rounded, and words are coarser still.
const ALIKE_WITHIN = 0.05;

type Standing = 'MORE' | 'LESS' | 'ALIKE';

/** One figure of both areas, with how each is written. */
export interface ReadPair {
  first: number;
  second: number;
  asText: readonly [first: string, second: string];
}

const standingOf = ({ first, second }: ReadPair): Standing => {
  if (Math.abs(first - second) < ALIKE_WITHIN * second) return 'ALIKE';
  return first > second ? 'MORE' : 'LESS';
};

const SHARE: Record<Standing, BilingualDto> = {
  MORE: { en: 'More children reoffend', cy: 'Mae mwy o blant yn aildroseddu' },
  LESS: { en: 'Fewer children reoffend', cy: 'Mae llai o blant yn aildroseddu' },
  ALIKE: { en: 'About as many children reoffend', cy: 'Mae tua’r un gyfran o blant yn aildroseddu' },
};

const OFTEN: Record<Standing, BilingualDto> = {
  MORE: {
    en: 'each child who reoffends does so more often',
    cy: 'mae pob plentyn sy’n aildroseddu yn gwneud hynny’n amlach',
  },
  LESS: {
    en: 'each child who reoffends does so less often',
    cy: 'mae pob plentyn sy’n aildroseddu yn gwneud hynny’n llai aml',
  },
  ALIKE: {
    en: 'each child who reoffends does so about as often',
    cy: 'mae pob plentyn sy’n aildroseddu yn gwneud hynny tua’r un mor aml',
  },
};

const IN_HOW_MANY: BilingualDto = {
  en: ' The gap is in how many children reoffend, not in how often each does.',
  cy: ' Mae’r bwlch yn nifer y plant sy’n aildroseddu, nid ym mha mor aml y mae pob un yn gwneud hynny.',
};

const IN_HOW_OFTEN: BilingualDto = {
  en: ' The gap is in how often each does, not in how many children reoffend.',
  cy: ' Mae’r bwlch ym mha mor aml y mae pob un yn gwneud hynny, nid yn nifer y plant sy’n aildroseddu.',
};

/** Where the gap lies, if it lies in one of the two. */
function gapOf(share: Standing, often: Standing): BilingualDto {
  if (share !== 'ALIKE' && often === 'ALIKE') return IN_HOW_MANY;
  if (share === 'ALIKE' && often !== 'ALIKE') return IN_HOW_OFTEN;
  return { en: '', cy: '' };
}

/**
 * Reads a difference in reoffending apart: reoffences for each child are the share who reoffend times the reoffences of each
 * of them, so a gap lies in the one, in the other or in both.
 */
export function readingOf(
  [first, second]: readonly [BilingualDto, BilingualDto],
  share: ReadPair,
  perReoffender: ReadPair,
): BilingualDto {
  const [how, often] = [standingOf(share), standingOf(perReoffender)];
  const [shares, times] = [share.asText, perReoffender.asText];
  const gap = gapOf(how, often);
  const than = how === 'ALIKE' ? 'as' : 'than';
  return {
    en: `${SHARE[how].en} in ${first.en} ${than} in ${second.en} (${shares[0]} and ${shares[1]}); ${OFTEN[often].en} (${times[0]} and ${times[1]} reoffences).${gap.en}`,
    cy: `${SHARE[how].cy} (${first.cy} ${shares[0]}, ${second.cy} ${shares[1]}); ${OFTEN[often].cy} (${times[0]} a ${times[1]} aildrosedd).${gap.cy}`,
  };
}
