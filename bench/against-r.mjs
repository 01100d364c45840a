// The propensity model and the weighting that rests on it, beside R on the same rows and in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitLogistic, propensityWeights, weightedDifference } from '../dist/src/statistics/index.js';
import { createRandom } from '../dist/src/statistics/random.js';
import { median } from './load.mjs';

const ROWS = 100_000;
const COVARIATES = 8;
const ROUNDS = 5;
// R stops where the deviance changes by less than 1e-8 of itself.
const SAME_WITHIN = 1e-6;

/** People who are treated, and have the outcome, for reasons that are partly the same. */
function makeRows() {
  const random = createRandom(20261127);
  const columns = Array.from({ length: COVARIATES }, () => new Float64Array(ROWS));
  const treated = new Float64Array(ROWS);
  const outcome = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    let reasons = -1;
    columns.forEach((column, place) => {
      const value = place % 2 === 0 ? Number(random.uniform() < 0.3) : 2 * random.uniform() - 1;
      column[row] = value;
      reasons += value * (0.1 + 0.05 * place) * (place % 3 === 0 ? -1 : 1);
    });
    treated[row] = Number(random.uniform() < 1 / (1 + Math.exp(-reasons)));
    outcome[row] = Number(random.uniform() < 1 / (1 + Math.exp(0.5 - reasons / 2 + 0.2 * treated[row])));
  }
  return { columns, treated, outcome };
}

function toCsv({ columns, treated, outcome }) {
  const head = ['treated', 'outcome', ...columns.map((_column, place) => `x${place}`)].join(',');
  const lines = Array.from(treated, (value, row) =>
    [value, outcome[row], ...columns.map((column) => column[row])].join(','),
  );
  return `${head}\n${lines.join('\n')}\n`;
}

function milliseconds(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return median(times);
}

function weighting({ columns, treated, outcome }) {
  const { logits, estimates } = fitLogistic(columns, treated).value;
  const { weights } = propensityWeights(treated, logits);
  return { estimates, ...weightedDifference(outcome, treated, weights).value };
}

/** What R says of the rows; null where it is not installed. */
function askR(rows) {
  if (spawnSync('Rscript', ['--version']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'waymark-r-'));
  try {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, toCsv(rows));
    const { status, stdout, stderr } = spawnSync(
      'Rscript',
      ['--vanilla', 'bench/against-r.R', file, String(ROUNDS)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`R: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Refuses to compare times of different answers. */
function requireSame(ours, theirs) {
  const pairs = [
    ...theirs.coefficients.map((value, place) => [ours.estimates[place], value]),
    [ours.difference, theirs.difference],
    [ours.standardError, theirs.standardError],
  ];
  for (const [one, other] of pairs) {
    if (!(Math.abs(one - other) <= SAME_WITHIN * Math.abs(other))) {
      throw new Error(`R says ${other}, and we say ${one}`);
    }
  }
}

/** Rows of the table: R is the bare one. */
export function besideR() {
  const rows = makeRows();
  const theirs = askR(rows);
  const ours = weighting(rows);
  if (theirs) requireSame(ours, theirs);
  const fit = milliseconds(() => fitLogistic(rows.columns, rows.treated));
  const whole = milliseconds(() => weighting(rows));
  const rowOf = (what, r, own) => [
    what,
    r === undefined ? 'no R here' : `${r.toFixed(0)} ms`,
    `${own.toFixed(0)} ms`,
    r === undefined ? '' : (r / own).toFixed(2),
    '1.00',
  ];
  return [
    rowOf(`(m) propensity model, ${ROWS} × ${COVARIATES}, beside glm of R`, theirs?.fit, fit),
    rowOf('    weighting with its robust error, beside glm and lm', theirs?.weighting, whole),
  ];
}
