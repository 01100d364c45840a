import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notWellFormed, overlapsOf, textsOf } from '../../../test/support/svg-texts.js';
import type { ReoffendingResult, ReoffendingStatus } from '../../outcomes/measures/proven-reoffending.js';
import { ReoffendingAccumulator } from '../../outcomes/measures/reoffending-summary.js';
import type { Language } from '../../platform/http/language.js';
import { compareEte } from '../compare-ete.js';
import { compareReoffending } from '../compare-reoffending.js';
import { compareTimes } from '../compare-times.js';
import { DayCounts } from '../day-counts.js';
import type { EvaluationResultDto } from '../dto/evaluation.dto.js';
import { EteAccumulator } from '../ete-arm.js';
import { readDefinition, readResult } from '../runs/stored-run.js';
import type { Picture } from './charts/page.js';
import { PICTURE_WORDS } from './picture-words.js';
import { RunLabels } from './run-labels.js';
import { PICTURE_NAMES, type PictureName, RUN_PICTURES } from './run-pictures.js';
import type { FinishedRun } from './run-to-show.js';
import { tableCsv } from './table-csv.js';

const GOLDEN = join(process.cwd(), 'test', 'golden');
const LANGUAGES: Language[] = ['en', 'cy'];

/** A run of the demonstration, adjusted, with two subgroups, as it was answered once. */
const ANSWERED = JSON.parse(readFileSync(join(GOLDEN, 'run.json'), 'utf8')) as FinishedRun;
const RUN: FinishedRun = {
  ...ANSWERED,
  definition: readDefinition(JSON.stringify(ANSWERED.definition)),
  result: readResult(JSON.stringify(ANSWERED.result)),
};

const LABELS: Record<string, Record<Language, string>> = {
  'EVALUATION_COVARIATE SEX': { en: 'Sex', cy: 'Rhyw' },
  'EVALUATION_COVARIATE ETE_AT_INDEX': {
    en: 'Suitable education, training or employment at the index date',
    cy: 'Addysg, hyfforddiant neu gyflogaeth addas ar y dyddiad mynegai',
  },
  'EVALUATION_COVARIATE AGE_AT_INDEX': { en: 'Age at the index date', cy: 'Oedran ar y dyddiad mynegai' },
  'EVALUATION_COVARIATE PRIOR_OFFENCES': {
    en: 'Proven offences before the index date',
    cy: 'Troseddau profedig cyn y dyddiad mynegai',
  },
  'SEX NOT_KNOWN': { en: 'Not known', cy: 'Ddim yn hysbys' },
  'SEX OTHER': { en: 'Other', cy: 'Arall' },
  'SEX FEMALE': { en: 'Female', cy: 'Benyw' },
  'SEX MALE': { en: 'Male', cy: 'Gwryw' },
};

const draw = (
  name: PictureName,
  run: FinishedRun,
  language: Language = 'en',
  intervention = 'Intensive supervision',
): Picture | string => {
  const words = PICTURE_WORDS[language];
  const labels = new RunLabels((set, code) => LABELS[`${set} ${code}`]?.[language], words, language);
  return RUN_PICTURES[name]({ run, intervention, language, words, labels });
};

const drawn = (name: PictureName, run: FinishedRun, language: Language = 'en'): Picture => {
  const picture = draw(name, run, language);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
};

const withResult = (changes: Partial<EvaluationResultDto>): FinishedRun => ({
  ...RUN,
  result: { ...RUN.result, ...changes },
});

