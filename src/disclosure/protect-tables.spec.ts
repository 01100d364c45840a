import fc from 'fast-check';
import { bridges, exactEntries, type PublishedEntries } from '../../test/support/table-attacker.js';
import { DEFAULT_POLICY, type DisclosurePolicy } from './policy.js';
import type { ProtectedCount } from './protected-count.js';
import {
  protectFamily,
  protectList,
  protectParts,
  type ProtectedTable,
  protectTable,
} from './protect-tables.js';
import { labelledTable } from './tables/labelled-table.js';

/** Without the rule of wholes, what a label says is one interval. */
const POLICY: DisclosurePolicy = { ...DEFAULT_POLICY, hidesWhole: false };
const MANY = 1e6;

const boundsOf = (
  { suppressed }: ProtectedCount,
  { threshold, hidesZero }: DisclosurePolicy,
): [number, number] => (suppressed === 'primary' ? [hidesZero ? 0 : 1, threshold - 1] : [threshold, MANY]);

/** A table that is withheld says nothing of how large its cells are, nor what adds up to them. */
const isWithheld = ({ cells, rowTotals }: ProtectedTable): boolean =>
  cells.every(
    (row, i) => rowTotals[i]?.value === 0 || row.every(({ suppressed }) => suppressed === 'secondary'),
  );

function published(table: ProtectedTable, policy: DisclosurePolicy): PublishedEntries {
  const corner = table.total;
  if (!corner) throw new Error('all margins are published here');
  const entries = [
    ...table.cells.map((row, i) => [...row, table.rowTotals[i] as ProtectedCount]),
    [...table.columnTotals, corner],
  ];
  const margins = [...table.rowTotals, ...table.columnTotals, corner];
  // Where no margin says that it is small, one that is hidden may be of any size.
  const vague = margins.every(({ suppressed }) => suppressed !== 'primary');
  const withheld = isWithheld(table) ? [...table.cells.flat(), ...table.columnTotals] : [];
  return {
    values: entries.map((row) => row.map(({ value }) => value)),
    bounds: entries.map((row) =>
      row.map((count) => {
        if (withheld.includes(count)) return [0, MANY];
        return vague && margins.includes(count) ? [1, MANY] : boundsOf(count, policy);
      }),
    ),
  };
}

/** Only what is too small is hidden. */
function primaryAlone(counts: number[][], policy: DisclosurePolicy): PublishedEntries {
  const margins = { rows: true, columns: true, total: true };
  const { values, labels } = labelledTable(counts, margins, policy);
  const small: [number, number] = [policy.hidesZero ? 0 : 1, policy.threshold - 1];
  return {
    values: values.map((row, i) => row.map((value, j) => (labels[i]?.[j] === 'shown' ? value : null))),
    bounds: values.map((row) => row.map(() => small)),
  };
}

/** The usual rule: at least two hidden in each row and column that has any, whatever else. */
function twoInEachLine(counts: number[][], policy: DisclosurePolicy): PublishedEntries {
  const { values, bounds } = primaryAlone(counts, policy);
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const hideLeast = (entries: [number, number][]): boolean => {
    const hidden = entries.filter(([i, j]) => values[i]?.[j] === null);
    const shown = entries.filter(([i, j]) => (values[i]?.[j] ?? 0) > 0);
    if (hidden.length !== 1 || shown.length === 0) return false;
    shown.sort(([a, b], [c, d]) => (values[a]?.[b] ?? 0) - (values[c]?.[d] ?? 0));
    const [i, j] = shown[0] as [number, number];
    (values[i] as (number | null)[])[j] = null;
    (bounds[i] as [number, number][])[j] = [policy.threshold, MANY];
    return true;
  };
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < rows; i += 1) {
      again = hideLeast(Array.from({ length: columns }, (_, j) => [i, j])) || again;
    }
    for (let j = 0; j < columns; j += 1) {
      again = hideLeast(Array.from({ length: rows }, (_, i) => [i, j])) || again;
    }
  }
  return { values, bounds };
}

