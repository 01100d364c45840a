import { IsQueryFlag } from '../../platform/validation/presence.js';

/** How an analysis is signed. */
export class SignOffQuery {
  /**
   * `true`: hide, in the view for publication, the figures that beside earlier releases would tell of few children; otherwise
   * the signature is refused for them.
   */
  @IsQueryFlag()
  hideWhatWouldReveal?: boolean;
}
