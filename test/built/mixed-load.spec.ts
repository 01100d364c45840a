import { runBuilt } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

/** What the load says of itself: `npm run soak` prints the same. */
const figure = (report: string, name: string): string =>
  new RegExp(`^ *${name} +(.*)$`, 'm').exec(report)?.[1] ?? `no ${name} in: ${report}`;

describe.each(DATABASES)('mixed load on the built server on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(() => database.drop());

  it.each([
    ['16 clients for five seconds', '0'],
    ['a server that is killed twice meanwhile', '2'],
  ])(
    'keeps everything acknowledged, once, and answers nothing unexpected: %s',
    async (_title, kills) => {
      const options = ['--seconds', '5', '--clients', '16', '--kills', kills, '--database', database.url];
      const { code, stdout, stderr } = await runBuilt('test/soak/mixed-load.mjs', options, {});
      expect([code, stderr, figure(stdout, 'amiss')]).toEqual([0, '', 'nothing']);
      expect(parseInt(figure(stdout, 'acknowledged rows'), 10)).toBeGreaterThan(100);
    },
    60_000,
  );
});
