// npm run build && node bench/provision-growth.mjs [--sizes N,N,N]: how the provision map grows with the sessions of a
// caseload, at three sizes on SQLite. Draws
// docs/provision-map-growth.svg.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { growthPicture } from './growth-picture.mjs';
import { measureMap } from './provision-map.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '3000,7000,50000' } } });
const points = [];
for (const cases of values.sizes.split(',').map(Number)) {
  const point = await measureMap(cases);
  points.push(point);
  const { sessions, cold, unchanged, bareMs } = point;
  process.stdout.write(
    `${cases} cases, ${sessions} sessions: ${cold.ms.toFixed(0)} ms (processor ${cold.cpu} ms), again ${unchanged.ms.toFixed(0)} ms; one statement ${bareMs.toFixed(0)} ms\n`,
  );
}
writeFileSync('docs/provision-map-growth.svg', growthPicture(points));
