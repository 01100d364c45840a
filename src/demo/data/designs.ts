import type { DemoDesign } from './catalogue-design.js';
import { GROUP_DESIGNS } from './group-designs.js';
import { LEARNING_DESIGNS } from './learning-designs.js';
import { PERSONAL_DESIGNS } from './personal-designs.js';
import { RESTORATIVE_DESIGNS } from './restorative-designs.js';

/** How each entry of the demonstration catalogue is delivered, by its code. */
export const DEMO_DESIGNS: Readonly<Record<string, DemoDesign>> = {
  ...PERSONAL_DESIGNS,
  ...RESTORATIVE_DESIGNS,
  ...GROUP_DESIGNS,
  ...LEARNING_DESIGNS,
};
