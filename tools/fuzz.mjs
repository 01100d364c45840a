// npm run fuzz: the contract's fuzz test with many more requests, from a seed that is printed and can be given again:
// npm run fuzz -- --runs 50000 --seed 20170701
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50000' }, seed: { type: 'string' } },
});
const seed = values.seed ?? String(randomInt(2 ** 31));
process.stdout.write(`${values.runs} requests, seed ${seed}; again with: npm run fuzz -- --seed ${seed}\n`);
const { status } = spawnSync('npm', ['test', '--', 'test/fuzz', '--testTimeout=3600000'], {
  env: { ...process.env, FC_SEED: seed, FUZZ_RUNS: values.runs },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
