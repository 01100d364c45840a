import type { SentenceWords } from '../sentence/sentence-words.js';
import type { BenchRequest } from './bench-request.js';

/** What the sentence calls people and outcome of a file that may be of anything. */
export function benchWords({ outcome, horizon }: BenchRequest): SentenceWords {
  const within = horizon === null ? '' : ` within ${horizon}`;
  const hyd = horizon === null ? '' : ` o fewn ${horizon}`;
  return {
    en: {
      people: 'people',
      started: 'people who received the intervention',
      compared: 'in the comparison group',
      outcome: `had the outcome "${outcome}"${within}`,
      quantity: `"${outcome}"`,
    },
    cy: {
      people: 'o bobl',
      started: 'o bobl a gafodd yr ymyriad',
      compared: 'yn y grŵp cymharu',
      outcome: `cafwyd y canlyniad "${outcome}"${hyd}`,
      quantity: `"${outcome}"`,
    },
  };
}
