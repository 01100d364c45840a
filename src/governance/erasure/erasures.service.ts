import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { markLogged } from '../../audit/logged.js';
import { forgetAnswersAbout } from '../../idempotency/purge-answers.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidField } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { CHILD_TABLES } from '../child-tables.js';
import { readPolicies } from '../retention/read-policies.js';
import { RecordClasses } from '../retention/record-classes.js';
import { countRecords, judge, type Judgement } from './erasure-plan.js';
import type {
  ErasedChildDto,
  EraseRecordsDto,
  ErasureDto,
  ErasureQuery,
  ErasureTombstoneDto,
  RecordCountDto,
} from './erasure.dto.js';
import type { ErasureGround } from './erasure-ground.js';
import { ErasureTombstone } from './erasure-tombstone.entity.js';
import { readChildDates } from './read-case-dates.js';

const MOST_CHILDREN = 50;
const LOOKED_AT_A_TIME = 500;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

interface TombstoneRow {
  id: string;
  child_id: string;
  ground: ErasureGround;
  policy_ids: string;
  rows_removed: string;
  erased_by_id: string;
  recorded_at: string;
}

const toTombstone = (row: TombstoneRow): ErasureTombstoneDto => ({
  id: row.id,
  childId: row.child_id,
  ground: row.ground,
  policyIds: JSON.parse(row.policy_ids) as string[],
  rowsRemoved: Object.entries(JSON.parse(row.rows_removed) as Record<string, number>).map(
    ([recordType, rows]) => ({ recordType, rows }),
  ),
  erasedById: row.erased_by_id,
  recordedAt: row.recorded_at,
});

const unknownChild = (): DomainError =>
  invalidField('/childId', 'UNKNOWN_CHILD', 'The service knows no child with this id.');

const heldBack = (reasons: readonly string[]): DomainError =>
  new DomainError(
    'conflict',
    'ERASURE_HELD_BACK',
    `Nothing was erased: ${reasons.join(', ')}. A dry run says more.`,
    [{ pointer: '/childId', code: 'ERASURE_HELD_BACK', detail: reasons.join(', ') }],
  );

