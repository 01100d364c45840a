import type { FigureComparisonDto } from '../../official-figures/dto/figure-comparison.dto.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';
import type { PackFrame } from '../pack-source.js';
import { textCell } from '../show/cells.js';
import { both } from '../show/words.js';

/** Published figures of the service beside those of another area, each pair under one definition. */
export function officialTable(comparison: FigureComparisonDto | null, { quarter }: PackFrame): PackTableDto {
  const pairs = comparison?.measures ?? [];
  const cohorts = pairs.flatMap(({ first, second }) => [first, second]);
  const reading = comparison?.reading;
  const none = both(
    'No published figures of two areas are recorded that can be compared.',
    'Nid oes ffigurau cyhoeddedig dwy ardal wedi’u cofnodi y gellir eu cymharu.',
  );
  return {
    id: 'official',
    title: both('Published figures', 'Ffigurau cyhoeddedig'),
    caption: both(
      'As they were published, each pair under one definition. Our own records are counted otherwise and are not set beside them.',
      'Fel y’u cyhoeddwyd, pob pâr o dan un diffiniad. Cyfrifir ein cofnodion ein hunain yn wahanol ac nid ydynt yn cael eu gosod ochr yn ochr â hwy.',
    ),
    measureVersion: [...new Set(pairs.map(({ version }) => version))].join(' ') || 'none',
    from: cohorts.map(({ cohortFrom }) => cohortFrom).sort()[0] ?? quarter.from,
    to:
      cohorts
        .map(({ cohortTo }) => cohortTo)
        .sort()
        .at(-1) ?? quarter.to,
    rowsAre: both('Measure', 'Mesur'),
    columns: [
      comparison?.first.name ?? both('First area', 'Ardal gyntaf'),
      comparison?.second.name ?? both('Second area', 'Ail ardal'),
      both('Cohort', 'Carfan'),
      both('Definition', 'Diffiniad'),
    ],
    rows: pairs.map(({ name, version, first, second, derived }) => ({
      heading: derived ? both(`${name.en} (derived)`, `${name.cy} (wedi’i ddeillio)`) : name,
      cells: [
        both(first.asText, first.asText),
        both(second.asText, second.asText),
        both(`${first.cohortFrom} to ${first.cohortTo}`, `${first.cohortFrom} i ${first.cohortTo}`),
        both(version, version),
      ].map(textCell),
    })),
    notes: comparison ? [...(reading ? [reading] : []), ...comparison.cautions] : [none],
    picture: null,
    nothingLeft: false,
  };
}
