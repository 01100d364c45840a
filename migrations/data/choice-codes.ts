import { codeSet } from './code-set.js';

/**
 * Why something else was planned than what advice put first. `unmetDemand`: what was advised was wanted, and was not to be
 * had.
 */
export const OTHER_CHOICE_REASON = codeSet('OTHER_CHOICE_REASON', [
  ['NO_PLACES', 'No place, or too long a wait', "Dim lle, neu'r aros yn rhy hir", { unmetDemand: true }],
  [
    'NO_TRAINED_DELIVERER',
    'No trained worker to deliver it',
    "Dim gweithiwr wedi'i hyfforddi i'w gyflwyno",
    { unmetDemand: true },
  ],
  ['NO_WELSH_DELIVERY', 'Not available in Welsh', 'Ddim ar gael yn Gymraeg', { unmetDemand: true }],
  [
    'TOO_FAR',
    'Too far or not safe to travel to',
    'Rhy bell neu ddim yn ddiogel teithio yno',
    { unmetDemand: true },
  ],
  ['CHILD_PREFERENCE', 'The child chose otherwise', 'Dewisodd y plentyn fel arall', { unmetDemand: false }],
  [
    'FAMILY_VIEW',
    'Parents or carers asked for something else',
    'Gofynnodd rhieni neu ofalwyr am rywbeth arall',
    { unmetDemand: false },
  ],
  [
    'PROFESSIONAL_JUDGEMENT',
    "The worker's judgement of this child",
    'Barn y gweithiwr am y plentyn hwn',
    { unmetDemand: false },
  ],
  ['ALREADY_TRIED', 'It was tried before', "Rhoddwyd cynnig arno o'r blaen", { unmetDemand: false }],
  [
    'ORDER_REQUIREMENT',
    'The court or panel requires something else',
    "Mae'r llys neu'r panel yn gofyn am rywbeth arall",
    { unmetDemand: false },
  ],
  ['RISK_OR_SAFETY', 'Risk or safety', 'Risg neu ddiogelwch', { unmetDemand: false }],
  ['TIMING', 'Not now: later in the plan', 'Nid nawr: yn nes ymlaen yn y cynllun', { unmetDemand: false }],
]);
