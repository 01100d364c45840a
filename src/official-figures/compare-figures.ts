import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { Definition } from '../measures/measure-registry.js';
import type { DefinedFigure, FigurePair } from './comparable-figures.js';
import type { ComparedFigureDto, ComparedMeasureDto } from './dto/figure-comparison.dto.js';
import { figureText } from './figure-text.js';
import { funnelOf } from './funnel-position.js';
import { intervalOf } from './figure-rows.js';
import { type ReadPair, readingOf } from './reading.js';
import { perReoffender } from './reoffending-identity.js';
import { boundsOf } from './rounding-rules.js';

const ratioOf = (first: number, second: number): number | null => (second === 0 ? null : first / second);

function toCompared({ row, definition }: DefinedFigure): ComparedFigureDto {
  const { lower, upper } = boundsOf(row);
  return {
    officialFigureId: row.id,
    value: row.value,
    asText: figureText(definition, row.value, row.decimals),
    leastBeforeRounding: lower,
    mostBeforeRounding: upper,
    interval: intervalOf(definition, row),
    cohortFrom: row.cohort_from,
    cohortTo: row.cohort_to,
  };
}

const measureOf = (
  { measure, version, nameEn, nameCy }: Definition,
  [first, second]: readonly [ComparedFigureDto, ComparedFigureDto],
): Omit<ComparedMeasureDto, 'funnel' | 'derived'> => ({
  measure,
  version,
  name: { en: nameEn, cy: nameCy },
  first,
  second,
  difference: first.value - second.value,
  ratio: ratioOf(first.value, second.value),
});

export const toMeasure = (pair: FigurePair): ComparedMeasureDto => ({
  ...measureOf(pair.first.definition, [toCompared(pair.first), toCompared(pair.second)]),
  funnel: funnelOf(pair),
  derived: false,
});

const partOf = (pairs: readonly FigurePair[], part: string): FigurePair | undefined =>
  pairs.find(({ first }) => first.definition.identityPart === part);

const DERIVED_DECIMALS = 2;

/** F_r of one area, from B and F_o of the same cohort; null where they are not of one. */
function derivedFigure(
  share: DefinedFigure,
  perChild: DefinedFigure,
  definition: Definition,
): ComparedFigureDto | null {
  const [b, f] = [share.row, perChild.row];
  const isOneCohort = b.cohort_from === f.cohort_from && b.cohort_to === f.cohort_to;
  const derived = isOneCohort && b.version === f.version ? perReoffender(b, f) : null;
  return (
    derived && {
      officialFigureId: null,
      value: derived.value,
      asText: figureText(definition, derived.value, DERIVED_DECIMALS),
      leastBeforeRounding: derived.lower,
      mostBeforeRounding: derived.upper,
      interval: null,
      cohortFrom: b.cohort_from,
      cohortTo: b.cohort_to,
    }
  );
}

/** Reoffences for each child who reoffended, where they were not published but follow from what was; otherwise null. */
export function derivedMeasure(
  pairs: readonly FigurePair[],
  definitions: readonly Definition[],
): ComparedMeasureDto | null {
  const [share, perChild] = [partOf(pairs, 'B'), partOf(pairs, 'F_O')];
  if (!share || !perChild || partOf(pairs, 'F_R')) return null;
  const definition = definitions.find(
    ({ identityPart, version }) => identityPart === 'F_R' && version === share.first.row.version,
  );
  if (!definition) return null;
  const first = derivedFigure(share.first, perChild.first, definition);
  const second = derivedFigure(share.second, perChild.second, definition);
  return first && second && { ...measureOf(definition, [first, second]), funnel: null, derived: true };
}

const toReadPair = ({ first, second }: ComparedMeasureDto): ReadPair => ({
  first: first.value,
  second: second.value,
  asText: [first.asText, second.asText],
});

/** Where the gap in reoffending lies; null where the share and a frequency are not both there. */
export function readPairs(
  pairs: readonly FigurePair[],
  derived: ComparedMeasureDto | null,
  areas: readonly [BilingualDto, BilingualDto],
): BilingualDto | null {
  const [share, given] = [partOf(pairs, 'B'), partOf(pairs, 'F_R')];
  const often = derived ?? (given && toMeasure(given));
  return share && often ? readingOf(areas, toReadPair(toMeasure(share)), toReadPair(often)) : null;
}

const NO_COUNTS: BilingualDto = {
  en: 'How many children the figures are of is not known for every one of them, so nobody can say whether a difference is more than chance.',
  cy: 'Ni wyddys am bob un o’r ffigurau faint o blant y maent yn eu cynrychioli, felly ni all neb ddweud a yw gwahaniaeth yn fwy na siawns.',
};

const OTHER_COHORTS: BilingualDto = {
  en: 'The cohorts are not of the same time.',
  cy: 'Nid yw’r carfannau o’r un cyfnod.',
};

const PART_OF_WHOLE: BilingualDto = {
  en: 'A service is part of the region or country that it is set beside.',
  cy: 'Mae gwasanaeth yn rhan o’r rhanbarth neu’r wlad y mae’n cael ei osod ochr yn ochr ag ef.',
};

const SUPERSEDED: BilingualDto = {
  en: 'One of the figures has been corrected since.',
  cy: 'Mae un o’r ffigurau wedi’i gywiro ers hynny.',
};

/** What to bear in mind with the figures. */
export function cautionsOf(pairs: readonly FigurePair[]): BilingualDto[] {
  const rows = pairs.flatMap(({ first, second }) => [first.row, second.row]);
  const otherCohorts = pairs.some(
    ({ first, second }) =>
      first.row.cohort_from !== second.row.cohort_from || first.row.cohort_to !== second.row.cohort_to,
  );
  const kinds = new Set(rows.map(({ area_kind }) => area_kind));
  return [
    ...(rows.some(({ denominator }) => denominator === null) ? [NO_COUNTS] : []),
    ...(otherCohorts ? [OTHER_COHORTS] : []),
    ...(kinds.size === 2 && kinds.has('SERVICE') ? [PART_OF_WHOLE] : []),
    ...(rows.some(({ superseded_by_id }) => superseded_by_id !== null) ? [SUPERSEDED] : []),
  ];
}
