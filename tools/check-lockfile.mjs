// A lock file that lacks another platform's binaries, or names a registry host, breaks installs elsewhere.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
const faults = entries.flatMap(([path, entry]) => [
  ...(entry.resolved ? [`${path} names the host it was downloaded from`] : []),
  ...(entry.version && !entry.integrity && !entry.inBundle && !entry.link
    ? [`${path} has no integrity hash`]
    : []),
]);
const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (status !== 0) faults.push(stderr);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
