import { codeSet } from './code-set.js';

/**
 * What bears on whether a child's offences are learnt of, and on the time at liberty. `ends`: nothing more is learnt.
 * `partial`: perhaps not everything. `custody`: not at liberty. `period`: it has a last day too.
 */
export const FOLLOW_UP_EVENT = codeSet('FOLLOW_UP_EVENT', [
  ['DIED', 'Died', 'Bu farw', { ends: true }],
  ['LEFT_ENGLAND_AND_WALES', 'Left England and Wales', 'Gadawodd Gymru a Lloegr', { ends: true }],
  [
    'MOVED_AREA',
    'Moved to an area that does not share offences',
    'Symudodd i ardal nad yw’n rhannu troseddau',
    { partial: true },
  ],
  ['MOVED_AREA_SHARED', 'Moved to an area that shares offences', 'Symudodd i ardal sy’n rhannu troseddau'],
  ['IN_CUSTODY', 'In custody', 'Yn y ddalfa', { custody: true, period: true }],
]);
