import { codeSet } from './code-set.js';

/** Who in an agency answers for planned work. `agency`: by whose sessions a contact with the role is counted. */
export const ROLE_IN_PLAN = codeSet('ROLE_IN_PLAN', [
  ['CASE_MANAGER', 'Case manager', 'Rheolwr achos', { agency: 'YOUTH_JUSTICE_SERVICE' }],
  ['RESTORATIVE_WORKER', 'Restorative worker', 'Gweithiwr adferol', { agency: 'YOUTH_JUSTICE_SERVICE' }],
  ['REPARATION_WORKER', 'Reparation worker', 'Gweithiwr gwneud iawn', { agency: 'YOUTH_JUSTICE_SERVICE' }],
  ['PARENTING_WORKER', 'Parenting worker', 'Gweithiwr rhianta', { agency: 'YOUTH_JUSTICE_SERVICE' }],
  ['POLICE_OFFICER', 'Police officer', 'Swyddog heddlu', { agency: 'POLICE' }],
  ['HEALTH_WORKER', 'Health worker', 'Gweithiwr iechyd', { agency: 'HEALTH' }],
  ['EDUCATION_WORKER', 'Education worker', 'Gweithiwr addysg', { agency: 'EDUCATION' }],
  ['SOCIAL_WORKER', 'Social worker', 'Gweithiwr cymdeithasol', { agency: 'CHILDRENS_SERVICES' }],
  ['PROBATION_OFFICER', 'Probation officer', 'Swyddog prawf', { agency: 'PROBATION' }],
  ['FIRE_OFFICER', 'Fire service officer', 'Swyddog tân', { agency: 'FIRE_AND_RESCUE' }],
  ['MENTOR', 'Volunteer mentor', 'Mentor gwirfoddol', { agency: 'VOLUNTARY_SECTOR' }],
  [
    'SUBSTANCE_WORKER',
    'Substance misuse worker',
    'Gweithiwr camddefnyddio sylweddau',
    { agency: 'SUBSTANCE_MISUSE_SERVICE' },
  ],
  ['CAREERS_ADVISER', 'Careers adviser', 'Cynghorydd gyrfaoedd', { agency: 'CAREERS' }],
  ['OTHER_ROLE', 'Somebody else', 'Rhywun arall', { agency: 'OTHER' }],
]);
