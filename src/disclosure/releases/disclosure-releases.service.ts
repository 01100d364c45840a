import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { whereAll } from '../../platform/database/conditions.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { DisclosureReleaseDto, DisclosureReleaseQuery } from '../dto/disclosure-release.dto.js';
import { findRelease, RELEASE_COLUMNS, type ReleaseRow } from './release-rows.js';

const toRelease = (row: ReleaseRow): DisclosureReleaseDto => ({
  ...{ id: row.id, kind: row.kind, subject: row.subject, edition: row.edition, dataAsOf: row.data_as_of },
  measureVersions: JSON.parse(row.measure_versions) as string[],
  ...{ contentHash: row.content_hash, releasedById: row.released_by_id, releasedAt: row.recorded_at },
});

/** What left the service. */
@Injectable()
export class DisclosureReleasesService {
  constructor(private readonly uow: UnitOfWork) {}

  list({ serviceId }: Principal, query: DisclosureReleaseQuery): Promise<Page<DisclosureReleaseDto>> {
    return this.uow.read(async (tx) => {
      const { where, parameters } = whereAll([
        ['r.service_id = :serviceId', { serviceId }],
        ['r.id < :before', { before: beforeId(query) }],
        ['r.kind = :kind', { kind: query.kind }],
      ]);
      const rows = await tx.query<ReleaseRow>(
        `SELECT ${RELEASE_COLUMNS} FROM disclosure_release r WHERE ${where} ORDER BY r.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toRelease);
    });
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<DisclosureReleaseDto> {
    return this.uow.read(async (tx) => {
      const row = await findRelease(tx, serviceId, id);
      if (!row) throw notFound('release');
      return toRelease(row);
    });
  }
}
