import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which evidence items to list. */
export class EvidenceItemQuery extends PageQuery {
  /** Of one intervention. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * A code of the set EVIDENCE_SCHEME.
   * @example YEF_TOOLKIT
   */
  @IsOptional()
  @IsCode()
  scheme?: string;

  /** `true`: withdrawn; `false`: not withdrawn. */
  @IsQueryFlag()
  withdrawn?: boolean;

  /** `true`: their review is too old to be relied on; `false`: it is fresh. */
  @IsQueryFlag()
  stale?: boolean;
}
