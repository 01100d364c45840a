import { codeSet } from './code-set.js';

/** What kind of number a measure gives. `min` and `max`: the least and the most that it can be, where there is one. */
export const MEASURE_UNIT = codeSet('MEASURE_UNIT', [
  ['PROPORTION', 'Share, from 0 to 1', 'Cyfran, o 0 i 1', { min: 0, max: 1 }],
  ['PER_CHILD', 'Number for each child in the cohort', 'Nifer i bob plentyn yn y garfan', { min: 0 }],
  [
    'PER_REOFFENDER',
    'Number for each child who reoffended, which is at least one',
    'Nifer i bob plentyn a aildroseddodd, sef o leiaf un',
    { min: 1 },
  ],
  [
    'PER_POPULATION',
    'Number for so many children who live in the area',
    'Nifer i hyn a hyn o blant sy’n byw yn yr ardal',
    { min: 0 },
  ],
]);

/** Where a published figure is of. `named`: the area has a name of its own, which is recorded. */
export const FIGURE_AREA = codeSet('FIGURE_AREA', [
  ['SERVICE', 'Youth justice service', 'Gwasanaeth cyfiawnder ieuenctid', { named: true }],
  ['ENGLAND_AND_WALES', 'England and Wales', 'Cymru a Lloegr', { named: false }],
  ['ENGLAND', 'England', 'Lloegr', { named: false }],
  ['WALES', 'Wales', 'Cymru', { named: false }],
  ['REGION', 'Region, or police force area', 'Rhanbarth, neu ardal heddlu', { named: true }],
  [
    'FAMILY',
    'Family of comparable youth justice services',
    'Teulu o wasanaethau cyfiawnder ieuenctid tebyg',
    { named: true },
  ],
]);

export const MEASURE_CODE_SETS = [...MEASURE_UNIT, ...FIGURE_AREA];
