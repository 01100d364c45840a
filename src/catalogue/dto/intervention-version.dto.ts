import { type EligibilityRuleDto } from '../eligibility/eligibility-rule.dto.js';
import { DesignedInterventionDto } from './intervention-design.dto.js';

/** One version of a catalogue entry. */
export class InterventionVersionDto extends DesignedInterventionDto {
  /** Conditions that a child must meet, all of them, besides age, sex, setting and language. */
  eligibility: EligibilityRuleDto[];

  /**
   * Whether this is the version that is chosen from now; plans and deliveries keep the one they name.
   * @example true
   */
  isCurrent: boolean;

  /**
   * Why this version replaced the one before it; null for the first.
   * @example "Two sessions more, after the first groups ran out of time."
   */
  changeReason: string | null;
}

/** Every version of a catalogue entry, newest first. */
export class InterventionVersionListDto {
  items: InterventionVersionDto[];
}
