import { evaluateText } from '../../../test/support/bench.js';
import { BenchFault } from './bench-fault.js';
import type { BenchOptions } from './bench-request.js';

const CSV = `treated,outcome,age,area,time,twice,twice
1,0,14,b,3,1,1
1,1,15,a,4,1,1
0,0,16,b,5,1,1
0,1,14,é,6,1,1
`;
const changed = (from: string, to: string) => CSV.replace(from, to);

describe('a file that cannot be evaluated', () => {
  it.each<[string, string, Partial<BenchOptions>, RegExp]>([
    [
      'a column that is not there',
      CSV,
      { outcome: 'nothing' },
      /^There is no column "nothing" in the file\.$/,
    ],
    [
      'a column that is there twice',
      CSV,
      { covariates: 'twice' },
      /^Column "twice" is there more than once\.$/,
    ],
    [
      'a treatment of 2',
      changed('1,0,14', '2,0,14'),
      {},
      /^Column "treated" must hold 0 or 1 in every row and holds something else in line 2\.$/,
    ],
    ['an empty treatment', changed('0,0,16', ',0,16'), {}, /^Column "treated" must .* is empty in line 4\.$/],
    ['nobody treated', CSV.replaceAll('\n1,', '\n0,'), {}, /^Column "treated" has nobody treated/],
    ['nobody to compare with', CSV.replaceAll('\n0,', '\n1,'), {}, /^Column "treated" has nobody to compare/],
    ['an outcome in words', changed('1,1,15', '1,yes,15'), {}, /^Column "outcome" must hold a number/],
    [
      'an outcome of 2',
      changed('1,1,15', '1,2,15'),
      {},
      /^Column "outcome" must hold 0 or 1 in every row and holds 2; a quantity/,
    ],
    [
      'an event of 2',
      changed('1,1,15', '1,2,15'),
      { time: 'time', horizon: 5 },
      /^Column "outcome" must hold 0 or 1/,
    ],
    [
      'a time below 0',
      changed('b,3', 'b,-3'),
      { time: 'time', horizon: 5 },
      /^Column "time" must hold a time/,
    ],
    ['half a count', changed('b,3', 'b,2.5'), { count: 'time' }, /^Column "time" must hold a whole number/],
    [
      'no exposure',
      changed('b,3', 'b,0'),
      { count: 'age', exposure: 'time' },
      /^Column "time" must hold a time above 0/,
    ],
    [
      'a covariate in words',
      CSV,
      { covariates: 'area' },
      /^Column "area" must hold numbers \(or be given as NAME:category\)/,
    ],
    [
      'a covariate without end',
      changed('14,b', '1e999,b'),
      { covariates: 'age' },
      /^Column "age" must hold numbers/,
    ],
    [
      'a constant covariate',
      CSV.replaceAll(/,1[456],/g, ',14,'),
      { covariates: 'age' },
      /^Column "age" has the same value/,
    ],
    [
      'a category of one level',
      CSV.replaceAll(/,[aé],/g, ',b,'),
      { covariates: 'area:category' },
      /^Column "area" has the same value/,
    ],
    [
      'a covariate nobody has',
      CSV.replaceAll(/,1[456],/g, ',,'),
      { covariates: 'age' },
      /^Column "age" has the same value/,
    ],
    [
      'separation',
      changed('1,1,15', '1,1,14').replace('0,1,14', '0,1,16'),
      { covariates: 'age' },
      /^Column "age" tells the treated from the others/,
    ],
    [
      'separation by a level',
      CSV,
      { covariates: 'area:category' },
      /^Column "area" \(area=.\) tells the treated from the others/,
    ],
    ['the outcome as a covariate', CSV, { covariates: 'outcome' }, /^Column "outcome" cannot be a covariate/],
    [
      'a covariate twice',
      CSV,
      { covariates: 'age,age:category' },
      /^Column "age" cannot be a covariate as well, or twice/,
    ],
    [
      'the treatment as outcome',
      CSV,
      { outcome: 'treated' },
      /^Column "treated" cannot be treatment and outcome/,
    ],
    [
      'a line that is cut off',
      `${CSV}1,0\n`,
      {},
      /^Line 6 has 2 cells and the header 7, so that column "age"/,
    ],
    ['a stray quotation mark', `${CSV}1,0,1"4,b,1,1,1\n`, {}, /^Line 6 cannot be read/],
    ['an empty file', '', {}, /^There is no column "treated" in the file, which is empty\.$/],
    ['a time without a horizon', CSV, { time: 'time' }, /^--time and --horizon go together/],
    ['an exposure of nothing', CSV, { exposure: 'time' }, /^--exposure time needs --count/],
    ['a method without covariates', CSV, { method: 'matching' }, /^--method matching needs --covariates/],
  ])('is named: %s', async (_, csv, options, message) => {
    const error: unknown = await evaluateText(csv, options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BenchFault);
    expect((error as Error).message).toMatch(message);
  });

  it('names a covariate that says nothing new', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `${i % 2},${i % 3 === 0 ? 1 : 0},${i % 5},${(i % 5) * 2}`,
    );
    const csv = ['treated,outcome,a,b', ...lines].join('\n');
    await expect(evaluateText(csv, { covariates: 'a,b' })).rejects.toThrow(/^Column "b" says nothing that/);
  });

  it('refuses a category that is a quantity', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i % 2},${i % 3 === 0 ? 1 : 0},${i}`);
    const csv = ['treated,outcome,a', ...lines].join('\n');
    await expect(evaluateText(csv, { covariates: 'a:category' })).rejects.toThrow(
      /^Column "a" has more than 200/,
    );
  });
});

describe('levels of a category', () => {
  it('stand in the order of their code points, also beyond the first plane', async () => {
    const levels = ['b', 'B', 'é', '😀', '￿'];
    const lines = Array.from(
      { length: 100 },
      (_, i) => `${i % 2},${i % 3 === 0 ? 1 : 0},${levels[Math.floor(i / 2) % 5]}`,
    );
    const { balance } = await evaluateText(['treated,outcome,a', ...lines].join('\n'), {
      covariates: 'a:category',
    });
    expect(balance.map(({ covariate }) => covariate)).toEqual(['a=B', 'a=b', 'a=é', 'a=￿', 'a=😀']);
  });
});
