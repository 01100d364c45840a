import type { Socket } from 'node:net';
import { startBuiltApp } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { openSocket } from '../support/raw-http.js';
import { countRows } from '../support/read-rows.js';

const IN_FLIGHT = 50;
const STOPPED_WITHIN_MS = 10_000;
const LINES = 'Host: x\r\nContent-Type: application/json\r\n';

const areaOf = (code: string): string => JSON.stringify({ code, nameEn: code });
const headOf = (path: string, body: string): string =>
  `POST ${path} HTTP/1.1\r\n${LINES}Content-Length: ${body.length}\r\n\r\n`;

/** A connection, and the statuses of the answers that came on it. */
async function connection(
  url: string,
): Promise<{ socket: Socket; statuses: () => string[]; said: () => string }> {
  const socket = await openSocket(url);
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString()));
  socket.on('error', () => undefined);
  const statuses = () => [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '');
  return { socket, statuses, said: () => said };
}

const closed = (socket: Socket): Promise<unknown> =>
  socket.closed ? Promise.resolve() : new Promise((resolve) => socket.once('close', resolve));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(DATABASES)('stopping the built server on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(() => database.drop());

  it(
    `finishes ${IN_FLIGHT} requests that had begun, begins no other, and ends with 0 (R11)`,
    async () => {
      const app = await startBuiltApp(database.url);
      const service = JSON.stringify({ code: 'ONE', nameEn: 'One', country: 'WALES' });
      const waiting = await connection(app.url);
      waiting.socket.write(`${headOf('/v1/services', service)}${service}`);
      const begun = await Promise.all(Array.from({ length: IN_FLIGHT }, () => connection(app.url)));
      begun.forEach(({ socket }, index) => {
        const body = areaOf(`A${index}`);
        socket.write(`${headOf('/v1/delivery-areas', body)}${body.slice(0, 10)}`);
      });
      while (waiting.statuses().length < 1) await pause(10);
      const late = areaOf('LATE');
      const begunHere = headOf('/v1/delivery-areas', late);
      waiting.socket.write(`${begunHere}${late.slice(0, 5)}`);
      await pause(300);

      const stopped = app.stop();
      await pause(300);
      // What had begun here is finished; what comes after it on the same connection is not begun.
      waiting.socket.write(
        `${late.slice(5)}${headOf('/v1/delivery-areas', areaOf('NEVER'))}${areaOf('NEVER')}`,
      );
      await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
      begun.forEach(({ socket }, index) => socket.write(areaOf(`A${index}`).slice(10)));
      await Promise.all([...begun, waiting].map(({ socket }) => closed(socket)));
      expect(await stopped).toBe(0);
      expect(begun.map(({ statuses }) => statuses())).toEqual(begun.map(() => ['201']));
      expect(waiting.statuses()).toEqual(['201', '201', '503']);
      expect(waiting.said()).toMatch(/retry-after: 2[^]*"code":"STOPPING"/);
      expect(await countRows(database, 'delivery_area')).toBe(IN_FLIGHT + 1);
    },
    STOPPED_WITHIN_MS + 10_000,
  );

  it(
    'waits for nobody who does not finish what he began',
    async () => {
      const app = await startBuiltApp(database.url);
      const dribbling = await Promise.all(Array.from({ length: 5 }, () => connection(app.url)));
      for (const { socket } of dribbling) {
        socket.write(`${headOf('/v1/services', areaOf('X'))}{`);
        const timer = setInterval(() => socket.write(' '), 5_000);
        socket.once('close', () => clearInterval(timer));
      }
      await pause(300);
      expect(await app.stop()).toBe(0);
    },
    STOPPED_WITHIN_MS + 5_000,
  );
});
