import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { invalidField, notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import type {
  CreateQualitySampleDto,
  DrawnSampleDto,
  QualitySampleDto,
  QualitySampleMemberDto,
} from '../dto/quality-sample.dto.js';
import { readPopulation } from './population.js';
import { QualitySampleMember } from './quality-sample-member.entity.js';
import { QualitySample, type StratumAllocation } from './quality-sample.entity.js';
import { ALGORITHM, drawSample } from './stratified-sample.js';

interface SampleRow {
  id: string;
  title: string;
  population: 'CASES' | 'SESSIONS';
  since: string;
  until: string;
  strata: string;
  size: number;
  seed: number;
  algorithm: string;
  population_size: number;
  allocation: string;
  made_by_id: string;
  recorded_at: string;
}

interface MemberRow {
  position: number;
  case_id: string;
  session_id: string | null;
  stratum: string;
  audits: number;
}

const LARGEST_SEED = 2 ** 31 - 1;

const toSample = (row: SampleRow): QualitySampleDto => ({
  id: row.id,
  title: row.title,
  population: row.population,
  since: row.since,
  until: row.until,
  strata: JSON.parse(row.strata) as string[],
  size: row.size,
  seed: row.seed,
  algorithm: row.algorithm,
  populationSize: row.population_size,
  allocation: JSON.parse(row.allocation) as StratumAllocation[],
  madeById: row.made_by_id,
  recordedAt: row.recorded_at,
});

/** Those drawn whom the principal may see. */
async function membersOf(
  tx: ReadTransaction,
  principal: Principal,
  sampleId: string,
): Promise<QualitySampleMemberDto[]> {
  const [visible, parameters] = visibleCase('c', principal);
  const rows = await tx.query<MemberRow>(
    `SELECT m.position, m.case_id, m.session_id, m.stratum,
       (SELECT COUNT(*) FROM case_audit a WHERE a.sample_id = m.sample_id AND a.case_id = m.case_id) AS audits
     FROM quality_sample_member m JOIN case_record c ON c.id = m.case_id
     WHERE m.sample_id = :sampleId AND ${visible} ORDER BY m.position`,
    { ...parameters, sampleId },
  );
  return rows.map(({ position, case_id: caseId, session_id: sessionId, stratum, audits }) => ({
    ...{ position, caseId, sessionId, stratum },
    audited: audits > 0,
  }));
}

/** Samples of cases and sessions to look at, drawn so that anybody can draw them again. */
@Injectable()
export class QualitySamplesService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal, query: PageQuery): Promise<Page<QualitySampleDto>> {
    const rows = await this.uow.read((tx) =>
      tx.query<SampleRow>(
        'SELECT * FROM quality_sample WHERE service_id = :serviceId AND id > :after ORDER BY id LIMIT :limit',
        { serviceId, after: afterId(query), limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toSample);
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<DrawnSampleDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => this.#read(tx, principal, id),
      (sample) =>
        sample && {
          recordType: 'qualitySample',
          recordId: id,
          subjects: sample.members.map(({ caseId }) => caseId),
        },
    );
    if (!found) throw notFound('sample');
    return found;
  }

  /** @throws DomainError (invalid) where there is nothing to draw, or more strata than are to be drawn. */
  draw(principal: Principal, input: CreateQualitySampleDto): Promise<DrawnSampleDto> {
    const seed = input.seed ?? randomInt(LARGEST_SEED);
    return once(this.uow, principal, (tx) => this.#draw(tx, principal, input, seed));
  }

  async #read(tx: ReadTransaction, principal: Principal, id: string): Promise<DrawnSampleDto | null> {
    const row = await tx.queryOne<SampleRow>(
      'SELECT * FROM quality_sample WHERE id = :id AND service_id = :serviceId',
      { id, serviceId: principal.serviceId },
    );
    return row && { ...toSample(row), members: await membersOf(tx, principal, id) };
  }

  async #draw(
    tx: WriteTransaction,
    principal: Principal,
    input: CreateQualitySampleDto,
    seed: number,
  ): Promise<DrawnSampleDto> {
    const { serviceId, accountId } = principal;
    const { title, population, since, until, strata, size } = input;
    if (since > until) throw invalidField('/since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    const all = await readPopulation(tx, principal, population, { since, until }, strata);
    if (all.length === 0)
      throw invalidField('/population', 'NOTHING_TO_DRAW', 'There is none in this period.');
    const count = new Set(all.map(({ stratum }) => stratum)).size;
    if (count > size) {
      const detail = `There are ${count} strata. Draw at least as many, or stratify by less.`;
      throw invalidField('/size', 'FEWER_THAN_STRATA', detail);
    }
    const { allocation, members } = drawSample(all, size, seed);
    const own = { serviceId, deliveryAreaId: null, recordedAt: tx.now };
    const sample: QualitySample = {
      ...{ id: tx.newId(), ...own, title, population, since, until, strata, size, seed },
      ...{ algorithm: ALGORITHM, populationSize: all.length, allocation, madeById: accountId },
    };
    await tx.insert(QualitySample, [sample]);
    await tx.insert(
      QualitySampleMember,
      members.map(({ caseId, sessionId, stratum }, index) => ({
        ...{ id: tx.newId(), ...own, sampleId: sample.id },
        ...{ caseId, sessionId, stratum, position: index + 1 },
      })),
    );
    const subjects = members.map(({ caseId }) => caseId);
    const event = { recordType: 'qualitySample', recordId: sample.id, subjects, records: members.length };
    await audit(tx, principal, { action: 'COLLECTION', ...event });
    return (await this.#read(tx, principal, sample.id)) as DrawnSampleDto;
  }
}
