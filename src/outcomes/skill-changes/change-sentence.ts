import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { ClassifiedChange } from './classify-change.js';

/** What the sentence names, in both languages. */
export interface ChangeWords {
  scale: BilingualDto;
  respondent: BilingualDto;
  to: 'T1' | 'T2';
}

const AT = {
  T1: { en: 'at the end', cy: 'ar y diwedd' },
  T2: { en: 'at follow-up', cy: 'wrth ddilyn i fyny' },
};

const MORE = {
  en: 'more than error of measurement would give',
  cy: 'mwy nag y byddai gwall mesur yn ei roi',
};

const VERDICTS: Readonly<Record<Exclude<ClassifiedChange['class'], 'NOT_COMPUTABLE'>, BilingualDto>> = {
  RECOVERED: {
    en: `It changed for the better, ${MORE.en}, and reached the scores of children without such difficulties.`,
    cy: `Newidiodd er gwell, ${MORE.cy}, a chyrhaeddodd sgorau plant heb anawsterau o’r fath.`,
  },
  IMPROVED: {
    en: `It changed for the better, ${MORE.en}.`,
    cy: `Newidiodd er gwell, ${MORE.cy}.`,
  },
  NO_RELIABLE_CHANGE: {
    en: 'A change is no more than error of measurement would give.',
    cy: 'Nid yw’r newid yn fwy nag y byddai gwall mesur yn ei roi.',
  },
  DETERIORATED: {
    en: `It changed for the worse, ${MORE.en}.`,
    cy: `Newidiodd er gwaeth, ${MORE.cy}.`,
  },
  INCOMPLETE_PAIR: {
    en: 'It was measured only once, so nothing is said of change.',
    cy: 'Dim ond unwaith y cafodd ei fesur, felly ni ddywedir dim am newid.',
  },
};

const DIRECTIONS: Readonly<Record<'BETTER' | 'SAME' | 'WORSE', BilingualDto>> = {
  BETTER: { en: 'It changed for the better.', cy: 'Newidiodd er gwell.' },
  SAME: { en: 'It did not change.', cy: 'Ni newidiodd.' },
  WORSE: { en: 'It changed for the worse.', cy: 'Newidiodd er gwaeth.' },
};

const UNCLASSED: Readonly<Record<'NO_RELIABILITY' | 'NOT_IN_TABLE', BilingualDto>> = {
  NO_RELIABILITY: {
    en: 'Nothing is recorded of how reliable the scale is: this is a change, not a reliable change.',
    cy: 'Ni chofnodwyd pa mor ddibynadwy yw’r raddfa: newid yw hwn, nid newid dibynadwy.',
  },
  NOT_IN_TABLE: {
    en: 'The published table does not convert one of the scores, so they are not compared.',
    cy: 'Nid yw’r tabl cyhoeddedig yn trosi un o’r sgorau, felly ni chânt eu cymharu.',
  },
};

function verdictOf(change: ClassifiedChange): BilingualDto {
  if (change.class !== 'NOT_COMPUTABLE') return VERDICTS[change.class];
  const why = UNCLASSED[change.reason ?? 'NO_RELIABILITY'];
  if (change.direction === null) return why;
  const moved = DIRECTIONS[change.direction];
  return { en: `${moved.en} ${why.en}`, cy: `${moved.cy} ${why.cy}` };
}

const figure = (value: number | null): string | null =>
  value === null ? null : String(Number(value.toFixed(2)));

/** One child's change in words: that it changed, never because of what. */
export function changeSentence(
  change: ClassifiedChange,
  { scale, respondent, to }: ChangeWords,
): BilingualDto {
  const [before, after] = [figure(change.before), figure(change.after)];
  const verdict = verdictOf(change);
  return {
    en: `${scale.en} (${respondent.en}): ${before ?? 'no score'} at the start, ${after ?? 'no score'} ${AT[to].en}. ${verdict.en}`,
    cy: `${scale.cy} (${respondent.cy}): ${before ?? 'dim sgôr'} ar y dechrau, ${after ?? 'dim sgôr'} ${AT[to].cy}. ${verdict.cy}`,
  };
}
