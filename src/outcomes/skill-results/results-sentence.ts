import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { ChangeSummary } from './summarise-changes.js';

const figure = (value: number): string => {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

const NO_CAUSE: BilingualDto = {
  en: 'There is no comparison group, and scores of children who are chosen at their worst move by themselves: this does not show what changed them.',
  cy: 'Nid oes grŵp cymharu, ac mae sgorau plant a ddewisir ar eu gwaethaf yn symud ohonynt eu hunain: nid yw hyn yn dangos beth a’u newidiodd.',
};

const AT = {
  T1: { en: 'at the end', cy: 'ar y diwedd' },
  T2: { en: 'at follow-up', cy: 'wrth ddilyn i fyny' },
};

function changed({ mean }: ChangeSummary, better: 'HIGHER' | 'LOWER'): BilingualDto {
  if (mean === null) {
    return {
      en: 'These are fewer than 10, so only counts are shown.',
      cy: 'Mae’r rhain yn llai na 10, felly dim ond niferoedd a ddangosir.',
    };
  }
  if (!mean.computable) {
    return { en: 'Every score changed alike.', cy: 'Newidiodd pob sgôr yr un fath.' };
  }
  const { estimate, lower, upper } = mean.value;
  const [e, l, u] = [estimate, lower, upper].map(figure);
  if (lower <= 0 && upper >= 0) {
    return {
      en: `Their scores changed by ${e} points on average (95% interval ${l} to ${u}), which includes no change: this is inconclusive.`,
      cy: `Newidiodd eu sgorau ${e} pwynt ar gyfartaledd (cyfwng 95% ${l} i ${u}), sy’n cynnwys dim newid: mae hyn yn amhendant.`,
    };
  }
  const isBetter = estimate > 0 === (better === 'HIGHER');
  return {
    en: `Their scores changed by ${e} points on average (95% interval ${l} to ${u}), for the ${isBetter ? 'better' : 'worse'}.`,
    cy: `Newidiodd eu sgorau ${e} pwynt ar gyfartaledd (cyfwng 95% ${l} i ${u}), er ${isBetter ? 'gwell' : 'gwaeth'}.`,
  };
}

/** The changes of many children in words: that scores changed, never because of what. */
export function resultsSentence(
  summary: ChangeSummary,
  { eligible, better, to }: { eligible: number; better: 'HIGHER' | 'LOWER'; to: 'T1' | 'T2' },
): BilingualDto {
  const { en, cy } = changed(summary, better);
  return {
    en: `Of the ${eligible} children who started, ${summary.pairs} were measured at the start and ${AT[to].en}. ${en} ${NO_CAUSE.en}`,
    cy: `O’r ${eligible} o blant a ddechreuodd, mesurwyd ${summary.pairs} ar y dechrau ac ${AT[to].cy}. ${cy} ${NO_CAUSE.cy}`,
  };
}
