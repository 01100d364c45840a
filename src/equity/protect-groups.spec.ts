import { DEFAULT_POLICY } from '../disclosure/policy.js';
import { childrenAt, safeTable, trueTable } from './protect-groups.js';
import { PLACES, STAGES } from './stages.js';

const OFFERED = STAGES[0]!;

const safe = (counts: readonly number[][]) =>
  safeTable(
    'ETHNICITY',
    counts.map((_, at) => ({ group: `GROUP_${at}` })),
    counts,
    DEFAULT_POLICY,
  );

describe('R90 numbers behind a group', () => {
  it('are what they are for those who may see them', () => {
    const { groups, all } = trueTable([
      [3, 2, 0, 0, 0, 0, 1],
      [30, 20, 5, 5, 5, 5, 10],
    ]);
    expect(groups[0]?.total.value).toBe(6);
    expect(childrenAt(groups[0]!, OFFERED.had)).toEqual({ value: 3, suppressed: null });
    expect(all.places.map(({ value }) => value)).toEqual([33, 22, 5, 5, 5, 5, 11]);
  });

  it('that are small are hidden, and so is every sum that would give them away', () => {
    const counts = [
      [20, 3, 0, 0, 0, 0, 40],
      [30, 20, 5, 6, 7, 8, 10],
      [40, 25, 9, 6, 9, 8, 10],
    ];
    const { groups, all } = safe(counts).table;
    const [few] = groups;
    expect(few?.places[1]).toEqual({ value: null, suppressed: 'primary' });
    // What is shown adds up: a sum never tells more than its parts.
    for (const row of [...groups, all]) {
      const shown = childrenAt(row, PLACES);
      if (shown.value !== null) expect(shown.value).toBe(row.total.value);
    }
    const startedOfFew = childrenAt(few!, STAGES[1]!.had);
    const offeredOfFew = childrenAt(few!, STAGES[1]!.couldHave);
    // Offered less started is the hidden number.
    expect(startedOfFew.value === null || offeredOfFew.value === null).toBe(true);
  });

  it('that are small are counted together where more can be shown for it', () => {
    const { combination, table } = safe([
      [2, 0, 0, 0, 0, 0, 2],
      [30, 20, 5, 6, 7, 8, 10],
      [3, 0, 0, 0, 0, 0, 3],
      [40, 25, 9, 6, 9, 8, 10],
    ]);
    expect(combination).toEqual([[0, 2], [1], [3]]);
    expect(table.groups.map(({ total }) => total.value)).toEqual([10, 86, 107]);
  });

  it('of everybody are shown alike, however they are broken down', () => {
    const [one, other] = [
      [
        [3, 17, 0, 0, 0, 0, 4],
        [20, 30, 5, 6, 7, 8, 10],
      ],
      [
        [11, 23, 2, 3, 3, 4, 7],
        [12, 24, 3, 3, 4, 4, 7],
      ],
    ].map((counts) => safe(counts).table.all);
    expect(one).toEqual(other);
    expect(one?.places.map(({ value }) => value)).toEqual([23, 47, 5, 6, 7, 8, 14]);
  });
});
