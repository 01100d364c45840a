import { type Command, InvalidArgumentError, Option } from 'commander';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Progress, startProgress } from '../../cli/progress.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Language } from '../../platform/http/language.js';
import { analyseCohort } from './analyse-cohort.js';
import { benchCohort } from './bench-cohort.js';
import { BenchFault } from './bench-fault.js';
import { benchReport } from './bench-report.js';
import { type BenchOptions, type BenchRequest, benchRequest } from './bench-request.js';
import { type CohortFile, readCohortFile } from './read-cohort-file.js';
import { writePictures } from './write-pictures.js';

interface CommandOptions extends BenchOptions {
  json?: boolean;
  svg?: string;
  language: Language;
}

const USAGE = 2;

const number = (rule: (value: number) => boolean, words: string) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !rule(value)) throw new InvalidArgumentError(`It must be ${words}.`);
  return value;
};
const between = number((value) => value > 0 && value < 1, 'a number between 0 and 1');
const positive = number((value) => value > 0 && value < Infinity, 'a number above 0');

/** Reads a file, and tells a person how far it is. */
async function readFile(path: string, request: BenchRequest): Promise<CohortFile> {
  let progress: Progress | null = null;
  try {
    return await readCohortFile({ name: path, open: () => createReadStream(path) }, request, (read, inAll) =>
      (progress ??= startProgress('Reading', inAll)).update(read),
    );
  } finally {
    (progress as Progress | null)?.stop();
  }
}

/** Evaluates a file; answers what to print. */
async function evaluated(path: string, options: CommandOptions): Promise<string> {
  const request = benchRequest(options);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new BenchFault(`There is no file ${path}.`);
  const file = await readFile(path, request);
  const result = analyseCohort(benchCohort(file, request), request);
  if (options.svg !== undefined) await writePictures(options.svg, result, request, options.language);
  return options.json === true
    ? JSON.stringify(result, null, 2)
    : benchReport(result, request, options.language);
}

async function run(path: string, options: CommandOptions): Promise<void> {
  try {
    process.stdout.write(`${await evaluated(path, options)}\n`);
  } catch (error) {
    if (!(error instanceof BenchFault) && !(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = USAGE;
  }
}

/** Adds `waymark evaluate`. */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description(
      'evaluate any CSV file, one row per person: did those who were treated fare better, and how sure is that',
    )
    .argument('<file>', 'a CSV file with a header; nothing of it is kept')
    .requiredOption('--treatment <column>', '1: received the intervention, 0: did not')
    .requiredOption('--outcome <column>', '1: had the outcome, 0: did not; or a number, such as hours')
    .option('--time <column>', 'time to the outcome, or to the end of follow-up without it')
    .option('--horizon <number>', 'how far to look, in the unit of --time', positive)
    .option('--count <column>', 'how often something happened, such as reoffences')
    .option('--exposure <column>', 'the time in which that was counted; without it everybody has 1')
    .option('--covariates <columns>', 'what the groups are made alike in: age,prior,area:category')
    .option('--exact <columns>', 'only match people who are the same in these')
    .addOption(
      new Option(
        '--method <method>',
        'what the claim rests on; weighting where there are covariates',
      ).choices(['none', 'weighting', 'matching']),
    )
    .option(
      '--caliper <number>',
      'greatest distance of a match, in SDs of the log-odds of the score',
      positive,
      0.2,
    )
    .option('--trim <quantile>', 'cut the weights at this quantile of them, such as 0.99', between)
    .option('--conf <level>', 'confidence of the intervals', between, 0.95)
    .option('--randomised', 'chance decided who was treated')
    .option('--json', 'one JSON object instead of a report')
    .option(
      '--svg <directory>',
      'write pictures into it: forest.svg, and balance.svg and survival.svg where asked for',
    )
    .addOption(
      new Option('--language <language>', 'of the report and the pictures')
        .choices(['en', 'cy'])
        .default('en'),
    )
    .addHelpText(
      'after',
      `
An empty cell or NA in a covariate counts as a value of its own; nobody is left out for it.
Ends with 2, and a sentence that names the column, where the file cannot be evaluated.`,
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE))
    .action(run);
}
