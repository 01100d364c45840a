import { ApiUuid } from '../../platform/openapi/properties.js';
import { CaseFactsDto } from './case-facts.dto.js';

/** A case as lists and edits show it. */
export class CaseSummaryDto extends CaseFactsDto {
  @ApiUuid()
  childId: string;

  /** @example CH-000123 */
  childReference: string;
}

/** A page of cases, in order of their ids. */
export class CasePageDto {
  items: CaseSummaryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
