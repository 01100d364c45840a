import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accountOrNull, type Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { DisclosureRelease } from '../../disclosure/releases/disclosure-release.entity.js';
import { packMembership } from '../../disclosure/releases/membership.js';
import {
  earlierReleases,
  findRelease,
  latestEdition,
  RELEASE_COLUMNS,
  type ReleaseRow,
} from '../../disclosure/releases/release-rows.js';
import { once } from '../../idempotency/once.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflict, notFound } from '../../platform/errors/domain-error.js';
import { onTakenKey } from '../../platform/errors/taken-key.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { BoardPackDto } from '../dto/board-pack.dto.js';
import type {
  BoardReleaseDto,
  BoardReleaseItemDto,
  BoardReleaseQuery,
  ReleaseBoardPackDto,
} from '../dto/board-release.dto.js';
import { tablesOf, withoutFigure } from '../figures.js';
import { type BuiltPack, PackBuilder } from '../pack-builder.js';
import { begunQuarter } from '../quarter.js';
import { wouldReveal } from './refusal.js';
import { BOARD_PACK } from './released-table.js';
import { shownCounts, whatDiffersByFew, whatReveals } from './what-reveals.js';

const contentOf = ({ content }: ReleaseRow): BoardPackDto => JSON.parse(content) as BoardPackDto;

const toRelease = (row: ReleaseRow): BoardReleaseDto => ({
  ...{ id: row.id, edition: row.edition, releasedAt: row.recorded_at },
  ...contentOf(row),
});

const toItem = (row: ReleaseRow): BoardReleaseItemDto => ({
  ...{ id: row.id, quarter: row.subject, edition: row.edition, dataAsOf: row.data_as_of },
  ...{ service: contentOf(row).service, releasedAt: row.recorded_at },
});

/** Of the figures, not of the day on which they were taken. */
const hashOf = ({ threshold, sections }: BoardPackDto): string =>
  createHash('sha256').update(JSON.stringify({ threshold, sections })).digest('hex');

const notReady = (cases: number) =>
  conflict(
    'FIGURES_NOT_READY',
    `${cases} cases that changed are still being counted. Try again in a minute.`,
    ['/quarter'],
  );

/** Packs that were released: they do not change, and each is held against those before it. */
@Injectable()
export class BoardPacksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly builder: PackBuilder,
  ) {}

  /**
   * The same figures again are the same release.
   * @throws DomainError: invalid where the quarter has not begun; conflict where the pack, beside earlier releases, would tell
   * of few children, and is not to hide what does, or where cases that changed are not counted yet.
   */
  async release(principal: Principal, input: ReleaseBoardPackDto): Promise<BoardReleaseDto> {
    const quarter = begunQuarter(input.quarter, '/quarter');
    const built = await this.builder.build(principal, quarter);
    if (built.pendingCases > 0) throw notReady(built.pendingCases);
    return once(this.uow, principal, async (tx) => {
      const released = await this.#released(tx, principal, built, input.hideWhatWouldReveal === true);
      await audit(tx, principal, { action: 'DISCLOSURE', recordType: 'boardPack', recordId: released.id });
      return released;
    });
  }

  async #released(
    tx: WriteTransaction,
    principal: Principal,
    built: BuiltPack,
    hides: boolean,
  ): Promise<BoardReleaseDto> {
    const before = await latestEdition(tx, principal.serviceId, BOARD_PACK, built.pack.quarter);
    const isSame = (pack: BoardPackDto): boolean => before?.content_hash === hashOf(pack);
    if (before && isSame(built.finish(built.pack))) return toRelease(before);
    const pack = built.finish(await this.#heldAgainst(tx, principal, built, before, hides));
    if (before && isSame(pack)) return toRelease(before);
    return this.#record(tx, principal, { ...built, pack }, (before?.edition ?? 0) + 1);
  }

  async #heldAgainst(
    tx: WriteTransaction,
    { serviceId }: Principal,
    { pack, counted }: BuiltPack,
    before: ReleaseRow | null,
    hides: boolean,
  ): Promise<BoardPackDto> {
    const earlier = await earlierReleases(tx, serviceId);
    const figures = [
      ...whatReveals(pack, counted, earlier),
      ...whatDiffersByFew(pack, before && { id: before.id, pack: contentOf(before) }),
    ];
    if (figures.length > 0 && !hides) throw wouldReveal(pack, figures);
    return figures.reduce((hidden, { place }) => withoutFigure(hidden, place), pack);
  }

  async #record(
    tx: WriteTransaction,
    { serviceId, accountId }: Principal,
    { pack, counted }: BuiltPack,
    edition: number,
  ): Promise<BoardReleaseDto> {
    const id = tx.newId();
    const row = {
      ...{ id, serviceId, deliveryAreaId: null, recordedAt: tx.now },
      ...{ kind: BOARD_PACK, subject: pack.quarter, edition, dataAsOf: pack.dataAsOf },
      measureVersions: [...new Set(tablesOf(pack).map(({ measureVersion }) => measureVersion))].sort(),
      parameters: { quarter: pack.quarter, threshold: pack.threshold },
      content: JSON.stringify(pack),
      contentHash: hashOf(pack),
      membership: packMembership(shownCounts(pack, counted)),
      releasedById: accountOrNull(accountId),
    };
    await onTakenKey(tx.insert(DisclosureRelease, [row]), () =>
      conflict('RELEASED_MEANWHILE', 'Somebody released a pack of this quarter meanwhile. Try again.', [
        '/quarter',
      ]),
    );
    return { id, edition, releasedAt: tx.now, ...pack };
  }

  list({ serviceId }: Principal, query: BoardReleaseQuery): Promise<Page<BoardReleaseItemDto>> {
    return this.uow.read(async (tx) => {
      const { where, parameters } = whereAll([
        ['r.service_id = :serviceId AND r.kind = :kind', { serviceId, kind: BOARD_PACK }],
        ['r.id < :before', { before: beforeId(query) }],
        ['r.subject = :quarter', { quarter: query.quarter }],
      ]);
      const rows = await tx.query<ReleaseRow>(
        `SELECT ${RELEASE_COLUMNS} FROM disclosure_release r WHERE ${where} ORDER BY r.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toItem);
    });
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<BoardReleaseDto> {
    return this.uow.read(async (tx) => {
      const row = await findRelease(tx, serviceId, id);
      if (row?.kind !== BOARD_PACK) throw notFound('board pack');
      return toRelease(row);
    });
  }
}
