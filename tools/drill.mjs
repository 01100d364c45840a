// npm run drill: every fault that Waymark is built to stand, one after another, and a table of what came of each.
// Arguments are passed on: `npm run drill -- kill` holds one of them.
import Table from 'cli-table3';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'waymark-drill-'));
const report = join(folder, 'report.json');
const [only = ''] = process.argv.slice(2);

const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join('node_modules', 'jest', 'bin', 'jest.js'),
    '--runInBand',
    '--json',
    `--outputFile=${report}`,
    `test/drills/${only}`,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);

const OUTCOME = { passed: 'holds', failed: 'FAILED', pending: 'skipped' };
const table = new Table({
  head: ['drill', 'what was done, and what held', '', 'seconds'],
  colAligns: ['left', 'left', 'left', 'right'],
  colWidths: [20, 78, 9, 9],
  wordWrap: true,
  style: { head: [], border: [] },
  chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
});
const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
for (const { name, assertionResults } of testResults.sort((a, b) => (a.name < b.name ? -1 : 1))) {
  for (const { fullName, status: outcome, duration } of assertionResults) {
    const seconds = typeof duration === 'number' ? (duration / 1000).toFixed(1) : '';
    table.push([basename(name, '.spec.ts'), fullName, OUTCOME[outcome] ?? outcome, seconds]);
  }
}
process.stdout.write(`${table.toString()}\n`);
process.exitCode = status ?? 1;
