import fc from 'fast-check';
import { combinedGroup } from './combined-group.js';
import { combined, combineUpTo, type Combining, protectCombined } from './combine-groups.js';
import { DEFAULT_POLICY } from './policy.js';
import { protectTable } from './protect-tables.js';

const groups = (sizes: readonly number[], kinds: readonly string[] = []) =>
  sizes.map((children, at) => ({ children, kind: kinds[at] ?? '' }));
const sizesOf = (least: number, combining: Combining, sizes: readonly number[], kinds?: readonly string[]) =>
  combined(sizes, combineUpTo(least, groups(sizes, kinds), combining, DEFAULT_POLICY));

describe('S20 small groups are counted together before anything is hidden', () => {
  it.each<[string, Combining, number[], number[]]>([
    ['the smallest go together', 'SMALLEST', [1, 2, 40, 99, 3], [6, 40, 99]],
    ['with nobody among them, who would tell of the others', 'SMALLEST', [1, 0, 40, 99, 4], [5, 40, 99]],
    ['with the next where they are few together', 'SMALLEST', [1, 20, 40, 99, 0], [21, 40, 99]],
    ['never with the two largest', 'SMALLEST', [1, 16, 94], [1, 16, 94]],
    ['unless these are small themselves', 'SMALLEST', [1, 3, 3, 96], [7, 96]],
    ['nor where none is small', 'SMALLEST', [5, 0, 16, 94], [5, 0, 16, 94]],
    [
      'neighbours alone, where groups stand in an order',
      'NEIGHBOURS',
      [0, 1, 9, 33, 51, 17],
      [10, 33, 51, 17],
    ],
    ['at both ends', 'NEIGHBOURS', [2, 9, 33, 51, 1], [11, 33, 52]],
    ['until two are left', 'NEIGHBOURS', [1, 1, 1], [2, 1]],
    ['never where a sum says nothing', 'NEVER', [1, 2, 3, 40], [1, 2, 3, 40]],
  ])('%s', (_what, combining, sizes, together) => {
    expect(sizesOf(5, combining, sizes)).toEqual(together);
  });

  it('adds up groups of one kind alone', () => {
    const kinds = ['COURT', 'OUT', 'COURT', 'OUT', 'COURT', 'OUT'];
    expect(sizesOf(5, 'SMALLEST', [2, 3, 4, 6, 50, 60], kinds)).toEqual([6, 9, 50, 60]);
    expect(sizesOf(5, 'NEIGHBOURS', [30, 40, 2, 3], ['', '', '', 'NOT_RECORDED'])).toEqual([30, 42, 3]);
  });

  it('loses no child and no group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('SMALLEST', 'NEIGHBOURS', 'NEVER'),
        fc.constantFrom(5, 10, 30),
        (sizes, combining, least) => {
          const combination = combineUpTo(least, groups(sizes), combining, DEFAULT_POLICY);
          expect(combination.flat().sort((one, other) => one - other)).toEqual([...sizes.keys()]);
          if (sizes.length > 1) expect(combination.length).toBeGreaterThan(1);
        },
      ),
    );
  });

  const table = (counts: readonly number[][]) => {
    const sizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    return protectCombined(
      {
        groups: groups(sizes),
        combining: 'SMALLEST',
        groupsAre: 'ROWS',
        protect: (places) => [
          protectTable(
            {
              counts: places.map((some) =>
                (counts[0] ?? []).map((_, column) => some.reduce((sum, at) => sum + counts[at]![column]!, 0)),
              ),
            },
            DEFAULT_POLICY,
          ),
        ],
      },
      DEFAULT_POLICY,
    );
  };

  it('R90 only where more can be shown for it', () => {
    const few = table([
      [3, 1],
      [2, 2],
      [2, 3],
      [60, 40],
      [70, 80],
    ]);
    expect(few.combination).toEqual([[0, 1, 2], [3], [4]]);
    expect(few.tables[0]?.cells.flat().map(({ value }) => value)).toEqual([7, 6, 60, 40, 70, 80]);
    const many = table([
      [30, 10],
      [20, 20],
      [60, 40],
    ]);
    expect(many.combination).toEqual([[0], [1], [2]]);
  });

  it('names its members in their order, in both languages', () => {
    const named = combinedGroup('ETHNICITY', [
      { group: 'ASIAN', labelEn: 'Asian', labelCy: 'Asiaidd' },
      { group: 'OTHER', labelEn: 'Other', labelCy: null },
    ]);
    expect(named).toEqual({
      group: 'ASIAN+OTHER',
      labelEn: 'Smaller groups together: Asian, Other',
      labelCy: 'Grwpiau llai gyda’i gilydd: Asiaidd, Other',
    });
    expect(combinedGroup('DELIVERY_AREA', []).labelEn).toMatch(/^Smaller areas together/);
  });
});
