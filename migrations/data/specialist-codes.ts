import { codeSet } from './code-set.js';

/**
 * What the hours of a specialist go to. `onAssessment` and `onIntervention` are what the two are told apart by: HMI
 * Probation, Full Joint Inspection of Youth Offending Work in Cwm Taf (2017), 5.2.16: one day a month of speech and language
 * therapy, all of it used on assessment.
 */
export const SPECIALIST_USE = codeSet('SPECIALIST_USE', [
  ['ASSESSMENT', 'Assessing children', 'Asesu plant', { onAssessment: true }],
  [
    'INTERVENTION',
    'Therapy or other work with children',
    'Therapi neu waith arall gyda phlant',
    { onIntervention: true },
  ],
  ['CONSULTATION', 'Advice to those who work with children', 'Cyngor i’r rhai sy’n gweithio gyda phlant'],
  ['TRAINING', 'Training of workers', 'Hyfforddi gweithwyr'],
  ['MEETINGS', 'Meetings and reports', 'Cyfarfodydd ac adroddiadau'],
  ['OTHER', 'Something else', 'Rhywbeth arall'],
]);
