import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { addDays } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { type Condition, ofService, whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId, dateAndId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { ExpiringTrainingDto, ExpiringTrainingQuery } from './dto/expiring-training.dto.js';
import type { CreateTrainingDto, TrainingDto, TrainingQuery, UpdateTrainingDto } from './dto/training.dto.js';
import { expiringTraining } from './expiring-training.js';
import { findTrainingRecord, toTrainingRecord, type TrainingRecordRow } from './training-row.js';
import { addTraining, changeTraining } from './write-training.js';

const WEEKS_AHEAD = 12;

/** The courses that those who deliver took, and when they are due again. */
@Injectable()
export class TrainingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: TrainingQuery): Promise<Page<TrainingDto>> {
    const { where, parameters } = whereAll([
      ofService('t', serviceId, { table: 'worker', key: 'worker_id', id: query.workerId }),
      ['t.id > :after', { after: afterId(query) }],
      ['t.qualification = :qualification', { qualification: query.qualification }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<TrainingRecordRow>(
        `SELECT * FROM training_record t WHERE ${where} ORDER BY t.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toTrainingRecord);
  }

  /** Training of those who work today that has run out, or will within some weeks, the earliest first. */
  async expiring({ serviceId }: Principal, query: ExpiringTrainingQuery): Promise<Page<ExpiringTrainingDto>> {
    const today = todayInBritain();
    const until = addDays(today, 7 * (query.within ?? WEEKS_AHEAD));
    const after = dateAndId(query);
    const later: Condition = [
      '(t.expires_on > :date OR (t.expires_on = :date AND t.id > :id))',
      { date: after?.date, id: after?.id },
    ];
    const rows = await this.uow.read((tx) =>
      expiringTraining(tx, { serviceId, today, until }, [later], rowLimit(query)),
    );
    return pageOf(
      rows,
      query,
      (row) => [row.expires_on, row.id],
      (row) => ({
        id: row.id,
        workerId: row.worker_id,
        workerName: row.name,
        teamId: row.team_id,
        qualification: row.qualification,
        expiresOn: row.expires_on,
        expired: row.expires_on < today,
      }),
    );
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<TrainingDto>> {
    const row = await this.uow.read((tx) => findTrainingRecord(tx, serviceId, id));
    if (!row) throw notFound('training record');
    return { body: toTrainingRecord(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or where it is recorded already (conflict). */
  record(principal: Principal, input: CreateTrainingDto): Promise<Versioned<TrainingDto>> {
    return once(this.uow, principal, (tx) => addTraining(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateTrainingDto,
  ): Promise<Versioned<TrainingDto>> {
    return this.uow.write((tx) => changeTraining(tx, { principal, id, rowVersion }, input));
  }
}
