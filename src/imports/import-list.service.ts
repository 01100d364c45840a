import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { ImportDto } from './dto/import.dto.js';
import type { ImportListQuery } from './dto/import-query.dto.js';

interface ImportRow {
  id: string;
  record_type: string;
  file_sha256: string;
  rows_read: number;
  rows_inserted: number;
  rows_updated: number;
  rows_unchanged: number;
  rows_rejected: number;
  recorded_at: string;
}

const toImport = (row: ImportRow): ImportDto => ({
  id: row.id,
  recordType: row.record_type,
  fileSha256: row.file_sha256,
  rowsRead: row.rows_read,
  rowsInserted: row.rows_inserted,
  rowsUpdated: row.rows_updated,
  rowsUnchanged: row.rows_unchanged,
  rowsRejected: row.rows_rejected,
  recordedAt: row.recorded_at,
});

/** The files that were imported into a service. */
@Injectable()
export class ImportListService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal, query: ImportListQuery): Promise<Page<ImportDto>> {
    const before = beforeId(query);
    const { recordType } = query;
    const conditions = [
      'service_id = :serviceId',
      ...(recordType === undefined ? [] : ['record_type = :recordType']),
      'id < :before',
    ];
    const rows = await this.uow.read((tx) =>
      tx.query<ImportRow>(
        `SELECT * FROM import_batch WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT :limit`,
        { serviceId, recordType, before, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toImport);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<ImportDto> {
    const row = await this.uow.read((tx) =>
      tx.queryOne<ImportRow>('SELECT * FROM import_batch WHERE id = :id AND service_id = :serviceId', {
        id,
        serviceId,
      }),
    );
    if (!row) throw notFound('import');
    return toImport(row);
  }
}
