import type { BilingualDto } from './dto/bilingual.dto.js';
import type { ReoffendingComparisonDto } from './dto/reoffending.dto.js';

const points = (proportion: number, signed = true): string => {
  const text = Math.abs(proportion * 100).toFixed(1);
  return signed && proportion < 0 ? `−${text}` : text;
};

const perHundred = (rate: number): string => String(Math.round(rate * 100));

/** Says that there is too little to compare, and what is missing. */
function tooFew({ started, comparison, gate }: ReoffendingComparisonDto): BilingualDto {
  const figures = `${started.reoffenders} of ${started.mature}`;
  const others = `${comparison.reoffenders} of ${comparison.mature}`;
  const missing = gate.reasons.join(', ');
  return {
    en: `Descriptive only (${missing}): ${figures} children who started had a proven reoffence within a year, and ${others} who did not start. There are too few children for a comparison; this does not mean that the intervention has no effect.`,
    cy: `Disgrifiadol yn unig (${missing}): bu aildroseddu profedig o fewn blwyddyn gan ${started.reoffenders} o ${started.mature} o blant a ddechreuodd, a ${comparison.reoffenders} o ${comparison.mature} na ddechreuodd. Mae rhy ychydig o blant i gymharu; nid yw hyn yn golygu nad oes gan yr ymyriad effaith.`,
  };
}

/**
 * One honest sentence on proven reoffending, in both languages. A plain comparison of two groups (design D2) may
 * say that they differ, never that the intervention made the difference; where the interval includes no
 * difference it says that more children are needed, not that there is no effect (after the wording of the Justice
 * Data Lab, Ministry of Justice).
 */
export function statementOf(comparison: ReoffendingComparisonDto): BilingualDto {
  const { started, comparison: others, riskDifference, minimumDetectableReduction, gate } = comparison;
  const startedRate = started.binaryRate.estimate;
  const othersRate = others.binaryRate.estimate;
  const { estimate, lower, upper } = riskDifference;
  if (
    !gate.met ||
    startedRate === null ||
    othersRate === null ||
    estimate === null ||
    lower === null ||
    upper === null
  ) {
    return tooFew(comparison);
  }
  const facts = {
    en: `Of 100 children who started, ${perHundred(startedRate)} had a proven reoffence within a year; of 100 who did not start, ${perHundred(othersRate)}. The difference is ${points(estimate)} percentage points (95% interval ${points(lower)} to ${points(upper)}).`,
    cy: `O bob 100 o blant a ddechreuodd, bu aildroseddu profedig o fewn blwyddyn gan ${perHundred(startedRate)}; o bob 100 na ddechreuodd, ${perHundred(othersRate)}. Y gwahaniaeth yw ${points(estimate)} pwynt canran (cyfwng 95% ${points(lower)} i ${points(upper)}).`,
  };
  if (lower > 0 || upper < 0) {
    const caution = {
      en: 'The groups differ. They were not made comparable, so this does not show that the intervention made the difference.',
      cy: 'Mae’r grwpiau’n wahanol. Ni chawsant eu gwneud yn gymaradwy, felly nid yw hyn yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
    };
    return { en: `${facts.en} ${caution.en}`, cy: `${facts.cy} ${caution.cy}` };
  }
  const detectable = minimumDetectableReduction;
  const size =
    detectable === null
      ? { en: '', cy: '' }
      : {
          en: ` With these numbers only a fall of ${points(detectable, false)} points or more would probably be found.`,
          cy: ` Gyda’r niferoedd hyn, dim ond gostyngiad o ${points(detectable, false)} pwynt neu fwy a fyddai’n debygol o gael ei ganfod.`,
        };
  return {
    en: `${facts.en} This is inconclusive: more children would need to be available to tell; it should not be taken to mean that the intervention has no effect.${size.en}`,
    cy: `${facts.cy} Nid yw hyn yn derfynol: byddai angen mwy o blant i allu dweud; ni ddylid cymryd bod hyn yn golygu nad oes gan yr ymyriad effaith.${size.cy}`,
  };
}
