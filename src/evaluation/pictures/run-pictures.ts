import type { Picture } from './charts/page.js';
import { balancePicture } from './run-balance.js';
import { forestPicture } from './run-forest.js';
import { funnelPicture } from './run-funnel.js';
import { survivalPicture } from './run-survival.js';
import type { RunToShow } from './run-to-show.js';
import { transitionPicture } from './run-transition.js';

/** Every picture of a run draws itself, or says in a sentence why this run has none. */
export const RUN_PICTURES = {
  forest: forestPicture,
  balance: balancePicture,
  survival: survivalPicture,
  funnel: funnelPicture,
  'ete-transition': transitionPicture,
} satisfies Record<string, (shown: RunToShow) => Picture | string>;

export type PictureName = keyof typeof RUN_PICTURES;

export const PICTURE_NAMES = Object.keys(RUN_PICTURES) as PictureName[];
