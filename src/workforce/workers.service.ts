import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { type Condition, whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateWorkerDto } from './dto/create-worker.dto.js';
import type { UpdateWorkerDto } from './dto/update-worker.dto.js';
import type { WorkerDto } from './dto/worker.dto.js';
import type { WorkerQuery } from './dto/worker-query.dto.js';
import { findWorker, toWorker, trainingOf, type WorkerRow } from './worker-row.js';
import { addWorker, changeWorker } from './write-worker.js';

const spoken = (language: string | undefined): Condition => [
  'w.languages LIKE :spoken',
  { spoken: language && `%"${language}"%` },
];

const trainedIn = (qualification: string | undefined, on: PlainDate): Condition => [
  `EXISTS (SELECT 1 FROM training_record t
     WHERE t.worker_id = w.id AND t.qualification = :qualification
       AND t.trained_on <= :on AND (t.expires_on IS NULL OR t.expires_on >= :on))`,
  { qualification, on },
];

/** Those who deliver for a service: its directory of staff and partners. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: WorkerQuery): Promise<Page<WorkerDto>> {
    const on = query.on ?? todayInBritain();
    const { where, parameters } = whereAll([
      ['w.service_id = :serviceId AND w.id > :after', { serviceId, after: afterId(query) }],
      query.inactive
        ? null
        : ['w.active_from <= :on AND (w.active_to IS NULL OR w.active_to >= :on)', { on }],
      ['w.agency = :agency', { agency: query.agency }],
      [
        'w.team_id = (SELECT id FROM team WHERE service_id = :serviceId AND code = :team)',
        { team: query.team },
      ],
      spoken(query.language),
      trainedIn(query.qualification, on),
    ]);
    return this.uow.read(async (tx) => {
      const rows = await tx.query<WorkerRow>(
        `SELECT w.* FROM worker w WHERE ${where} ORDER BY w.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const training = await trainingOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toWorker(row, training.get(row.id) ?? [], on),
      );
    });
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, workerId: string): Promise<Versioned<WorkerDto>> {
    return this.uow.read(async (tx) => {
      const row = await findWorker(tx, serviceId, workerId);
      if (!row) throw notFound('worker');
      const training = (await trainingOf(tx, [workerId])).get(workerId) ?? [];
      return { body: toWorker(row, training, todayInBritain()), rowVersion: row.row_version };
    });
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  create(principal: Principal, input: CreateWorkerDto): Promise<Versioned<WorkerDto>> {
    return once(this.uow, principal, (tx) => addWorker(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateWorkerDto,
  ): Promise<Versioned<WorkerDto>> {
    return this.uow.write((tx) => changeWorker(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
