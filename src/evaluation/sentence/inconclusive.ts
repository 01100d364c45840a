import type { BilingualDto } from '../dto/bilingual.dto.js';
import { both, joined } from './bilingual.js';
import type { SentenceFacts } from './sentence-facts.js';

/** The smallest change to the better that would probably be found. */
function detectableOf({
  detectable,
  measure = 'RISK_DIFFERENCE',
  higherIsBetter,
}: SentenceFacts): BilingualDto {
  const rises = higherIsBetter === true;
  if (detectable === null) {
    return rises
      ? both(
          'With these numbers even a rise to everybody might not be found.',
          'Gyda’r niferoedd hyn, mae’n bosibl na fyddai hyd yn oed gynnydd i bawb yn cael ei ganfod.',
        )
      : both(
          'With these numbers even a fall to nothing might not be found.',
          'Gyda’r niferoedd hyn, mae’n bosibl na fyddai hyd yn oed ostyngiad i ddim yn cael ei ganfod.',
        );
  }
  const size = (detectable * 100).toFixed(1);
  const [unit, uned] =
    measure === 'RISK_DIFFERENCE' ? [`${size} points`, `${size} pwynt`] : [`${size}%`, `${size}%`];
  return both(
    `With these numbers only a ${rises ? 'rise' : 'fall'} of ${unit} or more would probably be found.`,
    `Gyda’r niferoedd hyn, dim ond ${rises ? 'cynnydd' : 'gostyngiad'} o ${uned} neu fwy a fyddai’n debygol o gael ei ganfod.`,
  );
}

/** That there is too little to tell: never that there is no effect. */
export function inconclusive(facts: SentenceFacts): BilingualDto {
  const { words, treated } = facts;
  const verdict = both(
    `This is inconclusive: more ${words.en.people} would need to be available to tell; it should not be taken to mean that the intervention has no effect.`,
    `Nid yw hyn yn derfynol: byddai angen mwy ${words.cy.people} i allu dweud; ni ddylid cymryd bod hyn yn golygu nad oes gan yr ymyriad effaith.`,
  );
  return treated.events === null ? verdict : joined(verdict, detectableOf(facts));
}
