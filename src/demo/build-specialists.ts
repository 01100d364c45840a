import type { SpecialistTime } from '../demand/specialists/specialist-time.entity.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { deterministicIds } from './deterministic-id.js';

interface Specialist {
  agency: string;
  specialism: string;
  needAreaCode: string;
  /** In a quarter of a year. */
  hoursAvailable: number;
  uses: readonly (readonly [use: string, hours: number])[];
}

/**
 * Hours of specialists. One day a month of speech and language therapy, all of it used on assessment, is what HMI Probation
 * found (Full Joint Inspection of Youth Offending Work in Cwm Taf, 2017, 5.2.16); the rest is invented.
 */
const SPECIALISTS: readonly Specialist[] = [
  {
    ...{
      agency: 'HEALTH',
      specialism: 'Speech and language therapist',
      needAreaCode: 'SLC',
      hoursAvailable: 22.5,
    },
    uses: [['ASSESSMENT', 22.5]],
  },
  {
    ...{ agency: 'HEALTH', specialism: 'Mental health nurse', needAreaCode: 'EMH', hoursAvailable: 180 },
    uses: [
      ['ASSESSMENT', 84],
      ['INTERVENTION', 51],
      ['CONSULTATION', 18],
    ],
  },
  {
    ...{ agency: 'SUBSTANCE_MISUSE_SERVICE', specialism: 'Substance misuse worker', needAreaCode: 'SUB' },
    hoursAvailable: 420,
    uses: [
      ['INTERVENTION', 268],
      ['ASSESSMENT', 71],
      ['MEETINGS', 40],
    ],
  },
];

const QUARTERS = 4;
const MONTHS = 3;

/** The rows of the invented specialists, quarter by quarter up to the day on which the caseload is seen. */
export function buildSpecialists(serviceId: string, asOf: PlainDate, recordedAt: string): SpecialistTime[] {
  const nextId = deterministicIds(`specialists ${serviceId}`);
  return Array.from({ length: QUARTERS }, (_, index) => index * MONTHS).flatMap((monthsAgo) =>
    SPECIALISTS.map(({ uses, ...specialist }) => ({
      ...{ id: nextId(), serviceId, deliveryAreaId: null, recordedAt, ...specialist, rowVersion: 1 },
      validFrom: addDays(addMonthsClamped(asOf, -monthsAgo - MONTHS), 1),
      validTo: addMonthsClamped(asOf, -monthsAgo),
      uses: uses.map(([use, hours]) => ({ use, hours })),
    })),
  );
}
