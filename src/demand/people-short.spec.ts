import { staffingFor } from './people-short.js';

describe('R138 people short', () => {
  it.each([
    [0, 0, [0, 0]],
    [0.2, 0, [1, 1]],
    [10, 1, [1, 0]],
    [10.1, 1, [2, 1]],
    [25, 7, [3, 0]],
  ])('where %d children are to be expected at a time, and %d are trained', (atOnce, trained, expected) => {
    const { needed, short } = staffingFor({ atOnce, trained, childrenPerDeliverer: 10 });
    expect([needed, short]).toEqual(expected);
  });
});
