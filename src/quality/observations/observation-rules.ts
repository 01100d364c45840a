import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** What the rules on an observation look at. */
export interface ObservationFacts {
  observedOn: PlainDate;
  observerId: string;
  delivererId?: string | null;
  items: readonly { component: string }[];
}

/** What can be observed: the core components of the version, and what is looked for in any delivery. */
export interface Checklist {
  core: readonly string[];
  general: readonly string[];
}

const at = (index: number): string => `/items/${index}/component`;

/** Faults of an observation of a delivery that began on that day, or has not begun. */
export function observationFaults(
  { observedOn, observerId, delivererId, items }: ObservationFacts,
  { core, general }: Checklist,
  startedOn: PlainDate | null,
  today: PlainDate,
): FieldFault[] {
  const given = items.map(({ component }) => component);
  const missing = core.filter((component) => !given.includes(component));
  const faults: FieldFault[] = [
    ...futureFault('/observedOn', observedOn, today),
    ...beforeFault(
      '/observedOn',
      observedOn,
      startedOn,
      'BEFORE_DELIVERY',
      'The delivery had not started on this day.',
    ),
  ];
  if (observerId === delivererId) {
    const detail = 'Nobody observes their own delivery.';
    faults.push({ pointer: '/observerId', code: 'OWN_DELIVERY', detail });
  }
  if (missing.length > 0) {
    const detail = `Answer every core component, with NA where one does not apply: ${missing.join(', ')}.`;
    faults.push({ pointer: '/items', code: 'COMPONENT_MISSING', detail });
  }
  given.forEach((component, index) => {
    if (!core.includes(component) && !general.includes(component)) {
      const detail = 'The version has no such core component, and the set OBSERVATION_ITEM no such code.';
      faults.push({ pointer: at(index), code: 'UNKNOWN_COMPONENT', detail });
    } else if (given.indexOf(component) < index) {
      faults.push({ pointer: at(index), code: 'REPEATED_COMPONENT', detail: 'This is answered twice.' });
    }
  });
  return faults;
}
