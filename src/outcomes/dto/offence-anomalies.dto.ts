import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiUuid } from '../../platform/openapi/properties.js';
import { ANOMALY_CODES, type AnomalyKind } from '../anomalies/anomaly-kinds.js';

/** Which anomalies to list. */
export class OffenceAnomaliesQuery extends PageQuery {
  /** Those of this kind; of every kind where it is left out. */
  @IsOptional()
  @IsIn(ANOMALY_CODES)
  kind?: AnomalyKind;
}

/** What may be wrong. */
export class AnomalyDto {
  /** @example NO_OUTCOME */
  code: AnomalyKind;

  /** @example "No outcome a year later" */
  labelEn: string;

  /** @example "Dim canlyniad flwyddyn yn ddiweddarach" */
  labelCy: string;
}

/** An offence of which something may be wrong: to be looked at, not to be believed. */
export class OffenceAnomalyDto {
  /** Of the offence. */
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  @ApiDate({ example: '2025-03-14' })
  committedOn: string;

  anomalies: AnomalyDto[];
}

/** A page of offences of which something may be wrong. */
export class OffenceAnomalyPageDto {
  items: OffenceAnomalyDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
