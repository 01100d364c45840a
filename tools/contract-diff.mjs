// Generates the contract from the build and compares it with the committed one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'waymark-contract-'));
const fresh = join(folder, 'openapi.json');
const { status } = spawnSync(process.execPath, ['dist/src/openapi.main.js', fresh], { stdio: 'inherit' });
const same = status === 0 && readFileSync(fresh, 'utf8') === readFileSync('openapi/openapi.json', 'utf8');
rmSync(folder, { recursive: true });
if (!same) {
  console.error('openapi/openapi.json is not what the build generates; run: npm run openapi');
  process.exit(1);
}
