import { InterventionDto } from './intervention.dto.js';

/** One version of a catalogue entry. */
export class InterventionVersionDto extends InterventionDto {
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
