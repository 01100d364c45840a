import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import { afterCode } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionDetailDto } from './dto/intervention-detail.dto.js';
import type { InterventionQuery } from './dto/intervention-query.dto.js';
import type { InterventionVersionDto } from './dto/intervention-version.dto.js';
import type { InterventionDto } from './dto/intervention.dto.js';
import {
  type EntryRow,
  SELECT_ENTRY,
  SELECT_VERSION,
  toIntervention,
  type VersionRow,
} from './intervention-row.js';
import { searchConditions } from './intervention-search.js';
import { getEntry, toVersions } from './intervention-versions.js';

/** Reads the catalogue of a service. */
@Injectable()
export class InterventionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** The current versions that a search finds, by code. */
  async list(
    { serviceId }: Principal,
    query: InterventionQuery,
    language: Language,
  ): Promise<Page<InterventionDto>> {
    const { where, parameters } = whereAll([
      ['i.service_id = :serviceId AND v.is_current', { serviceId }],
      ['i.code > :after', { after: afterCode(query) }],
      ...searchConditions(query),
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<EntryRow>(`${SELECT_ENTRY} WHERE ${where} ORDER BY i.code LIMIT :limit`, {
        ...parameters,
        limit: rowLimit(query),
      }),
    );
    return pageOf(
      rows,
      query,
      (row) => [row.code],
      (row) => toIntervention(row, language),
    );
  }

  /** @throws DomainError (not found) */
  get(
    { serviceId }: Principal,
    interventionId: string,
    language: Language,
  ): Promise<Versioned<InterventionDetailDto>> {
    return this.uow.read((tx) => getEntry(tx, this.codes, { serviceId, interventionId, language }));
  }

  /**
   * Every version, newest first.
   * @throws DomainError (not found)
   */
  listVersions(
    { serviceId }: Principal,
    interventionId: string,
    language: Language,
  ): Promise<InterventionVersionDto[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<VersionRow>(
        `${SELECT_VERSION} WHERE i.service_id = :serviceId AND i.id = :interventionId ORDER BY v.version_no DESC`,
        { serviceId, interventionId },
      );
      if (rows.length === 0) throw notFound('intervention');
      return toVersions(tx, rows, language);
    });
  }

  /** @throws DomainError (not found) */
  getVersion(
    { serviceId }: Principal,
    interventionId: string,
    versionNo: number,
    language: Language,
  ): Promise<InterventionVersionDto> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<VersionRow>(
        `${SELECT_VERSION} WHERE i.service_id = :serviceId AND i.id = :interventionId AND v.version_no = :versionNo`,
        { serviceId, interventionId, versionNo },
      );
      const [version] = await toVersions(tx, rows, language);
      if (!version) throw notFound('version of an intervention');
      return version;
    });
  }
}
