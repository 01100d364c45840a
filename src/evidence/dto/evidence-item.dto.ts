import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { EvidenceEffectDto } from './evidence-effect.dto.js';

/** What one source says of whether an intervention works, in that source's own scale. */
export class EvidenceItemDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /**
   * Whose rating it is: a code of the set EVIDENCE_SCHEME.
   * @example YEF_TOOLKIT
   */
  scheme: string;

  /**
   * The rating as the scheme gives it: a code of the set that the scheme's attribute `ratings` names.
   * @example MODERATE
   */
  rating: string;

  /** How sure the evidence is, where the scheme rates that apart: 1 (very low) to 5 (very high). */
  @ApiInteger({ example: 4 })
  evidenceSecurity: number | null;

  /** What it costs, where the scheme rates that apart: 1 is the cheapest. */
  @ApiInteger({ example: 1 })
  costRating: number | null;

  /**
   * What was found: a code of the set EFFECT_DIRECTION.
   * @example FAVOURABLE
   */
  direction: string | null;

  /** The run of the service's own that it is taken from. */
  @ApiUuid()
  evaluationId: string | null;

  /** @example "Youth Endowment Fund toolkit: restorative justice" */
  citation: string;

  /** @example https://example.org/toolkit/restorative-justice */
  url: string | null;

  /**
   * Who was studied.
   * @example "Children aged 10 to 17 who had offended, mostly in the United States"
   */
  population: string | null;

  /**
   * What was measured.
   * @example "Reoffending within a year"
   */
  outcome: string | null;

  effect: EvidenceEffectDto | null;

  /**
   * How far it holds for the children of this service.
   * @example "No study is from Wales; two are with children younger than ours."
   */
  applicability: string | null;

  /** The account of whoever reviewed it; null: it came with the catalogue. */
  @ApiUuid()
  reviewedById: string | null;

  @ApiDate({ example: '2026-09-01' })
  reviewedOn: string;

  @ApiDate({ example: '2026-09-01' })
  accessedOn: string | null;

  /** The last day on which the review counts as fresh. */
  @ApiDate({ example: '2028-09-01' })
  staleAfter: string;

  /**
   * Its review is too old to be relied on.
   * @example false
   */
  stale: boolean;

  /** Since when it counts no longer; null: it counts. */
  @ApiDate({ example: '2026-11-02' })
  withdrawnOn: string | null;

  /** @example "The study was retracted." */
  withdrawnReason: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of evidence items, in order of their ids. */
export class EvidenceItemPageDto {
  items: EvidenceItemDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
