import { codeSet } from './code-set.js';

/** What a strategy intends for a need. `lowers`: there is to be less of it. */
const STRATEGY_INTENT = codeSet('STRATEGY_INTENT', [
  ['COMMISSION', 'Commission something new', 'Comisiynu rhywbeth newydd', { lowers: false }],
  ['EXPAND', 'Expand what there is', 'Ehangu’r hyn sydd ar gael', { lowers: false }],
  ['HOLD', 'Keep what there is', 'Cadw’r hyn sydd ar gael', { lowers: false }],
  ['REDUCE', 'Reduce what there is', 'Lleihau’r hyn sydd ar gael', { lowers: true }],
  ['STOP', 'Stop what there is', 'Rhoi’r gorau i’r hyn sydd ar gael', { lowers: true }],
]);

/**
 * The figure of the provision map that a target is set for. `figure`: its name there. `unit`: per cent, or a count.
 * `better`: which way is better; INTENT: as the intent says.
 */
const STRATEGY_MEASURE = codeSet('STRATEGY_MEASURE', [
  [
    'REACH',
    'Reach: children who attended, of those for whom the need came first',
    'Cyrhaeddiad: plant a fynychodd, o’r rhai yr oedd yr angen yn flaenoriaeth iddynt',
    { figure: 'reach', unit: 'PERCENT', better: 'HIGHER' },
  ],
  [
    'COMPLETION',
    'Completion: children who completed, of those for whom the need came first',
    'Cwblhau: plant a gwblhaodd, o’r rhai yr oedd yr angen yn flaenoriaeth iddynt',
    { figure: 'completion', unit: 'PERCENT', better: 'HIGHER' },
  ],
  [
    'IMPROVEMENT',
    'Improvement: children whose need was lower, of those who completed and were assessed again',
    'Gwelliant: plant yr oedd eu hangen yn is, o’r rhai a gwblhaodd ac a aseswyd eto',
    { figure: 'improvement', unit: 'PERCENT', better: 'HIGHER' },
  ],
  [
    'PREVALENCE',
    'Prevalence: children with the need, of those assessed',
    'Mynychder: plant â’r angen, o’r rhai a aseswyd',
    { figure: 'prevalence', unit: 'PERCENT', better: 'LOWER' },
  ],
  [
    'SUPPLY',
    'Supply: interventions that pass the assurance of the range',
    'Cyflenwad: ymyriadau sy’n bodloni sicrwydd yr ystod',
    { figure: 'supply', unit: 'COUNT', better: 'INTENT' },
  ],
  ['PLACES', 'Places at a time', 'Lleoedd ar y tro', { figure: 'places', unit: 'COUNT', better: 'INTENT' }],
]);

export const STRATEGY_CODE_SETS = [...STRATEGY_INTENT, ...STRATEGY_MEASURE];
