import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a worker look at. */
export interface WorkerFacts {
  languages: readonly string[];
  activeFrom: PlainDate;
  activeTo?: PlainDate | null;
}

/** Faults of a worker. Either day may be to come: people are appointed, and give notice. */
export const workerFaults = ({ languages, activeFrom, activeTo }: WorkerFacts): FieldFault[] => [
  ...(languages.length === 0 || new Set(languages).size < languages.length
    ? [
        {
          pointer: '/languages',
          code: 'LANGUAGES_UNCLEAR',
          detail: 'Name each language that the worker can deliver in once, at least one.',
        },
      ]
    : []),
  ...beforeFault(
    '/activeTo',
    activeTo,
    activeFrom,
    'BEFORE_START',
    'The last day of work is before the first.',
  ),
];
