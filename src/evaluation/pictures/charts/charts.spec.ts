import fc from 'fast-check';
import { notWellFormed, overlapsOf } from '../../../../test/support/svg-texts.js';
import { scaleOf } from './scale.js';
import { coordinate, element, escaped } from './svg.js';
import { wrapped, widthOf } from './text.js';
import { transitionChart } from './transition-chart.js';

describe('XML', () => {
  it('has no place for a number that is none', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => coordinate(value)).toThrow(RangeError);
    expect([coordinate(-0), coordinate(1 / 3), coordinate(-0.001)]).toEqual(['0', '0.33', '0']);
  });

  it('is well formed whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(notWellFormed(element('text', { name: text, x: 1 }, escaped(text)))).toBeNull();
      }),
    );
  });
});

describe('a scale', () => {
  it('ends at round ticks around its values', () => {
    expect(scaleOf([-0.104, 0.022], [0, 100], 4).ticks).toEqual([-0.15, -0.1, -0.05, 0, 0.05]);
    expect(scaleOf([0, 1], [0, 100]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('holds any values, between few ticks', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, (given) => {
        const { ticks, place } = scaleOf(given, [10, 110]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(13);
        for (const value of given) {
          expect(place(value)).toBeGreaterThan(9.9);
          expect(place(value)).toBeLessThan(110.1);
        }
      }),
    );
  });
});

describe('wrapped text', () => {
  it('fits, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const found = wrapped(text, width, 12);
        for (const line of found) expect(widthOf(line, 12) <= width || [...line].length === 1).toBe(true);
        expect(found.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('a matrix of transitions', () => {
  it('R125 takes any number of states, such as the steps of a ladder, and keeps their names apart', () => {
    const ladder = [
      '0 None',
      '1 Exploring',
      '2 Engaged',
      '3 Part time',
      '4 Regular',
      '5 Full time',
      '6 Sustained',
    ];
    const counts = ladder.map((_from, row) => ladder.map((_to, column) => (row + 1) * column));
    const { svg, table } = transitionChart({
      ...{ name: 'ladder', language: 'en', title: 'Ladder', description: 'Steps.', notes: [] },
      ...{ states: ladder, axes: { from: 'At the start', to: 'At the end' }, tableHead: ['', '', '', ''] },
      panels: [
        { label: 'Started', counts },
        { label: 'Did not start', counts },
      ],
    });
    expect(overlapsOf(svg)).toEqual([]);
    expect(notWellFormed(svg)).toBeNull();
    expect(table.rows).toHaveLength(2 * 49);
  });
});
