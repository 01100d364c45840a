import { EXPOSED, exposedColumn, EXPOSED_ROWS, ROSSI_ROWS } from '../../../test/reference/cox-examples.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { standardErrors } from '../regression/model-fit.js';
import { coxRegression, type CoxFit } from './cox-regression.js';
import { robustCovariance } from './robust-covariance.js';

const robustErrors = ({ estimates, robustCovariance }: CoxFit) =>
  standardErrors({ estimates, covariance: robustCovariance ?? new Float64Array() });

describe('coxRegression of rows that are weighted, or pieces of a person', () => {
  it('sees a person in one piece as the same person in many, in the robust error too', () => {
    const person = Int32Array.from(exposedColumn('person'));
    const whole = valueOf(coxRegression({ ...EXPOSED_ROWS, cluster: person }));
    // Every row that can be is cut after its first unit of time.
    const cut = EXPOSED.flatMap((row) => {
      const { start = NaN, time = NaN } = row;
      return time - start > 1
        ? [
            { ...row, time: start + 1, event: 0 },
            { ...row, start: start + 1 },
          ]
        : [row];
    });
    expect(cut.length).toBeGreaterThan(EXPOSED.length);
    const of = (name: string) => Float64Array.from(cut, (row) => row[name] ?? NaN);
    const pieces = valueOf(
      coxRegression({
        start: of('start'),
        time: of('time'),
        event: of('event'),
        covariates: [of('exposed'), of('age')],
        cluster: Int32Array.from(of('person')),
      }),
    );
    for (const j of [0, 1]) {
      expectRelative(pieces.estimates[j]!, whole.estimates[j]!, 1e-9);
      expectRelative(standardErrors(pieces)[j]!, standardErrors(whole)[j]!, 1e-9);
      expectRelative(robustErrors(pieces)[j]!, robustErrors(whole)[j]!, 1e-9);
    }
  });
  it('has as robust error what each row moves the coefficients by (ties after Breslow, where that is exact)', () => {
    const weights = exposedColumn('weight');
    const fitWith = (changed: Float64Array) =>
      valueOf(coxRegression({ ...EXPOSED_ROWS, weights: changed }, 'BRESLOW')).estimates;
    const moved = new Float64Array(2);
    weights.forEach((weight, i) => {
      const step = weight * 1e-4;
      const more = fitWith(weights.with(i, weight + step));
      const less = fitWith(weights.with(i, weight - step));
      for (const j of [0, 1]) moved[j]! += (((more[j]! - less[j]!) / (2 * step)) * weight) ** 2;
    });
    const robust = robustErrors(valueOf(coxRegression({ ...EXPOSED_ROWS, weights }, 'BRESLOW')));
    for (const j of [0, 1]) expectRelative(robust[j]!, Math.sqrt(moved[j]!), 1e-5);
  });
  it('counts a weight of 2 as two people, and of 0 as nobody (ties after Breslow)', () => {
    const weights = Float64Array.from(ROSSI_ROWS.time, (_, i) => i % 3);
    const { time, event, covariates } = ROSSI_ROWS;
    const expand = (values: Float64Array) =>
      Float64Array.from([...values].flatMap((value, i) => Array<number>(i % 3).fill(value)));
    const many = { time: expand(time), event: expand(event), covariates: covariates.map(expand) };
    const [weighted, expanded] = [{ ...ROSSI_ROWS, weights }, many].map((data) =>
      valueOf(coxRegression(data, 'BRESLOW')),
    );
    expectRelative(weighted!.estimates[0]!, expanded!.estimates[0]!, 1e-9);
    expectRelative(standardErrors(weighted!)[0]!, standardErrors(expanded!)[0]!, 1e-9);
  });
});

const IDENTITY = Float64Array.from([1, 0, 0, 1]);
// Two numbers for each of four rows.
const RESIDUALS = Float64Array.from([1, 2, -1, 0, 3, 1, -3, -3]);

describe('robust covariance of a few rows', () => {
  it('is the sum of the squares of what each row moves the coefficients by', () => {
    // 1 + 1 + 9 + 9, 2 + 0 + 3 + 9, 4 + 0 + 1 + 9.
    expect([...robustCovariance(RESIDUALS, IDENTITY, null)]).toEqual([20, 14, 14, 14]);
    const own = Uint32Array.from([7, 3, 5, 9]);
    expect([...robustCovariance(RESIDUALS, IDENTITY, own)]).toEqual([20, 14, 14, 14]);
  });

  it('sums the rows of a cluster before it squares them, wherever they stand', () => {
    // Clusters of rows 1 and 3, and of rows 2 and 4: (4, 3) and (-4, -3).
    const clusters = Uint32Array.from([5, 2, 5, 2]);
    expect([...robustCovariance(RESIDUALS, IDENTITY, clusters)]).toEqual([32, 24, 24, 18]);
    expect([...robustCovariance(RESIDUALS, IDENTITY, Uint32Array.from([1, 1, 1, 1]))]).toEqual([0, 0, 0, 0]);
  });

  it('stands between the covariance on either side', () => {
    const halved = Float64Array.from([0.5, 0, 0, 2]);
    expect([...robustCovariance(RESIDUALS, halved, null)]).toEqual([5, 14, 14, 56]);
  });
});
