import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId, dateAndId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { ExpiringTrainingDto, ExpiringTrainingQuery } from './dto/expiring-training.dto.js';
import type { CreateTrainingDto, TrainingDto, TrainingQuery, UpdateTrainingDto } from './dto/training.dto.js';
import { findTrainingRecord, toTrainingRecord, type TrainingRecordRow } from './training-row.js';
import { addTraining, changeTraining } from './write-training.js';

const WEEKS_AHEAD = 12;

interface ExpiringRow {
  id: string;
  worker_id: string;
  name: string;
  team_id: string | null;
  qualification: string;
  expires_on: PlainDate;
}

/** Training that a later course in the same thing has not replaced. */
const EXPIRING = `
SELECT t.id, t.worker_id, w.name, w.team_id, t.qualification, t.expires_on
FROM training_record t JOIN worker w ON w.id = t.worker_id
WHERE t.service_id = :serviceId AND t.expires_on <= :until
  AND w.active_from <= :today AND (w.active_to IS NULL OR w.active_to >= :today)
  AND NOT EXISTS (
    SELECT 1 FROM training_record n
    WHERE n.worker_id = t.worker_id AND n.qualification = t.qualification AND n.id <> t.id
      AND (n.expires_on IS NULL OR n.expires_on > t.expires_on OR (n.expires_on = t.expires_on AND n.id > t.id)))`;

const AFTER = ' AND (t.expires_on > :date OR (t.expires_on = :date AND t.id > :id))';

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
    const rows = await this.uow.read((tx) =>
      tx.query<ExpiringRow>(`${EXPIRING}${after ? AFTER : ''} ORDER BY t.expires_on, t.id LIMIT :limit`, {
        serviceId,
        today,
        until,
        ...after,
        limit: rowLimit(query),
      }),
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
