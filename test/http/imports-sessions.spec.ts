import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { addWorker, designVersion } from '../support/design-version.js';
import { importCsv } from '../support/imports.js';
import { deliver } from '../support/sessions.js';

const HEADER =
  'session_reference,delivery_reference,held_on,minutes_planned,deliverer_agency,attendance,minutes_attended';

describe.each(DATABASES)('sessions from a file on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let stop: () => Promise<void>;
  let workers: string[];
  let deliveryId: string;

  beforeAll(async () => {
    ({ api, one, stop } = await startWorlds(newDatabase));
    await designVersion(api, one);
    workers = [
      await addWorker(api, one, { reference: 'W1' }),
      await addWorker(api, one, { reference: 'W2' }),
    ];
    deliveryId = await deliver(api, one, { reference: 'D1' });
  });

  afterAll(() => stop());

  const load = async (more: string, cells: string) => {
    const csv = `${HEADER},${more}\nS1,D1,2025-02-10,60,POLICE,ATTENDED_ENGAGED,55,${cells}\n`;
    return (await importCsv(api, 'sessions', csv, '', one.headers)).body;
  };
  const stored = async () =>
    (await api.get(`/v1/sessions?deliveryId=${deliveryId}`, one.headers)).body.items[0];

  it('R119 R136 R150 R160 takes time, modules, deliverers and the rating of the child, and changes nothing the second time', async () => {
    const columns = 'start_time,mode,modules,deliverer_references,child_engagement';
    const cells = '16:30,ONE_TO_ONE,VOICE|HARM,W1|W2,2';
    expect(await load(columns, cells)).toMatchObject({ rowsInserted: 1 });
    const session = await stored();
    expect(session).toMatchObject({ startTime: '16:30', mode: 'ONE_TO_ONE', modules: ['HARM', 'VOICE'] });
    expect([...session.deliverers].sort()).toEqual([...workers].sort());
    expect(session.attendance.childEngagement).toBe(2);
    expect(await load(columns, cells)).toMatchObject({ rowsInserted: 0, rowsUpdated: 0, rowsUnchanged: 1 });
    expect(await load('deliverer_references', 'W2')).toMatchObject({ rowsUpdated: 1 });
    expect(await stored()).toMatchObject({ deliverers: [workers[1]], modules: ['HARM', 'VOICE'] });
  });

  it('refuses a session while the child was in another, of the file or stored, and takes a file twice', async () => {
    const csv = (...rows: string[]) => `${HEADER},start_time\n${rows.map((row) => `${row}\n`).join('')}`;
    const row = (reference: string, time: string, minutes = 55, heldOn = '2025-03-03') =>
      `${reference},D1,${heldOn},60,POLICE,ATTENDED_ENGAGED,${minutes},${time}`;
    const send = async (...rows: string[]) =>
      (await importCsv(api, 'sessions', csv(...rows), '', one.headers)).body;
    const faults = async (...rows: string[]) =>
      (await send(...rows)).errors.map(({ row: line, column, code }: any) => `${line} ${column} ${code}`);
    const [first, next] = [row('T1', '10:00'), row('T2', '11:00')];
    expect(await faults(first, row('T2', '10:59'))).toEqual(['3 start_time SESSION_OVERLAPS']);
    expect(await send(first, next)).toMatchObject({ rowsInserted: 2 });
    expect(await send(first, next)).toMatchObject({ rowsUnchanged: 2 });
    expect(await faults(row('T3', '09:01'))).toEqual(['2 start_time SESSION_OVERLAPS']);
    expect(await faults(row('T1', '10:01'))).toEqual(['2 start_time SESSION_OVERLAPS']);
    expect(await send(row('T1', '11:00'), row('T2', '10:00'))).toMatchObject({ rowsUpdated: 2 });
    expect(await send(row('T4', '23:30'))).toMatchObject({ rowsInserted: 1 });
    expect(await faults(row('T5', '00:15', 55, '2025-03-04'))).toEqual(['2 start_time SESSION_OVERLAPS']);
    expect(await send(row('T6', ''))).toMatchObject({ rowsInserted: 1 });
  });

  it('R151 refuses a module that the version has not, a worker that nobody is, and a time that is none', async () => {
    const faults = async (more: string, cells: string) =>
      ((await load(more, cells)).errors ?? []).map((fault: { column: string; code: string }) => [
        fault.column,
        fault.code,
      ]);
    expect(await faults('modules,deliverer_references', 'MAGIC,W9')).toEqual([
      ['modules', 'UNKNOWN_MODULE'],
      ['deliverer_references', 'UNKNOWN_WORKER'],
    ]);
    expect(await faults('start_time', '25:00')).toEqual([['start_time', 'BAD_TIME']]);
  });
});
