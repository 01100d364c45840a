import { type EvidenceBadgeDto } from '../../evidence/dto/evidence-badge.dto.js';
import { type EvidenceItemDto } from '../../evidence/dto/evidence-item.dto.js';
import { InterventionVersionDto } from './intervention-version.dto.js';

/** An entry in its current version, with what is known of whether it works. */
export class InterventionDetailDto extends InterventionVersionDto {
  /** What it is searched by. */
  badge: EvidenceBadgeDto;

  /** What each source says, in its own scale, newest review first; without what was withdrawn. */
  evidence: EvidenceItemDto[];
}
