import type { OwnedRow } from '../organisation/owned-row.js';
import type { InterventionModuleInput } from './dto/intervention-design-input.dto.js';
import type { InterventionModule } from './intervention-module.entity.js';

/** The rows of the modules of a version, in the order given; `owned` makes what every row carries. */
export const moduleRows = (
  owned: () => OwnedRow,
  interventionVersionId: string,
  modules: readonly InterventionModuleInput[],
): InterventionModule[] =>
  modules.map(({ code, titleEn, titleCy = null, minutes, isCore }, index) => ({
    ...owned(),
    interventionVersionId,
    code,
    titleEn,
    titleCy,
    sortOrder: index + 1,
    minutes,
    isCore,
  }));
