import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReferenceText } from './reference/read-reference.js';
import { notWellFormed, overlapsOf } from './support/svg-texts.js';
import { waymark } from './support/waymark-command.js';

const COHORT = ['--treatment', 'treated', '--outcome', 'outcome'];

describe('waymark evaluate', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
    file = join(folder, 'cohort.csv');
    await writeFile(file, readReferenceText('synthetic_cohort.csv'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('R128 prints one JSON object with the keys that others hold it to', async () => {
    const extra = [
      '--time',
      'days',
      '--horizon',
      '365',
      '--count',
      'prior',
      '--covariates',
      'age,area:category',
    ];
    const { code, stdout, stderr } = await waymark('evaluate', file, ...COHORT, ...extra, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const found = JSON.parse(stdout) as Record<string, unknown>;
    expect(found).toMatchObject({
      n: { treated: expect.any(Number) as number, comparison: expect.any(Number) as number },
      design: { code: 'D3' },
      power: { minimumDetectableDifference: expect.any(Number) as number },
      eValue: expect.any(Number) as number,
      sentence: { en: expect.any(String) as string, cy: expect.any(String) as string },
    });
    expect(Object.keys(found)).toEqual([
      'n',
      'binary',
      'frequency',
      'survival',
      'propensity',
      'weighting',
      'matching',
      'doublyRobust',
      'balance',
      'power',
      'eValue',
      'design',
      'sentence',
    ]);
  });

  it('says on standard error how far a large file has been read, and prints the result alone', async () => {
    const large = join(folder, 'large.csv');
    const rows = Array.from({ length: 12_000 }, (_row, index) => `${index % 2},${index % 3 === 0 ? 1 : 0}\n`);
    await writeFile(large, `treated,outcome\n${rows.join('')}`);
    const { code, stdout, stderr } = await waymark('evaluate', large, ...COHORT, '--json');
    expect([code, stderr]).toEqual([0, 'Reading: 10000 of 12001\n']);
    expect(JSON.parse(stdout)).toMatchObject({ n: { treated: 6_000, comparison: 6_000 } });
  });

  it.each(['en', 'cy'])('prints a report for a person without --json (%s)', async (language) => {
    const extra = ['--covariates', 'age,area:category', '--count', 'prior', '--language', language];
    const { code, stdout } = await waymark('evaluate', file, ...COHORT, ...extra);
    expect(code).toBe(0);
    expect(stdout).toContain(language === 'en' ? 'Effect on the treated, weighted' : 'Effaith ar y rhai');
    expect(stdout).toMatch(/│ area=south +│/);
    expect(stdout).toMatch(language === 'en' ? /Design D3\n/ : /Dyluniad D3\n/);
  });

  it.each([
    [
      'a column that is not there',
      ['--treatment', 'nothing', '--outcome', 'outcome'],
      'There is no column "nothing" in the file.\n',
    ],
    [
      'a treatment that is not 0 or 1',
      ['--treatment', 'age', '--outcome', 'outcome'],
      /^Column "age" must hold 0 or 1 in every row/,
    ],
    ['a level of confidence of 95', [...COHORT, '--conf', '95'], /It must be a number between 0 and 1/],
    ['no treatment', ['--outcome', 'outcome'], /--treatment/],
    [
      'a method that is none',
      [...COHORT, '--method', 'magic'],
      /Allowed choices are none, weighting, matching/,
    ],
  ])('ends with 2 and a sentence: %s', async (_, options, message) => {
    const { code, stdout, stderr } = await waymark('evaluate', file, ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it.each(['en', 'cy'])('R21 writes the pictures of a file into a directory (%s)', async (language) => {
    const into = join(folder, 'pictures', language);
    const survival = ['--time', 'days', '--horizon', '365'];
    const options = [...survival, '--covariates', 'age,area:category', '--svg', into, '--language', language];
    const { code, stderr } = await waymark('evaluate', file, ...COHORT, ...options);
    expect([code, stderr]).toEqual([0, '']);
    expect((await readdir(into)).sort()).toEqual(['balance.svg', 'forest.svg', 'survival.svg']);
    for (const name of await readdir(into)) {
      const svg = await readFile(join(into, name), 'utf8');
      expect(notWellFormed(svg)).toBeNull();
      expect(overlapsOf(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(svg).toContain(`lang="${language}"`);
    }
    const balance = await readFile(join(into, 'balance.svg'), 'utf8');
    expect(balance).toContain('area=south');
  });

  it('R21 draws what was asked for, and ends with 2 where it cannot write', async () => {
    const into = join(folder, 'plain');
    expect((await waymark('evaluate', file, ...COHORT, '--svg', into)).code).toBe(0);
    expect(await readdir(into)).toEqual(['forest.svg']);
    const refused = await waymark('evaluate', file, ...COHORT, '--svg', join(file, 'no'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^The pictures cannot be written: .*cohort\.csv/);
  });

  it('ends with 2 where there is no file, or no text in it', async () => {
    const missing = await waymark('evaluate', join(folder, 'none.csv'), ...COHORT);
    expect([missing.code, missing.stderr]).toEqual([2, `There is no file ${join(folder, 'none.csv')}.\n`]);
    const binary = join(folder, 'binary.csv');
    await writeFile(binary, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    const unread = await waymark('evaluate', binary, ...COHORT);
    expect(unread.code).toBe(2);
    expect(unread.stderr).toMatch(/not UTF-8 text/);
  });
});