/** What holds for every picture. */
function expectSound({ svg }: Picture): void {
  expect(notWellFormed(svg)).toBeNull();
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(svg).not.toMatch(/<script|<style|style=|href|url\(|<image|<foreignObject/);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"/);
  expect(svg).toMatch(/<title id="[\w-]+">[^<]+<\/title>\n<desc id="[\w-]+">[^<]+<\/desc>/);
  expect(overlapsOf(svg)).toEqual([]);
  const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
  for (const { content, left, right, bottom } of textsOf(svg)) {
    expect([content, left >= 0, right <= 760, bottom <= height]).toEqual([content, true, true, true]);
  }
}

describe('the pictures of a run', () => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(PICTURE_NAMES)('R21 R147 draws %s as it was looked at', (name) => {
      const { svg, table } = drawn(name, RUN, language);
      expectSound({ svg, table });
      const file = join(GOLDEN, `${name}.${language}.svg`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, svg);
      expect(svg).toBe(readFileSync(file, 'utf8'));
      expect(drawn(name, RUN, language).svg).toBe(svg);
    });

    it.each(PICTURE_NAMES)('R21 gives the figures of %s as a table, under a heading each', (name) => {
      const { table } = drawn(name, RUN, language);
      expect(table.rows.length).toBeGreaterThan(1);
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
      expect(JSON.stringify(table.rows)).not.toMatch(/NaN|Infinity/);
    });
  });

  it('R21 says the figures in the description of the forest, with the statement of the run', () => {
    const { svg } = drawn('forest', RUN);
    const description = /<desc[^>]*>([^<]*)</.exec(svg)?.[1];
    expect(description).toContain(RUN.result.statement.en.replaceAll("'", '&#39;'));
    expect(description).toMatch(/Weighted: −?\d+\.\d \(−?\d+\.\d to −?\d+\.\d\)\./);
  });

  it('R21 draws the difference that a run asks about, and marks only the one that the statement rests on', () => {
    const { claimed, ete } = RUN.result;
    const resting = PICTURE_WORDS.en.forest.claimed;
    expect(drawn('forest', RUN).svg).toContain(resting);
    const ratio = withResult({
      claimed: { ...claimed!, measure: 'RATE_RATIO', basis: 'NONE', estimate: 1.4 },
    });
    const [first] = drawn('forest', ratio).table.rows;
    expect(drawn('forest', ratio).svg).not.toContain(resting);
    expect(first?.[3]).toBe(RUN.result.reoffending.riskDifferenceScore.estimate);
    const ofEte = { ...ratio, definition: { ...RUN.definition, outcome: 'SUITABLE_ETE_AT_END' as const } };
    const { svg, table } = drawn('forest', ofEte);
    expectSound({ svg, table });
    expect(svg).toContain('Suitable education, training or employment at the end of the order');
    expect(table.rows[0]?.slice(2, 4)).toEqual([
      `${ete.started.ordersEnded} / ${ete.comparison.ordersEnded}`,
      ete.suitableAtEndDifference.estimate,
    ]);
    expect(table.rows.some(([subgroup]) => subgroup !== null)).toBe(false);
    const subgroups = RUN.result.subgroups.map((each) => ({ ...each, outcome: ofEte.definition.outcome }));
    const started = { ...ete.started, notRecordedAtEnd: 4 };
    const result = { ...ofEte.result, subgroups, ete: { ...ete, started } };
    const within = drawn('forest', { ...ofEte, result });
    expectSound(within);
    expect(within.table.rows.filter(([subgroup]) => subgroup !== null)).toHaveLength(
      subgroups.reduce((rows, { groups }) => rows + groups.length, 0),
    );
    expect(within.table.rows[0]?.[2]).toBe(`${ete.started.ordersEnded - 4} / ${ete.comparison.ordersEnded}`);
  });

  it('tells sides apart without colours: by dashes, shapes and filling', () => {
    expect(drawn('survival', RUN).svg).toContain('stroke-dasharray="8 4"');
    const { svg } = drawn('balance', RUN);
    for (const shape of ['<circle', '<rect', '<polygon']) expect(svg).toContain(shape);
    expect(drawn('funnel', RUN).svg).toMatch(/<circle[\s\S]*<rect|<rect[\s\S]*<circle/);
  });

  it('R147 says why there is no picture of balance where nothing is adjusted, or could not be', () => {
    expect(draw('balance', withResult({ adjusted: null }))).toMatch(/adjusts for nothing/);
    const adjusted = { ...RUN.result.adjusted!, balance: [] };
    expect(draw('balance', withResult({ adjusted }))).toMatch(/could not be made comparable/);
  });

  it('R107 draws what a run of comparison-2 has, and says what it has not', () => {
    const { frequency: _f, timeToReoffence: _t, ...older } = RUN.result;
    const ete = JSON.parse(JSON.stringify(older.ete)) as typeof older.ete;
    delete (ete.started as Partial<typeof ete.started>).transitions;
    delete (ete.comparison as Partial<typeof ete.comparison>).transitions;
    const run = { ...RUN, result: readResult(JSON.stringify({ ...older, ete })) };
    expect(draw('survival', run)).toMatch(/before comparison-3/);
    expectSound(drawn('forest', run));
    const moves = drawn('ete-transition', run);
    expectSound(moves);
    expect(moves.table.rows).toHaveLength(8);
  });

  it('escapes what a title holds, and takes what XML cannot hold out of it', () => {
    const picture = draw('forest', RUN, 'en', `<b>"R&D" 'x'</b>\u0000\uD800`) as Picture;
    expectSound(picture);
    expect(picture.svg).toContain('&lt;b&gt;&quot;R&amp;D&quot; &#39;x&#39;&lt;/b&gt;\uFFFD\uFFFD');
  });

  it('keeps texts apart, however long the name of the intervention is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        name,
        fc.constantFrom(...PICTURE_NAMES),
        fc.constantFrom(...LANGUAGES),
        (title, picture, language) => {
          expectSound(draw(picture, RUN, language, title) as Picture);
        },
      ),
      { numRuns: 25 },
    );
  });
});

