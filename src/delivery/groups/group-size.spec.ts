import { judgeGroupSize } from './group-size.js';

const BOUNDS = { groupSizeMin: 2, groupSizeMax: 4 };
const NONE = { groupSizeMin: null, groupSizeMax: null };

describe('judgeGroupSize', () => {
  it.each([
    ['nobody attends', 0, BOUNDS, [], []],
    ['too few', 1, BOUNDS, ['GROUP_TOO_SMALL'], []],
    ['the fewest', 2, BOUNDS, [], []],
    ['the most', 4, BOUNDS, [], []],
    ['too many', 5, BOUNDS, ['GROUP_TOO_LARGE'], ['GROUP_TOO_LARGE']],
    ['no bound', 99, NONE, [], []],
  ] as const)('R75 %s', (_what, attending, bounds, warned, refused) => {
    const warn = judgeGroupSize(attending, bounds, 'WARN');
    expect([warn.warnings.map(({ code }) => code), warn.faults]).toEqual([warned, []]);
    expect(judgeGroupSize(attending, bounds, 'REFUSE').faults.map(({ code }) => code)).toEqual(refused);
  });
});
