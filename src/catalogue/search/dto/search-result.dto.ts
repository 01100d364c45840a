import { EvidenceBadgeDto } from '../../../evidence/dto/evidence-badge.dto.js';
import { ApiInteger } from '../../../platform/openapi/properties.js';
import { InterventionDto } from '../../dto/intervention.dto.js';

/** An entry that a search found. */
export class FoundInterventionDto extends InterventionDto {
  badge: EvidenceBadgeDto;
}

/** One value that a search could be narrowed to. */
export class FacetValueDto {
  /** @example ETE */
  code: string;

  /** How many entries it would leave beside the other filters. */
  @ApiInteger({ example: 7 })
  count: number;
}

/** What a search could be narrowed to: each value with its number of entries, most first. */
export class SearchFacetsDto {
  needArea: FacetValueDto[];

  interventionType: FacetValueDto[];

  setting: FacetValueDto[];

  language: FacetValueDto[];

  mode: FacetValueDto[];

  status: FacetValueDto[];

  badge: FacetValueDto[];
}

/** A page of what a search found. */
export class SearchResultDto {
  items: FoundInterventionDto[];

  /** How many entries were found, on all pages. */
  @ApiInteger({ example: 12 })
  total: number;

  /**
   * ALL: what was found has every word that was looked for, as typed or with its spelling forgiven. SOME: nothing has
   * all of them, and this has some. NONE: nothing has any. NOT_ASKED: no words were given.
   * @example ALL
   */
  words: 'ALL' | 'SOME' | 'NONE' | 'NOT_ASKED';

  facets: SearchFacetsDto;

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
