import { setTimeout as delay } from 'node:timers/promises';
import { WriteLanes } from './write-lanes.js';

interface Unit {
  alone: boolean;
  fails?: boolean;
}

/** Runs units and tells how many ran at once while each of them did. */
async function companyOf(lanes: WriteLanes, units: readonly Unit[]): Promise<number[]> {
  let running = 0;
  const most = units.map(() => 0);
  const active = new Set<number>();
  const outcomes = units.map(({ alone, fails }, index) =>
    lanes.run(async () => {
      running += 1;
      active.add(index);
      for (const each of active) most[each] = Math.max(most[each] ?? 0, running);
      await delay(2);
      active.delete(index);
      running -= 1;
      if (fails) throw new Error('refused');
    }, alone),
  );
  await Promise.allSettled(outcomes);
  return most;
}

describe('WriteLanes', () => {
  it('runs four units side by side, and no more', async () => {
    const most = await companyOf(new WriteLanes(), Array<Unit>(20).fill({ alone: false }));
    expect(most).toEqual(Array<number>(20).fill(4));
  });

  it('runs a unit alone where it must be, and all units after it', async () => {
    const units = Array.from({ length: 12 }, (_unit, index) => ({ alone: index % 3 === 0 }));
    const most = await companyOf(new WriteLanes(), units);
    expect(units.flatMap(({ alone }, index) => (alone ? [most[index]] : []))).toEqual([1, 1, 1, 1]);
    expect(most.every((company) => company >= 1 && company <= 4)).toBe(true);
  });

  it('gives the lane of a unit that fails to the next', async () => {
    const lanes = new WriteLanes();
    await companyOf(lanes, Array<Unit>(6).fill({ alone: true, fails: true }));
    await companyOf(lanes, Array<Unit>(6).fill({ alone: false, fails: true }));
    expect(await lanes.run(() => Promise.resolve('done'), true)).toBe('done');
  });
});
