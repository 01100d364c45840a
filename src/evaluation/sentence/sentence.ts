import type { BilingualDto } from '../dto/bilingual.dto.js';
import { nullValueOf } from '../outcomes/evaluation-outcome.js';
import { both, joined } from './bilingual.js';
import { figuresOf } from './figures.js';
import { inconclusive } from './inconclusive.js';
import type { SentenceFacts } from './sentence-facts.js';

const HIGHER_IS_BETTER = both('More is better here.', 'Mae mwy yn well yma.');

/** Says that there is too little to compare, and what is missing. */
function descriptive({ words, design, treated, comparison, measure }: SentenceFacts): BilingualDto {
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
  return joined(joined(lead, figuresOf({ words, treated, comparison, counts: true, measure })), more);
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
  const { design, difference, words, treated, comparison, confidence, measure = 'RISK_DIFFERENCE' } = facts;
  if (design.code === 'D0' || design.code === 'D1' || difference === null) return descriptive(facts);
  const counts = design.code === 'D2' || design.code === 'D5';
  const figures = figuresOf({ words, treated, comparison, counts, difference, confidence, measure });
  const { lower, upper } = difference;
  const same = nullValueOf(measure);
  const verdict = lower > same || upper < same ? claimOf(facts) : inconclusive(facts);
  return joined(facts.higherIsBetter === true ? joined(figures, HIGHER_IS_BETTER) : figures, verdict);
}