const STATUSES: ReoffendingStatus[] = [
  'REOFFENDED',
  'FOLLOW_UP_OPEN',
  'WAITING_PERIOD',
  'NO_PROVEN_REOFFENCE',
];
const child = fc.record({
  mature: fc.boolean(),
  daysToFirst: fc.option(fc.integer({ min: 0, max: 365 })),
  times: fc.integer({ min: 1, max: 9 }),
});
type Child = { mature: boolean; daysToFirst: number | null; times: number };

const resultOf = ({ mature, daysToFirst, times }: Child): ReoffendingResult => ({
  status: daysToFirst === null ? STATUSES[3]! : STATUSES[0]!,
  ...{
    mature,
    daysToFirst,
    occasions: daysToFirst === null ? 0 : 1,
    maxSeriousness: null,
    sumSeriousness: 0,
  },
  ...{ reoffences: daysToFirst === null ? 0 : times, firstReoffenceDate: null },
  ...{ unscoredReoffences: 0, pending: 0, historic: 0, flags: { offenceOnIndexDay: false } },
});

function sideOf(children: readonly Child[]) {
  const [reoffending, days] = [new ReoffendingAccumulator(), new DayCounts()];
  for (const each of children) {
    reoffending.add(resultOf(each));
    days.add(resultOf(each));
  }
  return { summary: reoffending.summary(), days };
}

describe('the pictures of any cohort', () => {
  const nobody = new EteAccumulator().arm();

  it('R21 are sound of nobody, of one child, and of any others', () => {
    const side = fc.array(child, { maxLength: 40 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...LANGUAGES), (first, second, language) => {
        const [started, comparison] = [sideOf(first), sideOf(second)];
        const run = withResult({
          reoffending: compareReoffending(started.summary, comparison.summary, 30),
          timeToReoffence: compareTimes(started.days, comparison.days),
          ete: compareEte(nobody, nobody),
          ...{ adjusted: null, subgroups: [], claimed: null },
        });
        for (const name of PICTURE_NAMES) {
          const picture = draw(name, run, language);
          if (typeof picture !== 'string') expectSound(picture);
        }
      }),
      {
        numRuns: 60,
        examples: [
          [[], [], 'en'],
          [[{ mature: true, daysToFirst: 3, times: 1 }], [], 'cy'],
        ],
      },
    );
  });

  it('R21 say so where there is nobody yet', () => {
    const none = sideOf([]);
    const run = withResult({
      reoffending: compareReoffending(none.summary, none.summary, 30),
      timeToReoffence: compareTimes(none.days, none.days),
    });
    expect(drawn('survival', run).svg).toContain('nobody whose follow-up is over yet');
    expect(drawn('funnel', run).svg).toContain('nobody whose follow-up is over yet');
  });
});

describe('the table of a picture', () => {
  it('is CSV that a spreadsheet takes no formula from', () => {
    const table = {
      head: ['a', 'b'],
      rows: [
        ['=1+1', -0.5],
        ['x, "y"', null],
      ],
    };
    expect(tableCsv(table)).toBe('\uFEFFa,b\r\n\'=1+1,-0.5\r\n"x, ""y""",\r\n');
  });
});
