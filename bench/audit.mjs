// How long it takes to hold an audit log against its chain.
import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandPrincipal } from '../dist/src/access/principal.js';
import { audit } from '../dist/src/audit/audit-log.js';
import { sealWaiting } from '../dist/src/audit/chain.js';
import { verifyAuditChain } from '../dist/src/audit/verify-chain.js';
import { inspectDatabase } from '../dist/src/platform/database/inspect-database.js';
import { openDatabase } from '../dist/src/platform/database/open-database.js';
import { SCHEMA } from '../dist/src/schema.js';
import { median } from './load.mjs';

const ENTRIES = 100_000;
const AT_A_TIME = 1_000;
const SERVICE = '01990000-0000-7000-8000-000000000000';

/** A log in which every tenth entry is about a page of fifty cases. */
async function fill(uow) {
  const principal = commandPrincipal(SERVICE, 'getCase');
  for (let done = 0; done < ENTRIES; done += AT_A_TIME) {
    await uow.write(async (tx) => {
      for (let index = 0; index < AT_A_TIME; index++) {
        const about =
          index % 10 === 0
            ? { subjects: Array.from({ length: 50 }, () => tx.newId()), records: 50 }
            : { recordId: tx.newId(), caseId: tx.newId(), childId: tx.newId() };
        await audit(tx, principal, { action: 'CONSULTATION', recordType: 'case', ...about });
      }
    });
  }
  while ((await uow.write(sealWaiting)) > 0);
}

/** The row of the table. */
export async function verifying(rounds) {
  const file = resolve(join('data', 'bench', 'audit.db'));
  const location = { kind: 'sqlite', file };
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true });
  };
  remove();
  const uow = await openDatabase(location, SCHEMA);
  await fill(uow);
  await uow.close();
  const times = [];
  for (let count = 0; count < rounds; count++) {
    const from = performance.now();
    const { faultCount, entries } = await inspectDatabase(location, SCHEMA, (tx) => verifyAuditChain(tx));
    if (faultCount > 0 || entries !== ENTRIES) throw new Error('the audit log does not hold');
    times.push(performance.now() - from);
  }
  remove();
  return [
    [
      `(h) verify ${ENTRIES.toLocaleString('en')} audit rows`,
      '',
      `${(median(times) / 1000).toFixed(2)} s`,
      '',
      '1.5 s',
    ],
  ];
}
