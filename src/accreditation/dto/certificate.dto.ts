import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A use that a child made of an award. */
export class CertificateUseDto {
  /**
   * A code of the set ACCREDITATION_USE.
   * @example JOB
   */
  usedFor: string;

  /** @example 2026-09-01 */
  @ApiDate()
  usedOn: string;
}

/** An award that a child holds: what they can show to an employer or a college. */
export class CertificateDto {
  @ApiUuid()
  accreditationId: string;

  /** @example CSCS_CARD */
  award: string;

  /** @example "Construction Skills Certification Scheme (CSCS) card" */
  awardEn: string;

  /** @example "Cerdyn y Cynllun Ardystio Sgiliau Adeiladu (CSCS)" */
  awardCy: string | null;

  /** @example Labourer */
  title: string | null;

  /** @example CITB */
  awardingBody: string;

  /** @example "Level 1" */
  levelEn: string | null;

  /** @example "Lefel 1" */
  levelCy: string | null;

  @ApiInteger({ example: 3 })
  credits: number | null;

  /** @example 2026-06-12 */
  @ApiDate()
  achievedOn: string;

  /** The last day on which it is good; null: it does not run out. */
  @ApiDate()
  expiresOn: string | null;

  /** Whether it has run out. */
  expired: boolean;

  /** @example 00451277 */
  certificateReference: string | null;

  /** What the child used it for so far. */
  uses: CertificateUseDto[];
}

/** Everything that a child holds, the earliest first. */
export class CertificateListDto {
  items: CertificateDto[];
}
