import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { MeasureVersionDto } from './dto/measure.dto.js';

/** A definition as the rules need it: as it is answered, with what the rules look at. */
export interface Definition extends MeasureVersionDto {
  identityPart: 'B' | 'F_O' | 'F_R' | null;
  /** The least and the most that a value can be; null: there is no such limit. */
  min: number | null;
  max: number | null;
}

interface DefinitionRow {
  measure: string;
  version: string;
  name_en: string;
  name_cy: string;
  numerator_en: string;
  numerator_cy: string;
  denominator_en: string;
  denominator_cy: string;
  follow_up_months: number | null;
  waiting_months: number | null;
  cohort_months: number | null;
  unit: string;
  per: number;
  identity_part: Definition['identityPart'];
  source_en: string;
  source_cy: string;
  reference: string;
  valid_from: string | null;
  valid_to: string | null;
  is_official: boolean | number;
  comparable_with: string;
  unit_en: string;
  unit_cy: string;
  unit_attributes: string;
}

const SELECT = `SELECT m.*, u.label_en AS unit_en, u.label_cy AS unit_cy, u.attributes AS unit_attributes
  FROM measure_version m JOIN reference_code u ON u.code_set = 'MEASURE_UNIT' AND u.code = m.unit`;

function toDefinition(row: DefinitionRow): Definition {
  const { min = null, max = null } = JSON.parse(row.unit_attributes) as { min?: number; max?: number };
  return {
    measure: row.measure,
    version: row.version,
    nameEn: row.name_en,
    nameCy: row.name_cy,
    numeratorEn: row.numerator_en,
    numeratorCy: row.numerator_cy,
    denominatorEn: row.denominator_en,
    denominatorCy: row.denominator_cy,
    followUpMonths: row.follow_up_months,
    waitingMonths: row.waiting_months,
    cohortMonths: row.cohort_months,
    unit: row.unit,
    unitEn: row.unit_en,
    unitCy: row.unit_cy,
    per: row.per,
    sourceEn: row.source_en,
    sourceCy: row.source_cy,
    reference: row.reference,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isOfficial: Boolean(row.is_official),
    comparableWith: JSON.parse(row.comparable_with) as string[],
    identityPart: row.identity_part,
    min,
    max,
  };
}

/** What of a definition leaves the service. */
export const toMeasureVersion = ({
  identityPart: _part,
  min: _min,
  max: _max,
  ...version
}: Definition): MeasureVersionDto => version;

/** Knows every version of every measure. Nothing else says what a figure is called, or what it counts. */
@Injectable()
export class MeasureRegistry {
  /** Every definition, by measure and from the oldest to the newest. */
  async all(tx: ReadTransaction): Promise<Definition[]> {
    const rows = await tx.query<DefinitionRow>(`${SELECT} ORDER BY m.sort_order`);
    return rows.map(toDefinition);
  }

  /** The definitions of a measure, from the oldest to the newest; none where there is no such measure. */
  async ofMeasure(tx: ReadTransaction, measure: string): Promise<Definition[]> {
    const rows = await tx.query<DefinitionRow>(`${SELECT} WHERE m.measure = :measure ORDER BY m.sort_order`, {
      measure,
    });
    return rows.map(toDefinition);
  }
}
