import { codeSet } from './code-set.js';

const about = (...needAreas: string[]) => ({ needAreas: needAreas.join(' ') });

/**
 * Whom an assessment asks for information, and the need areas that they can speak of. HMI Probation, Full Joint
 * Inspection of Youth Offending Work in Cwm Taf (2017): too little came from social care and probation, some schools
 * did not respond, and case managers were not inquiring enough.
 */
export const INFORMATION_SOURCE = codeSet('INFORMATION_SOURCE', [
  [
    'CHILDRENS_SERVICES',
    "Children's services",
    'Gwasanaethau plant',
    about('CAR', 'FAM', 'LIV', 'SAF', 'EXP'),
  ],
  [
    'EDUCATION_PROVIDER',
    'School or education provider',
    'Ysgol neu ddarparwr addysg',
    about('ETE', 'BSK', 'SLC'),
  ],
  ['CAREERS', 'Careers service', 'Gwasanaeth gyrfaoedd', about('ETE')],
  ['HEALTH', 'Health service', 'Gwasanaeth iechyd', about('PHY', 'EMH', 'SLC')],
  [
    'SUBSTANCE_MISUSE_SERVICE',
    'Substance misuse service',
    'Gwasanaeth camddefnyddio sylweddau',
    about('SUB'),
  ],
  ['POLICE', 'Police', 'Heddlu', about('NBH', 'LIF', 'ATT', 'ROH', 'EXP')],
  ['PROBATION', 'Probation', 'Prawf', about('FAM', 'ROH')],
  ['HOUSING', 'Housing', 'Tai', about('LIV', 'NBH')],
  [
    'PLACEMENT_OR_CUSTODY',
    'Placement or custody',
    'Lleoliad neu’r ddalfa',
    about('LIV', 'CAR', 'SAF', 'THB'),
  ],
  ['PARENT_OR_CARER', 'Parent or carer', 'Rhiant neu ofalwr', about('FAM', 'LIV', 'LIF', 'EMH', 'YPP')],
  [
    'CHILD_SELF_ASSESSMENT',
    "The child's own assessment",
    'Asesiad y plentyn ei hun',
    about('MOT', 'PSO', 'ATT', 'THB', 'LIF', 'EMH'),
  ],
  ['VICTIM', 'Victim', 'Dioddefwr', about('RJV', 'ROH')],
  ['COURT', 'Court', 'Llys', about('ATT')],
  ['OTHER', 'Another source', 'Ffynhonnell arall', about()],
]);

/** Why information that was asked for will not come. */
export const INFORMATION_GAP = codeSet('INFORMATION_GAP', [
  ['NO_REPLY', 'No reply', 'Dim ateb'],
  ['REFUSED', 'Refused', 'Gwrthodwyd'],
  ['NO_CONSENT', 'No consent to ask or share', 'Dim cydsyniad i ofyn neu rannu'],
  ['NOT_HELD', 'They hold none', 'Nid oes ganddynt ddim'],
  ['NO_SERVICE', 'There is no such service for this child', 'Nid oes gwasanaeth o’r fath i’r plentyn hwn'],
  ['NO_LONGER_NEEDED', 'No longer needed', 'Nid oes ei angen mwyach'],
  ['OTHER', 'Another reason', 'Rheswm arall'],
]);
