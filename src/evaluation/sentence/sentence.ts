import type { BilingualDto } from '../dto/bilingual.dto.js';
import type { ComparedGroup, Design } from '../design/design-gate.js';
import { figuresOf } from './figures.js';
import type { SentenceWords } from './sentence-words.js';

/** One side as the sentence shows it; `mean` is a rate in [0, 1] or the mean of a quantity. */
export interface SentenceGroup extends ComparedGroup {
  readonly mean: number;
}

/** What the sentence is made of. */
export interface SentenceFacts {
  readonly words: SentenceWords;
  readonly design: Design;
  readonly treated: SentenceGroup;
  /** As they came, or once made alike to the treated where the design is D3 or D4. */
  readonly comparison: SentenceGroup;
  /** Treated minus comparison, with the interval that the verdict rests on; null: not computable. */
  readonly difference: { readonly estimate: number; readonly lower: number; readonly upper: number } | null;
  readonly confidence: number;
  /** Smallest fall that would be found four times in five; null: unknown, or none. */
  readonly detectable: number | null;
  /** What was accounted for. */
  readonly covariates: readonly BilingualDto[];
}

const both = (en: string, cy: string): BilingualDto => ({ en, cy });

const joined = (first: BilingualDto, second: BilingualDto): BilingualDto =>
  both(`${first.en} ${second.en}`, `${first.cy} ${second.cy}`);

/** Says that there is too little to compare, and what is missing. */
function descriptive({ words, design, treated, comparison }: SentenceFacts): BilingualDto {
  const missing = (language: 'en' | 'cy') => design.reasons.map((each) => each[language]).join('; ');
  const more = both(
    `There is too little for a comparison; this does not mean that the intervention has no effect.`,
    `Nid oes digon i gymharu; nid yw hyn yn golygu nad oes gan yr ymyriad effaith.`,
  );
  if (design.code === 'D0') {
    const lead = both(
      `Descriptive only (${missing('en')}): delivered to ${treated.n} ${words.en.people}; no rate is shown.`,
      `Disgrifiadol yn unig (${missing('cy')}): darparwyd i ${treated.n} ${words.cy.people}; ni ddangosir cyfradd.`,
    );
    return joined(lead, more);
  }
  const lead = both(`Descriptive only (${missing('en')}):`, `Disgrifiadol yn unig (${missing('cy')}):`);
  return joined(joined(lead, figuresOf({ words, treated, comparison, counts: true })), more);
}

function inconclusive({ words, detectable, treated }: SentenceFacts): BilingualDto {
  const verdict = both(
    `This is inconclusive: more ${words.en.people} would need to be available to tell; it should not be taken to mean that the intervention has no effect.`,
    `Nid yw hyn yn derfynol: byddai angen mwy ${words.cy.people} i allu dweud; ni ddylid cymryd bod hyn yn golygu nad oes gan yr ymyriad effaith.`,
  );
  if (treated.events === null) return verdict;
  if (detectable === null) {
    return joined(
      verdict,
      both(
        'With these numbers even a fall to nothing might not be found.',
        'Gyda’r niferoedd hyn, mae’n bosibl na fyddai hyd yn oed ostyngiad i ddim yn cael ei ganfod.',
      ),
    );
  }
  const size = (detectable * 100).toFixed(1);
  return joined(
    verdict,
    both(
      `With these numbers only a fall of ${size} points or more would probably be found.`,
      `Gyda’r niferoedd hyn, dim ond gostyngiad o ${size} pwynt neu fwy a fyddai’n debygol o gael ei ganfod.`,
    ),
  );
}

/** What may be said of a difference, by the design and by nothing else. */
function claimOf({ design, covariates }: SentenceFacts): BilingualDto {
  const names = (language: 'en' | 'cy'): string => covariates.map((each) => each[language]).join(', ');
  switch (design.code) {
    case 'D5':
      return both(
        'Chance decided who was in which group, so the difference can be put down to the intervention.',
        'Siawns a benderfynodd pwy oedd ym mha grŵp, felly gellir priodoli’r gwahaniaeth i’r ymyriad.',
      );
    case 'D4':
      return both(
        `After accounting for ${names('en')}, this is evidence consistent with an effect of the intervention.`,
        `Ar ôl ystyried ${names('cy')}, mae hyn yn dystiolaeth sy’n gyson ag effaith yr ymyriad.`,
      );
    case 'D3':
      return both(
        `The intervention was associated with this difference after accounting for ${names('en')}. The groups may differ in what was not recorded, so this alone does not show that the intervention made the difference.`,
        `Roedd yr ymyriad yn gysylltiedig â’r gwahaniaeth hwn ar ôl ystyried ${names('cy')}. Gall y grwpiau wahaniaethu yn yr hyn na chofnodwyd, felly nid yw hyn ar ei ben ei hun yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.`,
      );
    default:
      return covariates.length > 0
        ? both(
            'The groups differ. They could not be made comparable, so this does not show that the intervention made the difference.',
            'Mae’r grwpiau’n wahanol. Nid oedd modd eu gwneud yn gymaradwy, felly nid yw hyn yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
          )
        : both(
            'The groups differ. They were not made comparable, so this does not show that the intervention made the difference.',
            'Mae’r grwpiau’n wahanol. Ni chawsant eu gwneud yn gymaradwy, felly nid yw hyn yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
          );
  }
}

/**
 * One honest sentence on an outcome, in both languages, of which the design decides what it may claim. Where the
 * interval includes no difference it says that more people are needed, not that there is no effect (after the wording
 * of the Justice Data Lab, Ministry of Justice).
 */
export function sentenceOf(facts: SentenceFacts): BilingualDto {
  const { design, difference, words, treated, comparison, confidence } = facts;
  if (design.code === 'D0' || design.code === 'D1' || difference === null) return descriptive(facts);
  const counts = design.code === 'D2' || design.code === 'D5';
  const figures = figuresOf({ words, treated, comparison, counts, difference, confidence });
  const { lower, upper } = difference;
  const verdict = lower > 0 || upper < 0 ? claimOf(facts) : inconclusive(facts);
  return joined(figures, verdict);
}
