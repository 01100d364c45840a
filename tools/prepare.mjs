// Installs and builds what is missing or out of date, so that every command works on a fresh clone by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const newestIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path));
  }, changedAt(folder));

function run(what, command, args) {
  process.stderr.write(`${what} …\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const installed = join(root, 'node_modules', '.package-lock.json');
if (changedAt(installed) < changedAt(join(root, 'package-lock.json'))) {
  run('Installing dependencies (about a minute the first time)', 'npm', ['ci', '--loglevel=error']);
}

const built = join(root, 'dist', '.built');
const sources = ['src', 'migrations'].map((folder) => newestIn(join(root, folder)));
if (
  changedAt(built) < Math.max(...sources, changedAt(join(root, 'tsconfig.build.json')), changedAt(installed))
) {
  run('Building', process.execPath, [join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  writeFileSync(built, '');
}
