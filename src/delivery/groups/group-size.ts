import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { WarningDto } from '../dto/warning.dto.js';
import type { Stance } from '../policy/delivery-policy.entity.js';

/** How many children a group is designed for; null: no bound. */
export interface GroupBounds {
  groupSizeMin: number | null;
  groupSizeMax: number | null;
}

/**
 * What is to be said of the size of a group. A service may refuse one that is too large; one that is too small is only
 * warned of, since others may still be recorded by colleagues who see them.
 */
export function judgeGroupSize(
  attending: number,
  { groupSizeMin, groupSizeMax }: GroupBounds,
  stance: Stance,
): { faults: FieldFault[]; warnings: WarningDto[] } {
  const pointer = '/attendances';
  if (groupSizeMax !== null && attending > groupSizeMax) {
    const detail = `The group has ${attending} children; the intervention is designed for at most ${groupSizeMax}.`;
    if (stance === 'REFUSE') return { faults: [{ pointer, code: 'GROUP_TOO_LARGE', detail }], warnings: [] };
    const explanationCy = `Mae ${attending} o blant yn y grŵp; mae'r ymyrraeth wedi'i dylunio ar gyfer ${groupSizeMax} ar y mwyaf.`;
    return {
      faults: [],
      warnings: [{ code: 'GROUP_TOO_LARGE', pointer, explanationEn: detail, explanationCy }],
    };
  }
  if (groupSizeMin !== null && attending > 0 && attending < groupSizeMin) {
    const explanationEn = `The group has ${attending} children; the intervention is designed for at least ${groupSizeMin}.`;
    const explanationCy = `Mae ${attending} o blant yn y grŵp; mae'r ymyrraeth wedi'i dylunio ar gyfer o leiaf ${groupSizeMin}.`;
    return { faults: [], warnings: [{ code: 'GROUP_TOO_SMALL', pointer, explanationEn, explanationCy }] };
  }
  return { faults: [], warnings: [] };
}
