import { createRandom } from '../random.js';
import { landmarkCohort } from './landmark.js';

describe('landmarkCohort', () => {
  it('R157 keeps who is still free of the event, and counts from there', () => {
    const time = Float64Array.of(3, 8, 9, 20, 30);
    const event = Float64Array.of(1, 1, 1, 0, 1);
    const start = Float64Array.of(1, 2, 8, 9, Infinity);
    expect(landmarkCohort(time, event, start, 8)).toEqual({
      rows: Int32Array.of(2, 3, 4),
      treated: Float64Array.of(1, 0, 0),
      time: Float64Array.of(1, 12, 22),
      event: Float64Array.of(1, 0, 1),
    });
  });

  it('R157 finds no effect where there is none, which counting from the first day does', () => {
    const { uniform } = createRandom(5);
    const people = 20_000;
    const draw = () => -Math.log(1 - uniform());
    const time = Float64Array.from({ length: people }, () => 40 * draw());
    // Everybody would start, after 10 weeks on average; whoever has the event first never does.
    const start = time.map((end) => {
      const planned = 10 * draw();
      return planned < end ? planned : Infinity;
    });
    const event = time.map(() => 1);
    const ratio = (treated: Float64Array, times: Float64Array) => {
      const rate = (arm: number) => {
        const own = times.filter((_, i) => treated[i] === arm);
        return own.length / own.reduce((sum, each) => sum + each, 0);
      };
      return rate(1) / rate(0);
    };
    const naive = ratio(
      start.map((at) => Number(at < Infinity)),
      time,
    );
    const cohort = landmarkCohort(time, event, start, 8);
    expect(naive).toBeLessThan(0.5);
    expect(ratio(cohort.treated, cohort.time)).toBeGreaterThan(0.93);
    expect(ratio(cohort.treated, cohort.time)).toBeLessThan(1.07);
  });
});
