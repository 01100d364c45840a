import { MEASURE_UNIT } from '../../migrations/data/measure-codes.js';
import { MEASURE_VERSIONS } from '../../migrations/data/measure-versions.js';
import { figureFaults } from '../official-figures/figure-rules.js';
import { PUBLISHED_FIGURES } from './data/official-figures.js';

describe('R98 the published figures of the demonstration', () => {
  it.each(PUBLISHED_FIGURES.map((figure) => [figure.measure, figure.areaKind, figure] as const))(
    '%s of %s agrees with its definition',
    (_measure, _area, figure) => {
      const found = MEASURE_VERSIONS.find(
        ({ measure, version }) => measure === figure.measure && version === figure.version,
      );
      if (!found) throw new Error('There is no such definition.');
      const { min = null, max = null } = MEASURE_UNIT.find(({ code }) => code === found.unit)?.attributes as {
        min?: number;
        max?: number;
      };
      const named = figure.areaKind === 'SERVICE';
      const facts = { ...figure, areaName: figure.areaName || null };
      expect(figureFaults(facts, { ...found, min, max }, named, '2026-11-27')).toEqual([]);
    },
  );
});
