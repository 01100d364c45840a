import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult } from '../../audit/consult.js';
import { keepChange } from '../../audit/record-changes.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidField } from '../../platform/errors/domain-error.js';
import { badCursor, cursorKeys, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { readSecrets, type SecretKey } from './pseudonym-keys.service.js';
import { hideId, pseudonymOf, revealId } from './pseudonyms.js';
import { type CaseRow, readBelongings, readCases } from './read-research-rows.js';
import type {
  ReidentificationDto,
  ReidentifyDto,
  ResearchCasePageDto,
  ResearchCaseQuery,
} from './research.dto.js';
import { toResearchCase } from './to-research-case.js';

const RECORD_TYPE = 'reidentification';
const TRIED_AT_A_TIME = 2_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

type Found = { caseId: string | null; childId: string };

const noKey = (): DomainError =>
  new DomainError(
    'conflict',
    'NO_PSEUDONYM_KEY',
    'The service has no key for pseudonyms yet: its information governance officer makes one.',
  );

const unknownPseudonym = (): DomainError =>
  invalidField('/pseudonym', 'UNKNOWN_PSEUDONYM', 'It stands for no case or child that the service holds.');

function afterOf(query: ResearchCaseQuery, { secret }: SecretKey): string {
  const keys = cursorKeys(query, 1);
  if (keys === null) return BEFORE_EVERY_ID;
  const id = revealId(secret, keys[0] ?? '');
  if (id === null) throw badCursor();
  return id;
}

/** The case or the child of these rows that a pseudonym stands for, made with any of the keys. */
function match(
  rows: readonly { id: string; child_id: string }[],
  keys: SecretKey[],
  pseudonym: string,
): Found | null {
  for (const { id, child_id: childId } of rows) {
    for (const { secret } of keys) {
      if (pseudonymOf(secret, 'case', id) === pseudonym) return { caseId: id, childId };
      if (pseudonymOf(secret, 'child', childId) === pseudonym) return { caseId: null, childId };
    }
  }
  return null;
}

/** Cases for research, under pseudonyms; and the way back, for whoever holds the key. */
@Injectable()
export class ResearchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (conflict) where the service has no key yet. */
  async list(principal: Principal, query: ResearchCaseQuery): Promise<ResearchCasePageDto> {
    const { serviceId } = principal;
    const read = async (tx: ReadTransaction): Promise<{ page: ResearchCasePageDto; cases: CaseRow[] }> => {
      const [key] = await readSecrets(tx, serviceId);
      if (!key) throw noKey();
      const found = await readCases(tx, { serviceId, after: afterOf(query, key), limit: rowLimit(query) });
      const { items: cases, nextCursor } = pageOf(
        found,
        query,
        ({ id }) => [hideId(key.secret, id)],
        (row) => row,
      );
      const rows = await readBelongings(tx, cases, await this.#doseCodes(tx, serviceId));
      // In the order of the pseudonyms: that of the ids tells when each was recorded.
      const items = cases
        .map((row) => toResearchCase(row, rows, key.secret))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return { page: { keyId: key.id, items, nextCursor }, cases };
    };
    const { page } = await consult(
      this.uow,
      principal,
      read,
      ({ cases }) =>
        cases.length === 0
          ? null
          : { recordType: 'researchCase', subjects: cases.map(({ id }) => id), records: cases.length },
      'DISCLOSURE',
    );
    return page;
  }

  /** @throws DomainError (invalid) where the pseudonym stands for nobody. */
  async reidentify(principal: Principal, { pseudonym, reason }: ReidentifyDto): Promise<ReidentificationDto> {
    const { serviceId } = principal;
    const found = await this.uow.analyse((tx) => this.#find(tx, serviceId, pseudonym));
    if (!found) throw unknownPseudonym();
    const { childId, caseId } = found;
    return this.uow.write(async (tx) => {
      const child = await tx.queryOne<{ delivery_area_id: string | null }>(
        'SELECT delivery_area_id FROM child WHERE id = :childId AND service_id = :serviceId',
        { childId, serviceId },
      );
      // Erased meanwhile.
      if (!child) throw unknownPseudonym();
      const id = tx.newId();
      const about = { recordType: RECORD_TYPE, recordId: id, childId } as const;
      const change = { before: {}, after: {}, reason, deliveryAreaId: child.delivery_area_id };
      await keepChange(tx, principal, { ...about, ...change });
      await audit(tx, principal, { action: 'CONSULTATION', ...about, ...(caseId !== null && { caseId }) });
      return { id, childId, caseId };
    });
  }

  async #find(tx: ReadTransaction, serviceId: string, pseudonym: string): Promise<Found | null> {
    const keys = await readSecrets(tx, serviceId);
    for (let after = BEFORE_EVERY_ID; ; await nextTurn()) {
      const rows = await tx.query<{ id: string; child_id: string }>(
        'SELECT id, child_id FROM case_record WHERE service_id = :serviceId AND id > :after ORDER BY id LIMIT :most',
        { serviceId, after, most: TRIED_AT_A_TIME },
      );
      const last = rows.at(-1);
      if (!last) return null;
      const found = match(rows, keys, pseudonym);
      if (found) return found;
      after = last.id;
    }
  }

  async #doseCodes(tx: ReadTransaction, serviceId: string): Promise<string[]> {
    const codes = await this.codes.all(tx, serviceId, 'ATTENDANCE');
    return [...codes]
      .filter(([, { attributes }]) => attributes.countsTowardsDose === true)
      .map(([code]) => code);
  }
}
