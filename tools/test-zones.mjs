// Dates must not depend on where the machine stands: the suites that reckon with dates, far east and far west.
import { spawnSync } from 'node:child_process';

const SUITES = [
  'src/platform/calendar',
  'src/outcomes/measures',
  'src/demo/caseload-dates',
  'test/http/evaluation',
];

for (const zone of ['Pacific/Auckland', 'America/St_Johns']) {
  process.stderr.write(`${zone}\n`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--silent',
      ...SUITES,
    ],
    { env: { ...process.env, TZ: zone }, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
