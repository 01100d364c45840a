import { codeSet } from './code-set.js';

/** What an evaluation may look at beside its outcome, where its design declares it. */
export const EVALUATION_ANALYSIS = codeSet('EVALUATION_ANALYSIS', [
  ['DOSE', 'Reoffending by how much of the work was received', 'Aildroseddu yn ôl faint o’r gwaith a gafwyd'],
  ['TIME_VARYING', 'Reoffending from the start of the work', 'Aildroseddu o ddechrau’r gwaith'],
  ['SITES', 'Delivery areas compared with what is expected', 'Cymharu ardaloedd cyflwyno â’r disgwyl'],
  ['TREND', 'Reoffending by quarter', 'Aildroseddu fesul chwarter'],
  [
    'SENSITIVITY',
    'Whether the finding holds when it is made otherwise',
    'A yw’r canfyddiad yn dal o’i wneud yn wahanol',
  ],
]);

/** How much of what was planned a child had attended by the landmark. */
export const DOSE_BAND = codeSet('DOSE_BAND', [
  ['NONE', 'None', 'Dim'],
  ['BELOW_HALF', 'Less than 50%', 'Llai na 50%'],
  ['HALF_AND_MORE', '50% to 79%', '50% i 79%'],
  ['MOST', '80% or more', '80% neu fwy'],
  ['UNKNOWN', 'Not known: no number of sessions was planned', 'Anhysbys: ni chynlluniwyd nifer o sesiynau'],
]);

/** Where a group lies in a funnel plot. */
export const FUNNEL_POSITION = codeSet('FUNNEL_POSITION', [
  ['WITHIN', 'Within the 95% limits', 'O fewn y terfynau 95%'],
  ['BELOW_95', 'Below the 95% limit', 'O dan y terfyn 95%'],
  ['BELOW_998', 'Below the 99.8% limit', 'O dan y terfyn 99.8%'],
  ['ABOVE_95', 'Above the 95% limit', 'Uwchlaw’r terfyn 95%'],
  ['ABOVE_998', 'Above the 99.8% limit', 'Uwchlaw’r terfyn 99.8%'],
]);

/** How a finding is made otherwise, to see whether it holds. */
export const SENSITIVITY_RUN = codeSet('SENSITIVITY_RUN', [
  ['NO_TRIM', 'No weight cut off', 'Heb dorri unrhyw bwysiad'],
  ['CALIPER_NARROW', 'Pairs within a caliper of 0.1', 'Parau o fewn caliper o 0.1'],
  ['CALIPER_WIDE', 'Pairs within a caliper of 0.3', 'Parau o fewn caliper o 0.3'],
  [
    'OTHER_METHOD',
    'Pairs instead of weights, or weights instead of pairs',
    'Parau yn lle pwysiadau, neu bwysiadau yn lle parau',
  ],
  ['WITHOUT_CUSTODY', 'Without children in custody', 'Heb blant yn y ddalfa'],
  [
    'NO_OTHER_WORK',
    'Only children who started no other intervention',
    'Dim ond plant na ddechreuodd ymyriad arall',
  ],
]);

export const EVALUATION_ANALYSIS_CODE_SETS = [
  ...EVALUATION_ANALYSIS,
  ...DOSE_BAND,
  ...FUNNEL_POSITION,
  ...SENSITIVITY_RUN,
];
