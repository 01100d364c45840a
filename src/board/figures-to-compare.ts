import type { OfficialFigureDto } from '../official-figures/dto/official-figure.dto.js';

const OWN = 'SERVICE';

/** The newest figure of each measure that is published of the service and, of the same cohort and definition, of one other area. */
export function figuresToCompare(figures: readonly OfficialFigureDto[]): string[] {
  const own = figures.filter(({ areaKind }) => areaKind === OWN);
  const name = own[0]?.areaName;
  const pairs = own
    .filter(({ areaName }) => areaName === name)
    .flatMap((one) =>
      figures
        .filter((other) => other.areaKind !== OWN && isAlike(one, other))
        .map((other) => ({ one, other, area: `${other.areaKind} ${other.areaName ?? ''}` })),
    )
    .sort((a, b) => b.one.cohortTo.localeCompare(a.one.cohortTo));
  const area = pairs[0]?.area;
  const newest = new Map<string, string[]>();
  for (const pair of pairs) {
    const { measure } = pair.one;
    if (pair.area === area && !newest.has(measure)) newest.set(measure, [pair.one.id, pair.other.id]);
  }
  return [...newest.values()].flat();
}

const isAlike = (one: OfficialFigureDto, other: OfficialFigureDto): boolean =>
  one.measure === other.measure &&
  one.version === other.version &&
  one.cohortFrom === other.cohortFrom &&
  one.cohortTo === other.cohortTo;
