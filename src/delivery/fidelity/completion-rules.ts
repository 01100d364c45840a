import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Fidelity } from './fidelity-rules.js';

/** How far work came: the attribute `extent` of the codes of the set COMPLETION. */
export type Extent = 'FULL' | 'ADAPTED' | 'PARTIAL' | 'LITTLE';

const HALF = 0.5;

/**
 * How far the record says that a delivery came: in full with its dose and every core module, and no adaptation; partly from
 * half of the core modules on. Null where the record does not say, since old sessions name no modules.
 */
export function extentOf({ coreModules, dose, adaptations }: Fidelity): Extent | null {
  const { required, delivered, answer } = coreModules;
  const hasModules = required.length > 0;
  if (hasModules && answer === 'UNKNOWN') return null;
  if (!hasModules || answer === 'YES') {
    if (dose.answer === 'UNKNOWN') return null;
    if (dose.answer === 'YES') return adaptations.length > 0 ? 'ADAPTED' : 'FULL';
    if (hasModules) return 'ADAPTED';
    return (dose.share ?? 0) >= HALF ? 'PARTIAL' : 'LITTLE';
  }
  return delivered.length / required.length >= HALF ? 'PARTIAL' : 'LITTLE';
}

/** Faults of saying that work was completed in full where the record shows that it was not; silence contradicts nothing. */
export function completionFaults(
  extent: unknown,
  { coreModules, dose }: Fidelity,
  offered: readonly string[],
): FieldFault[] {
  if (extent !== 'FULL') return [];
  const instead = `Record what is missing, or say ${offered.join(' or ')}.`;
  const faults: FieldFault[] = [];
  if (coreModules.answer === 'NO') {
    const detail = `No session that the child attended covered the core modules ${coreModules.missing.join(', ')}. ${instead}`;
    faults.push({ pointer: '/completion', code: 'CORE_MODULES_MISSING', detail });
  }
  if (dose.answer === 'NO') {
    const detail = `The child attended ${dose.attended} of ${dose.planned} sessions. ${instead}`;
    faults.push({ pointer: '/completion', code: 'DOSE_NOT_REACHED', detail });
  }
  return faults;
}
