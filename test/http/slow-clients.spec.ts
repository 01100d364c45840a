import type { Socket } from 'node:net';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { openSocket } from '../support/raw-http.js';
import { storedRows } from '../support/stored-rows.js';

const SOCKETS = 50;
const EVERY_MS = 200;
const CLOSED_WITHIN_MS = 15_000;
const LINES = 'Host: x\r\nWaymark-Service: ONE\r\n';
const HEAD = `POST /v1/delivery-areas HTTP/1.1\r\n${LINES}Content-Type: application/json\r\n`;

const UNROUTED = 'a body that no path takes';

/** What a client sends at first, and then over and over, a little at a time. */
const DRIBBLES: [string, string, string][] = [
  ['headers', 'GET /v1/cases HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'],
  ['the first line', 'GET /v1/', 'a'],
  ['a body of JSON', `${HEAD}Content-Length: 100000\r\n\r\n{`, ' '],
  ['chunks of JSON', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`, '1\r\n \r\n'],
  [
    'an upload',
    `POST /v1/imports?recordType=delivery-areas HTTP/1.1\r\n${LINES}Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\ncode`,
    'a',
  ],
  [UNROUTED, `PUT /v1/nothing HTTP/1.1\r\n${LINES}Content-Length: 100000\r\n\r\n`, 'a'],
];

/** Sends until the server closes the connection; gives what the server said. */
function dribble(socket: Socket, first: string, then: string): Promise<string> {
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString()));
  socket.on('error', () => undefined);
  socket.write(first);
  const timer = setInterval(() => socket.write(then), EVERY_MS);
  return new Promise((resolve) =>
    socket.once('close', () => {
      clearInterval(timer);
      resolve(said);
    }),
  );
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Nothing of this depends on the database, and it takes its time.
const [, newDatabase] = DATABASES[0] ?? [];

describe('slow clients', () => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    if (!newDatabase) throw new Error('There is no database to test on.');
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const signed = (text: string): string =>
    text.replace(LINES, `${LINES}Authorization: ${http.authorization}\r\n`);

  it(
    `closes ${SOCKETS} connections of each kind that dribble, serves others meanwhile, and writes nothing`,
    async () => {
      const before = await storedRows(database);
      const closed = DRIBBLES.map(async ([what, first, then]) => {
        const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => openSocket(http.url)));
        const answers = await Promise.all(sockets.map((socket) => dribble(socket, signed(first), then)));
        return answers.map((answer) => [
          what,
          /^HTTP\/1\.1 (\d+) [^]*"instance":"[0-9a-f-]{36}"/.exec(answer)?.[1],
        ]);
      });
      expect((await http.get('/health/ready')).status).toBe(200);
      // What no path takes is refused at once; its body is not waited for either.
      const expected = DRIBBLES.flatMap(([what]) =>
        Array.from({ length: SOCKETS }, () => [what, what === UNROUTED ? '404' : '408']),
      );
      expect((await Promise.all(closed)).flat()).toEqual(expected);
      expect(await storedRows(database)).toEqual(before);
    },
    CLOSED_WITHIN_MS,
  );

  it('takes a body and an upload that come slowly, but come', async () => {
    const send = async (head: string, body: string): Promise<string> => {
      const socket = await openSocket(http.url);
      let said = '';
      socket.on('data', (data: Buffer) => (said += data.toString()));
      socket.write(`${head}Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
      const part = Math.ceil(body.length / 26);
      for (let from = 0; from < body.length; from += part) {
        socket.write(body.slice(from, from + part));
        await pause(500);
      }
      if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
      return said;
    };
    const rows = Array.from({ length: 2_600 }, (_row, index) => `S${index},Slow area ${index}\n`);
    const csv = `code,name_en\n${rows.join('')}`;
    const upload = HEAD.replace('delivery-areas', 'imports?recordType=delivery-areas').replace(
      'application/json',
      'text/csv',
    );
    const answers = await Promise.all([
      send(signed(HEAD), `{"code":"SLOW","nameEn":"Slow"${' '.repeat(60_000)}}`),
      send(signed(upload), csv),
    ]);
    expect(answers.map((answer) => answer.slice(0, 12))).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201']);
  }, 30_000);

  it('lets no more than 1,000 connections in at once', async () => {
    const sockets = await Promise.all(Array.from({ length: 1_000 }, () => openSocket(http.url)));
    const extra = await openSocket(http.url);
    await new Promise((resolve) => extra.once('close', resolve));
    for (const socket of sockets) socket.destroy();
    await pause(100);
    expect((await service.api.get('/v1/need-areas')).status).toBe(200);
  });
});
