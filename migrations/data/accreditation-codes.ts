import { codeSet } from './code-set.js';

/** What a child can work towards that somebody outside the service awards. `validMonths`: a card that runs out. */
export const ACCREDITATION = codeSet('ACCREDITATION', [
  [
    'CSCS_CARD',
    'Construction Skills Certification Scheme (CSCS) card',
    'Cerdyn y Cynllun Ardystio Sgiliau Adeiladu (CSCS)',
    { validMonths: 60 },
  ],
  [
    'CONSTRUCTION_HEALTH_SAFETY',
    'Health and safety in a construction environment',
    'Iechyd a diogelwch mewn amgylchedd adeiladu',
  ],
  [
    'CITB_HEALTH_SAFETY_TEST',
    'CITB health, safety and environment test',
    'Prawf iechyd, diogelwch ac amgylchedd CITB',
    { validMonths: 24 },
  ],
  ['FIRST_AID', 'First aid', 'Cymorth cyntaf', { validMonths: 36 }],
  ['FOOD_HYGIENE', 'Food hygiene', 'Hylendid bwyd', { validMonths: 36 }],
  ['ASDAN', 'ASDAN award', 'Dyfarniad ASDAN'],
  ['AGORED_CYMRU', 'Agored Cymru unit or award', 'Uned neu ddyfarniad Agored Cymru'],
  ['AQA_UNIT_AWARD', 'AQA unit award', 'Dyfarniad uned AQA'],
  ['ARTS_AWARD', 'Arts Award', 'Dyfarniad y Celfyddydau'],
  ['DUKE_OF_EDINBURGH', "Duke of Edinburgh's Award", 'Gwobr Dug Caeredin'],
  ['ESSENTIAL_SKILLS_LITERACY', 'Essential skills: communication', 'Sgiliau hanfodol: cyfathrebu'],
  ['ESSENTIAL_SKILLS_NUMERACY', 'Essential skills: application of number', 'Sgiliau hanfodol: cymhwyso rhif'],
  ['YOUNG_FIREFIGHTER', 'Young firefighter certificate', 'Tystysgrif diffoddwr tân ifanc'],
  ['OTHER', 'Another award', 'Dyfarniad arall'],
]);

/** Levels of the framework for qualifications in Wales and of the regulated framework in England. `rank` orders them. */
export const ACCREDITATION_LEVEL = codeSet('ACCREDITATION_LEVEL', [
  ['ENTRY_1', 'Entry 1', 'Mynediad 1', { rank: 1 }],
  ['ENTRY_2', 'Entry 2', 'Mynediad 2', { rank: 2 }],
  ['ENTRY_3', 'Entry 3', 'Mynediad 3', { rank: 3 }],
  ['LEVEL_1', 'Level 1', 'Lefel 1', { rank: 4 }],
  ['LEVEL_2', 'Level 2', 'Lefel 2', { rank: 5 }],
  ['LEVEL_3', 'Level 3', 'Lefel 3', { rank: 6 }],
  ['LEVEL_4_OR_ABOVE', 'Level 4 or above', 'Lefel 4 neu uwch', { rank: 7 }],
]);

/**
 * How far an award has come. `next`: where it can go from here. `initial`: a record may begin here. `achieved`: the
 * child holds it. `needsReason`, `needsUse`: what must be said with the move.
 */
export const ACCREDITATION_STAGE = codeSet('ACCREDITATION_STAGE', [
  ['OFFERED', 'Offered', 'Cynigiwyd', { initial: true, next: 'ENROLLED WORKING_TOWARDS WITHDRAWN' }],
  [
    'ENROLLED',
    'Enrolled',
    'Cofrestrwyd',
    { initial: true, next: 'WORKING_TOWARDS SUBMITTED ACHIEVED NOT_ACHIEVED WITHDRAWN' },
  ],
  [
    'WORKING_TOWARDS',
    'Working towards',
    'Yn gweithio tuag ato',
    { initial: true, next: 'SUBMITTED ACHIEVED NOT_ACHIEVED WITHDRAWN' },
  ],
  [
    'SUBMITTED',
    'Submitted or assessed',
    'Cyflwynwyd neu aseswyd',
    { next: 'ACHIEVED NOT_ACHIEVED WORKING_TOWARDS WITHDRAWN' },
  ],
  ['ACHIEVED', 'Achieved', 'Cyflawnwyd', { initial: true, achieved: true, next: 'USED' }],
  [
    'USED',
    'Used for a job, a course or more',
    'Defnyddiwyd ar gyfer swydd, cwrs neu fwy',
    { achieved: true, needsUse: true, next: 'USED' },
  ],
  [
    'NOT_ACHIEVED',
    'Not achieved',
    'Heb ei gyflawni',
    { needsReason: true, next: 'WORKING_TOWARDS SUBMITTED WITHDRAWN' },
  ],
  [
    'WITHDRAWN',
    'Dropped',
    'Rhoddwyd y gorau iddo',
    { needsReason: true, next: 'OFFERED ENROLLED WORKING_TOWARDS' },
  ],
]);

/** Why an award was dropped or not achieved. */
export const ACCREDITATION_REASON = codeSet('ACCREDITATION_REASON', [
  ['CHILD_DECLINED', 'The child decided against it', 'Penderfynodd y plentyn yn ei erbyn'],
  ['CHILD_MOVED', 'The child moved away', 'Symudodd y plentyn i ffwrdd'],
  ['CUSTODY', 'Custody or remand', 'Dalfa neu remand'],
  ['FOUND_WORK_OR_COURSE', 'Found work or another course first', 'Cafodd waith neu gwrs arall yn gyntaf'],
  ['TOO_HARD', 'The level did not suit', 'Nid oedd y lefel yn addas'],
  ['ASSESSMENT_FAILED', 'The test or assessment was not passed', 'Ni phasiwyd y prawf na’r asesiad'],
  ['PROVIDER_WITHDREW', 'The provider stopped offering it', 'Rhoddodd y darparwr y gorau i’w gynnig'],
  ['NO_FUNDING', 'No money for it', 'Dim arian ar ei gyfer'],
  ['ORDER_ENDED', 'The order or the work ended', 'Daeth y gorchymyn neu’r gwaith i ben'],
  ['OTHER', 'Another reason', 'Rheswm arall'],
]);

/** What a child used an award for. */
export const ACCREDITATION_USE = codeSet('ACCREDITATION_USE', [
  ['JOB', 'A job', 'Swydd'],
  ['APPRENTICESHIP', 'An apprenticeship', 'Prentisiaeth'],
  ['COURSE', 'A further course', 'Cwrs pellach'],
  ['WORK_PLACEMENT', 'A work placement', 'Lleoliad gwaith'],
  ['VOLUNTEERING', 'Volunteering', 'Gwirfoddoli'],
  ['APPLICATION', 'An application or interview', 'Cais neu gyfweliad'],
]);

export const ACCREDITATION_CODE_SETS = [
  ...ACCREDITATION,
  ...ACCREDITATION_LEVEL,
  ...ACCREDITATION_STAGE,
  ...ACCREDITATION_REASON,
  ...ACCREDITATION_USE,
];
