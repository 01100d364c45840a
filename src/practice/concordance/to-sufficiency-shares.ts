import type { SufficiencyShareDto } from '../dto/concordance.dto.js';
import type { NeedSufficiencyDto } from '../../quality/dto/sufficiency.dto.js';
import { shareOf } from '../share.js';

interface Meaning {
  code: string;
  attributes: Readonly<Record<string, unknown>>;
}

/** How often work on each need area was judged to be enough. */
export function toSufficiencyShares(
  judged: readonly Pick<NeedSufficiencyDto, 'needAreaCode' | 'judgement'>[],
  meanings: readonly Meaning[],
): SufficiencyShareDto[] {
  const meaningOf = new Map(meanings.map(({ code, attributes }) => [code, attributes]));
  const areas = [...new Set(judged.map(({ needAreaCode }) => needAreaCode))].sort();
  return areas.map((needAreaCode) => {
    const ofArea = judged.filter((one) => one.needAreaCode === needAreaCode);
    const counting = ofArea.filter(({ judgement }) => meaningOf.get(judgement)?.counts === true);
    const enough = counting.filter(({ judgement }) => meaningOf.get(judgement)?.sufficient === true);
    return {
      needAreaCode,
      notApplicable: ofArea.length - counting.length,
      ...shareOf(enough.length, counting.length),
    };
  });
}