const tables = (size = { min: 3, max: 10 }): fc.Arbitrary<number[][]> =>
  fc
    .record({
      rows: fc.integer(size),
      columns: fc.integer(size),
      most: fc.constantFrom(2, 4, 6, 12, 40, 150),
      zeros: fc.constantFrom(0, 0.2, 0.5, 0.8),
    })
    .chain(({ rows, columns, most, zeros }) => {
      const count = fc.oneof(
        { weight: Math.round(zeros * 10), arbitrary: fc.constant(0) },
        { weight: Math.round((1 - zeros) * 10), arbitrary: fc.nat(most) },
      );
      const row = fc.array(count, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });

const NUM_RUNS = Number(process.env.TABLES ?? 10_000);

describe('S20 a two-way table survives subtraction', () => {
  it('R16 gives no hidden entry away by subtraction, in 10,000 random tables', () => {
    let hidden = 0;
    fc.assert(
      fc.property(tables(), (counts) => {
        const safe = published(protectTable({ counts }, POLICY), POLICY);
        hidden += safe.values.flat().filter((value) => value === null).length;
        expect(bridges(safe)).toEqual([]);
      }),
      { numRuns: NUM_RUNS },
    );
    expect(hidden).toBeGreaterThan(NUM_RUNS);
  });

  it.each([
    ['as it ships, but for the rule of wholes', POLICY],
    ['with a threshold of 10', { ...POLICY, threshold: 10 }],
    ['with zeros hidden', { ...POLICY, hidesZero: true }],
  ])('R16 nor to somebody who knows what the labels say: %s', (_what, policy) => {
    fc.assert(
      fc.property(tables(), (counts) => {
        expect(exactEntries(published(protectTable({ counts }, policy), policy))).toEqual([]);
      }),
      { numRuns: NUM_RUNS / 10 },
    );
  });

  it('S20 as hiding small numbers alone, and two in each row and column, do', () => {
    let [alone, usual, tried] = [0, 0, 0];
    fc.assert(
      fc.property(tables(), (counts) => {
        if (bridges(primaryAlone(counts, POLICY)).length > 0) alone += 1;
        const two = twoInEachLine(counts, POLICY);
        if (bridges(two).length > 0 || exactEntries(two).length > 0) usual += 1;
        tried += 1;
      }),
      { numRuns: 300 },
    );
    expect(alone / tried).toBeGreaterThan(0.3);
    expect(usual).toBeGreaterThan(0);
  });

  it('shows true numbers, and nothing small', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const { cells } = protectTable({ counts }, POLICY);
        cells.forEach((row, i) =>
          row.forEach(({ value, suppressed }, j) => {
            const count = counts[i]?.[j] ?? 0;
            if (value !== null) expect(value).toBe(count);
            if (count >= 1 && count <= 4) expect(value).toBeNull();
            if (suppressed === 'primary') expect(count).toBeLessThan(5);
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('R90 nor how many children are behind what is hidden of a line, where they are few', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const { values } = published(protectTable({ counts }, POLICY), POLICY);
        const lines = [...values, ...(values[0] ?? []).map((_, j) => values.map((row) => row[j] ?? null))];
        for (const line of lines) {
          const total = line.at(-1) ?? null;
          const shown = line.slice(0, -1).filter((value) => value !== null);
          if (total === null) continue;
          const behind = total - shown.reduce((sum, value) => sum + value, 0);
          expect(behind === 0 || behind >= 5).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('withholds a table only where hardly anybody is in it', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const { total, cells } = protectTable({ counts }, POLICY);
        const withheld = [total, ...cells.flat()].every((count) => count?.value === null);
        const children = counts.flat().reduce((sum, count) => sum + count, 0);
        if (withheld) expect(children).toBeLessThan(30);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses only cells where cells are enough', () => {
    const counts = [
      [3, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ];
    const safe = protectTable({ counts }, POLICY);
    expect(safe.rowTotals.map(({ value }) => value)).toEqual([53, 150, 240]);
    expect(safe.cells.flat().filter(({ value }) => value === null)).toHaveLength(4);
  });
});

describe('S20 what a label says gives nothing away', () => {
  it('two small numbers that must be 1 and 1', () => {
    const counts = [
      [1, 1, 20],
      [9, 9, 20],
      [12, 15, 20],
    ];
    const bare = primaryAlone(counts, POLICY);
    expect(exactEntries(bare).length).toBeGreaterThan(0);
    expect(exactEntries(published(protectTable({ counts }, POLICY), POLICY))).toEqual([]);
  });

  it('a margin goes where no cell can be added', () => {
    const counts = [
      [3, 0, 0],
      [0, 20, 0],
      [0, 0, 30],
    ];
    const safe = protectTable({ counts }, POLICY);
    expect(safe.rowTotals[0]).toEqual({ value: null, suppressed: 'primary' });
    expect(exactEntries(published(safe, POLICY))).toEqual([]);
  });

  it('R90 White 9, Black 1, Mixed 2 of 12 does not publish 9 with 12', () => {
    const { counts, total } = protectList([9, 1, 2], POLICY);
    expect(total.value).toBe(12);
    expect(counts.map(({ suppressed }) => suppressed)).toEqual(['secondary', 'primary', 'primary']);
  });

  it('parts of a whole: neither a few with, nor a few without', () => {
    const hidden = { value: null, suppressed: 'primary' };
    const parts = protectParts(
      [
        { n: 20, of: 50 },
        { n: 3, of: 50 },
        { n: 47, of: 50 },
        { n: 0, of: 50 },
        { n: 50, of: 50 },
        { n: 2, of: 3 },
      ],
      DEFAULT_POLICY,
    );
    expect(parts).toEqual([
      { n: { value: 20, suppressed: null }, of: { value: 50, suppressed: null } },
      { n: hidden, of: { value: 50, suppressed: null } },
      { n: { value: null, suppressed: 'secondary' }, of: { value: 50, suppressed: null } },
      { n: { value: 0, suppressed: null }, of: { value: 50, suppressed: null } },
      { n: { value: null, suppressed: 'secondary' }, of: { value: 50, suppressed: null } },
      { n: hidden, of: hidden },
    ]);
  });

  it('R103 tables that share totals: a total hidden in one is hidden in all', () => {
    const byArea = [
      [3, 0],
      [20, 30],
      [14, 26],
    ];
    const byAge = [
      [2, 1],
      [25, 25],
      [20, 20],
    ];
    const [area, age] = protectFamily([{ counts: byArea }, { counts: byAge }], POLICY);
    expect(area?.rowTotals).toEqual(age?.rowTotals);
    expect(area?.total).toEqual(age?.total);
    expect(area?.rowTotals[0]).toEqual({ value: null, suppressed: 'primary' });
  });

  it('R103 tables that share totals survive being held against each other', () => {
    const pair = fc
      .record({ rows: fc.integer({ min: 2, max: 3 }), children: fc.integer({ min: 1, max: 30 }) })
      .chain(({ rows, children }) =>
        fc
          .array(fc.tuple(fc.nat(rows - 1), fc.nat(1), fc.nat(1)), {
            minLength: children,
            maxLength: children,
          })
          .map((all) => ({ rows, all })),
      );
    fc.assert(
      fc.property(pair, ({ rows, all }) => {
        const counts = (of: 1 | 2): number[][] =>
          Array.from({ length: rows }, (_, i) =>
            [0, 1].map((j) => all.filter((child) => child[0] === i && child[of] === j).length),
          );
        const [one, other] = protectFamily([{ counts: counts(1) }, { counts: counts(2) }], POLICY);
        expect(exactTogether(one as ProtectedTable, other as ProtectedTable)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Hidden entries of two tables with shared totals that only one number fits; every table of whole numbers is tried. */
function exactTogether(one: ProtectedTable, other: ProtectedTable): string[] {
  const margins = [one, other].flatMap(({ rowTotals, columnTotals, total }) => [
    ...[...rowTotals, ...columnTotals, total as ProtectedCount],
  ]);
  const vague = margins.every(({ suppressed }) => suppressed !== 'primary');
  const withheld = [one, other].flatMap((table) =>
    isWithheld(table) ? [...table.cells.flat(), ...table.columnTotals] : [],
  );
  const choices = (count: ProtectedCount): number[] => {
    if (count.value !== null) return [count.value];
    if (withheld.includes(count)) return Array.from({ length: 35 }, (_, k) => k);
    const [least, most] = vague && margins.includes(count) ? [1, MANY] : boundsOf(count, POLICY);
    return Array.from({ length: Math.min(most, 34) - least + 1 }, (_, k) => least + k);
  };
  const fits = (table: ProtectedTable): Map<string, Map<string, Set<number>>> => {
    // By the totals of rows: what each entry can be.
    const known = new Map<string, Map<string, Set<number>>>();
    const rows = table.cells.map((cells, i) => {
      const [a, b] = cells.map(choices) as [number[], number[]];
      const totals = new Set(choices(table.rowTotals[i] as ProtectedCount));
      return a.flatMap((x) => b.map((y) => [x, y] as const)).filter(([x, y]) => totals.has(x + y));
    });
    const columns = table.columnTotals.map((count) => new Set(choices(count)));
    const corner = new Set(choices(table.total as ProtectedCount));
    const go = (i: number, picked: (readonly [number, number])[]): void => {
      const options = rows[i];
      if (options) {
        for (const row of options) go(i + 1, [...picked, row]);
        return;
      }
      const sums = [0, 1].map((j) => picked.reduce((sum, row) => sum + (row[j as 0 | 1] ?? 0), 0));
      const all = (sums[0] ?? 0) + (sums[1] ?? 0);
      if (!sums.every((sum, j) => columns[j]?.has(sum)) || !corner.has(all)) return;
      const key = picked.map(([x, y]) => x + y).join(' ');
      const seen = known.get(key) ?? new Map<string, Set<number>>();
      known.set(key, seen);
      const note = (name: string, value: number): void => {
        seen.set(name, (seen.get(name) ?? new Set()).add(value));
      };
      picked.forEach((row, r) => {
        row.forEach((value, j) => note(`cell ${r} ${j}`, value));
        note(`row ${r}`, row[0] + row[1]);
      });
      sums.forEach((sum, j) => note(`column ${j}`, sum));
      note('total', all);
    };
    go(0, []);
    return known;
  };
  const [first, second] = [fits(one), fits(other)];
  const exact: string[] = [];
  const tables = [
    [one, first, second],
    [other, second, first],
  ] as const;
  tables.forEach(([table, mine, theirs], index) => {
    const possible = new Map<string, Set<number>>();
    for (const [key, seen] of mine) {
      if (!theirs.has(key)) continue;
      for (const [name, values] of seen) {
        const all = possible.get(name) ?? new Set();
        for (const value of values) all.add(value);
        possible.set(name, all);
      }
    }
    const hidden = [
      ...table.cells.flatMap((row, r) => row.map((count, j) => [`cell ${r} ${j}`, count] as const)),
      ...table.rowTotals.map((count, r) => [`row ${r}`, count] as const),
      ...table.columnTotals.map((count, j) => [`column ${j}`, count] as const),
    ].filter(([, { value }]) => value === null);
    for (const [name] of hidden) if ((possible.get(name)?.size ?? 0) < 2) exact.push(`${index} ${name}`);
  });
  return exact;
}

describe('S20 a cell that holds everybody of its total', () => {
  it('is hidden, beside a zero, so that neither is known', () => {
    const counts = [
      [12, 0, 0],
      [20, 15, 9],
      [30, 12, 25],
    ];
    const { cells, rowTotals } = protectTable({ counts }, DEFAULT_POLICY);
    expect(cells[0]?.[0]).toEqual({ value: null, suppressed: 'secondary' });
    expect(cells[0]?.slice(1).some(({ suppressed }) => suppressed === 'secondary')).toBe(true);
    expect(rowTotals[0]?.value).toBe(12);
    expect(protectTable({ counts }, POLICY).cells[0]?.[0]?.value).toBe(12);
  });

  it('survives subtraction', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const safe = protectTable({ counts }, DEFAULT_POLICY);
        expect(bridges(published(safe, DEFAULT_POLICY))).toEqual([]);
        counts.forEach((row, i) => {
          const all = row.reduce((sum, count) => sum + count, 0);
          if (all === 0) return;
          const whole = row.indexOf(all);
          if (whole >= 0) expect(safe.cells[i]?.[whole]?.value).toBeNull();
        });
      }),
      { numRuns: NUM_RUNS / 10 },
    );
  });

  it('says so where nothing is left', () => {
    expect(protectList([1, 2, 1], DEFAULT_POLICY).counts.every(({ value }) => value === null)).toBe(true);
    expect(
      protectTable(
        {
          counts: [
            [1, 2],
            [3, 1],
          ],
        },
        DEFAULT_POLICY,
      ).nothingLeft,
    ).toBe(true);
    expect(
      protectTable(
        {
          counts: [
            [0, 0],
            [0, 0],
          ],
        },
        DEFAULT_POLICY,
      ).nothingLeft,
    ).toBe(false);
  });
});
