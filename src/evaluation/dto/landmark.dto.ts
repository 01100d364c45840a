import { ApiInteger } from '../../platform/openapi/properties.js';

/** From when everybody is followed, and who is not. */
export class LandmarkDto {
  /** Weeks from the index date. */
  @ApiInteger({ example: 8 })
  weeks: number;

  /** Children left out who had reoffended by then. */
  @ApiInteger({ example: 12 })
  reoffendedBefore: number;

  /** Children left out whose case had closed by then. */
  @ApiInteger({ example: 9 })
  closedBefore: number;

  /** Children left out for whom that day has not come. */
  @ApiInteger({ example: 3 })
  notReached: number;

  /** Children who started only after it: they count among those who did not start. */
  @ApiInteger({ example: 7 })
  startedAfter: number;
}