/** Erases children whole, and says before what would go. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly classes: RecordClasses,
  ) {}

  /** @throws DomainError where it is not clear whom to erase (invalid), or something holds the child back (conflict). */
  async erase(principal: Principal, input: EraseRecordsDto): Promise<ErasureDto> {
    const { childId, due, ground } = input;
    if ((childId ?? null) !== null && due === true) {
      throw invalidField('/due', 'CHILD_OR_DUE', 'Name a child, or ask for all that are due: not both.');
    }
    if (!childId && due !== true) {
      throw invalidField('/childId', 'CHILD_OR_DUE', 'Name a child, or ask for all that are due.');
    }
    if (due === true && ground !== 'RETENTION_ENDED') {
      throw invalidField('/ground', 'NOT_BY_POLICY', 'What is due goes because its retention has ended.');
    }
    return input.dryRun === false
      ? this.#run(principal, childId ?? null, ground)
      : this.#rehearse(principal, childId ?? null, ground);
  }

  async list({ serviceId }: Principal, query: ErasureQuery): Promise<Page<ErasureTombstoneDto>> {
    const rows = await this.uow.read((tx) =>
      tx.query<TombstoneRow>(
        `SELECT id, child_id, ground, policy_ids, rows_removed, erased_by_id, recorded_at FROM erasure_tombstone
         WHERE service_id = :serviceId AND id < :before ORDER BY id DESC LIMIT :limit`,
        { serviceId, before: beforeId(query), limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, ({ id }) => [id], toTombstone);
  }

  async #rehearse(principal: Principal, childId: string | null, ground: ErasureGround): Promise<ErasureDto> {
    const { serviceId } = principal;
    const { judged, more } = await this.#judged(principal, childId, ground);
    const read = async (tx: ReadTransaction): Promise<ErasedChildDto[]> => {
      const children: ErasedChildDto[] = [];
      for (const { childId: id, heldBackBy, dueOn } of judged) {
        children.push({
          childId: id,
          erased: false,
          heldBackBy,
          dueOn,
          records: await countRecords(tx, serviceId, id),
        });
      }
      return children;
    };
    const children = await consult(this.uow, principal, read, (found) =>
      shownList(
        'child',
        found.map((child) => child.childId),
        'child',
      ),
    );
    return { dryRun: true, ground, children, more, filesScrubbed: null };
  }

  async #run(principal: Principal, childId: string | null, ground: ErasureGround): Promise<ErasureDto> {
    const { judged, more } = await this.#judged(principal, childId, ground);
    const children: ErasedChildDto[] = [];
    for (const { childId: id } of judged) {
      const child = await this.#eraseOne(principal, id, ground);
      if (childId !== null && !child.erased) throw heldBack(child.heldBackBy);
      children.push(child);
    }
    markLogged(principal);
    const erased = children.some((child) => child.erased);
    const filesScrubbed = erased ? await this.uow.scrub(CHILD_TABLES.map(({ table }) => table)) : null;
    return { dryRun: false, ground, children, more, filesScrubbed };
  }

  /** Judged anew with the removal: a hold may have been placed meanwhile. */
  #eraseOne(principal: Principal, childId: string, ground: ErasureGround): Promise<ErasedChildDto> {
    const { serviceId, accountId } = principal;
    return this.uow.write(async (tx) => {
      const [judgement] = await this.#judge(tx, serviceId, [childId], ground);
      if (!judgement) throw unknownChild();
      const { heldBackBy, dueOn, policyIds } = judgement;
      if (heldBackBy.length > 0) return { childId, erased: false, heldBackBy, dueOn, records: [] };
      const records: RecordCountDto[] = [];
      await forgetAnswersAbout(tx, serviceId, childId);
      for (const { table, where, recordType } of CHILD_TABLES) {
        const rows = await tx.execute(`DELETE FROM ${table} WHERE ${where}`, { serviceId, childId });
        records.push({ recordType, rows });
      }
      const id = tx.newId();
      const rowsRemoved = Object.fromEntries(records.map(({ recordType, rows }) => [recordType, rows]));
      await tx.insert(ErasureTombstone, [
        { id, serviceId, childId, ground, policyIds, rowsRemoved, erasedById: accountId, recordedAt: tx.now },
      ]);
      const removed = records.reduce((sum, { rows }) => sum + rows, 0);
      const event = { recordType: 'child', recordId: childId, childId, records: removed };
      await audit(tx, principal, { action: 'ERASURE', ...event });
      return { childId, erased: true, heldBackBy, dueOn, records };
    });
  }

  async #judge(
    tx: ReadTransaction,
    serviceId: string,
    childIds: readonly string[],
    ground: ErasureGround,
  ): Promise<Judgement[]> {
    const policies = await readPolicies(tx, serviceId);
    const classOf = await this.classes.byOrderType(tx, serviceId);
    const dates = await readChildDates(tx, serviceId, childIds, classOf);
    const today = todayInBritain();
    return dates.map((child) => judge(child, ground, policies, today));
  }

  /** The child that was named; or those that are due, held or not. */
  #judged(
    { serviceId }: Principal,
    childId: string | null,
    ground: ErasureGround,
  ): Promise<{ judged: Judgement[]; more: boolean }> {
    return this.uow.analyse(async (tx) => {
      if (childId === null) return this.#due(tx, serviceId);
      const judged = await this.#judge(tx, serviceId, [childId], ground);
      if (judged.length === 0) throw unknownChild();
      return { judged, more: false };
    });
  }

  async #due(tx: ReadTransaction, serviceId: string): Promise<{ judged: Judgement[]; more: boolean }> {
    const judged: Judgement[] = [];
    for (let after = BEFORE_EVERY_ID; judged.length <= MOST_CHILDREN; await nextTurn()) {
      const rows = await tx.query<{ child_id: string }>(
        `SELECT child_id FROM case_record WHERE service_id = :serviceId AND child_id > :after
         GROUP BY child_id HAVING COUNT(*) = COUNT(closed_on) ORDER BY child_id LIMIT :most`,
        { serviceId, after, most: LOOKED_AT_A_TIME },
      );
      const last = rows.at(-1);
      if (!last) break;
      after = last.child_id;
      const ids = rows.map((row) => row.child_id);
      const found = await this.#judge(tx, serviceId, ids, 'RETENTION_ENDED');
      judged.push(...found.filter(({ policyIds }) => policyIds.length > 0));
    }
    return { judged: judged.slice(0, MOST_CHILDREN), more: judged.length > MOST_CHILDREN };
  }
}
