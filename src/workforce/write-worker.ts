import { findAccount } from '../access/account-lookup.js';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireDeliveryArea, requireTeam } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateWorkerDto } from './dto/create-worker.dto.js';
import type { UpdateWorkerDto } from './dto/update-worker.dto.js';
import type { WorkerDto } from './dto/worker.dto.js';
import { findWorker, toWorker, trainingOf, type WorkerRow } from './worker-row.js';
import { workerFaults } from './worker-rules.js';
import { Worker } from './worker.entity.js';

/** Where somebody is named in the organisation. */
type Place = Pick<UpdateWorkerDto, 'team' | 'deliveryArea' | 'accountId'>;
type Placed = Pick<Worker, 'teamId' | 'deliveryAreaId' | 'accountId'>;

const accountFault = (code: string, detail: string): FieldFault[] => [
  { pointer: '/accountId', code, detail },
];

/** Faults of an account that is not of the service, or that another worker signs in with. */
async function accountFaults(
  tx: ReadTransaction,
  serviceId: string,
  accountId: string | null | undefined,
  workerId: string | null,
): Promise<FieldFault[]> {
  if (!accountId) return [];
  if (!(await findAccount(tx, serviceId, accountId))) {
    return accountFault('UNKNOWN_ACCOUNT', 'The service has no account with this id.');
  }
  const holder = await tx.queryOne<{ id: string }>('SELECT id FROM worker WHERE account_id = :accountId', {
    accountId,
  });
  return holder && holder.id !== workerId
    ? accountFault('ACCOUNT_OF_OTHER_WORKER', 'Another worker signs in with this account.')
    : [];
}

/** What a place comes to; what is left out stays as `stored`. Its faults join the list. */
async function place(
  tx: ReadTransaction,
  serviceId: string,
  { team, deliveryArea, accountId }: Place,
  stored: Placed & { id: string | null },
  faults: FaultList,
): Promise<Placed> {
  faults.addAll(await accountFaults(tx, serviceId, accountId, stored.id));
  const resolve = async (
    code: string | null | undefined,
    keep: string | null,
    find: typeof requireTeam,
    pointer: string,
  ): Promise<string | null> =>
    code ? gather(faults, find(tx, serviceId, code, pointer)) : code === null ? null : keep;
  return {
    teamId: await resolve(team, stored.teamId, requireTeam, '/team'),
    deliveryAreaId: await resolve(deliveryArea, stored.deliveryAreaId, requireDeliveryArea, '/deliveryArea'),
    accountId: accountId === undefined ? stored.accountId : accountId,
  };
}

const stored = async (
  tx: ReadTransaction,
  serviceId: string,
  workerId: string,
): Promise<Versioned<WorkerDto>> => {
  const row = (await findWorker(tx, serviceId, workerId)) as WorkerRow;
  const training = (await trainingOf(tx, [workerId])).get(workerId) ?? [];
  return { body: toWorker(row, training, todayInBritain()), rowVersion: row.row_version };
};

/**
 * Adds a worker.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function addWorker(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateWorkerDto,
): Promise<Versioned<WorkerDto>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  faults.addAll(
    await codes.faults(tx, serviceId, [{ codeSet: 'AGENCY', code: input.agency, pointer: '/agency' }]),
  );
  const nowhere = { id: null, teamId: null, deliveryAreaId: null, accountId: null };
  const placed = await place(tx, serviceId, input, nowhere, faults);
  faults.addAll(workerFaults(input));
  faults.throwIfAny();
  const { reference, name, agency, languages, activeFrom, activeTo = null } = input;
  const row: Worker = {
    id: tx.newId(),
    serviceId,
    recordedAt: tx.now,
    ...placed,
    ...{ reference, name, agency, languages, activeFrom, activeTo },
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(Worker, [row]), () => referenceTaken('worker'));
  await audit(tx, principal, { action: 'COLLECTION', recordType: 'worker', recordId: row.id });
  return stored(tx, serviceId, row.id);
}

/**
 * Changes the version of a worker that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeWorker(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  input: UpdateWorkerDto,
): Promise<Versioned<WorkerDto>> {
  const { serviceId } = principal;
  const row = atVersion(await findWorker(tx, serviceId, id), rowVersion, 'worker');
  const before = toWorker(row, [], row.active_from);
  const faults = new FaultList();
  faults.addAll(
    await codes.faults(tx, serviceId, [{ codeSet: 'AGENCY', code: input.agency, pointer: '/agency' }]),
  );
  const placed = await place(tx, serviceId, input, before, faults);
  const facts = {
    name: input.name ?? before.name,
    agency: input.agency ?? before.agency,
    languages: input.languages ?? before.languages,
    activeFrom: input.activeFrom ?? before.activeFrom,
    activeTo: input.activeTo === undefined ? before.activeTo : input.activeTo,
  };
  faults.addAll(workerFaults(facts));
  faults.throwIfAny();
  await tx.update(Worker, { id, serviceId, rowVersion }, { ...facts, ...placed });
  await audit(tx, principal, { action: 'ALTERATION', recordType: 'worker', recordId: id });
  return stored(tx, serviceId, id);
}
