import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import type { NeedAreaDto } from './dto/need-area.dto.js';
import type { ReferenceCodeDto } from './dto/reference-code.dto.js';

interface LabelRow {
  code: string;
  label_en: string;
  label_cy: string | null;
  label_cy_status: 'DRAFT' | 'CHECKED';
  version: number;
}

interface NeedAreaRow extends LabelRow {
  asset_section: number | null;
  strength: boolean | number;
  asset_plus_flags: string;
}

interface ReferenceCodeRow extends LabelRow {
  code_set: string;
  attributes: string;
}

const toLabel = (row: LabelRow, language: Language) => ({
  code: row.code,
  label: inLanguage(language, row.label_en, row.label_cy),
  labelEn: row.label_en,
  labelCy: row.label_cy,
  labelCyStatus: row.label_cy_status,
  version: row.version,
});

/** Need areas and code sets: the national lists, with what a service has added. */
@Injectable()
export class ReferenceDataService {
  constructor(private readonly uow: UnitOfWork) {}

  async listNeedAreas({ serviceId }: Principal, language: Language): Promise<NeedAreaDto[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<NeedAreaRow>(
        'SELECT * FROM need_area WHERE service_id IS NULL OR service_id = :serviceId ORDER BY sort_order, code',
        { serviceId },
      ),
    );
    return rows.map((row) => ({
      ...toLabel(row, language),
      assetSection: row.asset_section,
      strength: Boolean(row.strength),
      assetPlusFlags: JSON.parse(row.asset_plus_flags) as string[],
    }));
  }

  async listCodes(
    { serviceId }: Principal,
    codeSet: string | undefined,
    language: Language,
  ): Promise<ReferenceCodeDto[]> {
    const rows = await this.uow.read((tx) =>
      tx.query<ReferenceCodeRow>(
        `SELECT * FROM reference_code
         WHERE (service_id IS NULL OR service_id = :serviceId) ${codeSet === undefined ? '' : 'AND code_set = :codeSet'}
         ORDER BY code_set, sort_order, code`,
        { serviceId, ...(codeSet !== undefined && { codeSet }) },
      ),
    );
    return rows.map((row) => ({
      ...toLabel(row, language),
      codeSet: row.code_set,
      attributes: JSON.parse(row.attributes) as ReferenceCodeDto['attributes'],
    }));
  }
}
