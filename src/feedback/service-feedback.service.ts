import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { afterId } from '../platform/http/cursor-types.js';
import type { Language } from '../platform/http/language.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { UpdateFeedbackDto } from './dto/feedback.dto.js';
import type {
  CreateServiceFeedbackDto,
  ServiceFeedbackDto,
  ServiceFeedbackQuery,
} from './dto/service-feedback.dto.js';
import { feedbackFaults } from './feedback-rules.js';
import { ServiceFeedback } from './service-feedback.entity.js';
import { usesOf } from './write-feedback.js';

interface Row {
  id: string;
  intervention_id: string | null;
  respondent: string;
  given_on: string;
  language: Language;
  rating: number | null;
  words: string | null;
  may_quote: boolean | number;
  themes: string;
  row_version: number;
  recorded_at: string;
}

const toDto = (row: Row): ServiceFeedbackDto => ({
  id: row.id,
  interventionId: row.intervention_id,
  respondent: row.respondent,
  givenOn: row.given_on,
  language: row.language,
  rating: row.rating,
  words: row.words,
  mayQuote: Boolean(row.may_quote),
  themes: JSON.parse(row.themes) as string[],
  recordedAt: row.recorded_at,
});

const find = (tx: ReadTransaction, serviceId: string, id: string): Promise<Row | null> =>
  tx.queryOne('SELECT * FROM service_feedback WHERE id = :id AND service_id = :serviceId', { id, serviceId });

const versioned = (row: Row): Versioned<ServiceFeedbackDto> => ({
  body: toDto(row),
  rowVersion: row.row_version,
});

/** What victims and others who are in no child's file say of a service. */
@Injectable()
export class ServiceFeedbackService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: ServiceFeedbackQuery): Promise<Page<ServiceFeedbackDto>> {
    const { where, parameters } = whereAll([
      ofService('s', serviceId, { table: 'intervention', key: 'intervention_id', id: query.interventionId }),
      ['s.id > :after', { after: afterId(query) }],
      ['s.respondent = :respondent', { respondent: query.respondent }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<Row>(`SELECT * FROM service_feedback s WHERE ${where} ORDER BY s.id LIMIT :limit`, {
        ...parameters,
        limit: rowLimit(query),
      }),
    );
    return pageOf(rows, query, (row) => [row.id], toDto);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<Versioned<ServiceFeedbackDto>> {
    const row = await this.uow.read((tx) => find(tx, serviceId, id));
    if (!row) throw notFound('feedback');
    return versioned(row);
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateServiceFeedbackDto): Promise<Versioned<ServiceFeedbackDto>> {
    return once(this.uow, principal, (tx) => this.#record(tx, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateFeedbackDto,
  ): Promise<Versioned<ServiceFeedbackDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await find(tx, serviceId, id), rowVersion, 'feedback');
      const next = merged(toDto(stored), input);
      const { mayQuote, themes } = next;
      const faults = new FaultList();
      faults.addAll(await this.codes.faults(tx, serviceId, usesOf(null, themes)));
      faults.addAll(feedbackFaults(next, todayInBritain()));
      faults.throwIfAny();
      const version = await tx.update(ServiceFeedback, { id, serviceId, rowVersion }, { mayQuote, themes });
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'serviceFeedback', recordId: id });
      return { body: next, rowVersion: version };
    });
  }

  async #record(
    tx: WriteTransaction,
    principal: Principal,
    input: CreateServiceFeedbackDto,
  ): Promise<Versioned<ServiceFeedbackDto>> {
    const { serviceId } = principal;
    const { respondent, givenOn, language, mayQuote, themes, interventionId = null } = input;
    const faults = new FaultList();
    if (interventionId !== null) {
      const known = await tx.queryOne(
        'SELECT id FROM intervention WHERE id = :interventionId AND service_id = :serviceId',
        { interventionId, serviceId },
      );
      const detail = 'The service has no intervention with this id.';
      if (!known) faults.add('/interventionId', 'UNKNOWN_INTERVENTION', detail);
    }
    faults.addAll(await this.codes.faults(tx, serviceId, usesOf(respondent, themes)));
    faults.addAll(feedbackFaults(input, todayInBritain()));
    faults.throwIfAny();
    const row: ServiceFeedback = {
      ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now, interventionId },
      ...{ respondent, givenOn, language, mayQuote, themes },
      rating: input.rating ?? null,
      words: input.words ?? null,
      rowVersion: 1,
    };
    await tx.insert(ServiceFeedback, [row]);
    await audit(tx, principal, { action: 'COLLECTION', recordType: 'serviceFeedback', recordId: row.id });
    return versioned((await find(tx, serviceId, row.id)) as Row);
  }
}
