import type { Revealing } from '../../disclosure/releases/hold-against.js';
import type { ReleasedCount } from '../../disclosure/releases/membership.js';
import { releasesReveal } from '../../disclosure/releases/releases-reveal.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { DomainError } from '../../platform/errors/domain-error.js';
import type { CohortNeedsDto } from '../dto/cohort.dto.js';

const EVERY_CHILD: BilingualDto = { en: 'Children', cy: 'Plant' };
const PARTS: Readonly<Record<string, BilingualDto>> = {
  denominator: { en: 'Children assessed (N)', cy: 'Plant a aseswyd (N)' },
  numerator: { en: 'Children with the need (n)', cy: 'Plant â’r angen (n)' },
};

/** Where a count stands, in words. */
function placeInWords(cohort: CohortNeedsDto, { group, table, row, column }: ReleasedCount): BilingualDto {
  const part = PARTS[column];
  if (!part) return EVERY_CHILD;
  const breakdown = cohort.breakdowns.find((one) => one.breakdown === table);
  const words = [
    cohort.needs.find(({ needArea }) => needArea === group)?.label,
    breakdown?.label,
    breakdown?.groups.find(({ code }) => code === row)?.label,
    part,
  ].filter((one) => one !== undefined);
  return { en: words.map(({ en }) => en).join(' / '), cy: words.map(({ cy }) => cy).join(' / ') };
}

/** Why an analysis is not signed: beside what was released before it would tell of few children. */
export function wouldReveal(
  cohort: CohortNeedsDto,
  revealing: readonly Revealing[],
  threshold: number,
): DomainError {
  const places = new Map(
    revealing.map(({ count }) => {
      const place = placeInWords(cohort, count);
      return [place.en, place];
    }),
  );
  return releasesReveal({
    ...{ pointer: '?hideWhatWouldReveal', threshold, places: [...places.values()] },
    releaseIds: revealing.flatMap(({ releaseIds }) => releaseIds),
    remedy: {
      en: 'Sign the analysis with hideWhatWouldReveal, which hides them in the view for publication',
      cy: 'Llofnodwch y dadansoddiad gyda hideWhatWouldReveal, sy’n eu cuddio yn yr olwg i’w chyhoeddi',
    },
    figures: revealing.map(({ count: { group, table, row, column } }) => ({
      ...{ needArea: group, table, row, column },
    })),
  });
}
