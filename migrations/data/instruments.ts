/*
 * The instruments that ship. Only numbers: the words of the questions belong to their publishers, and to the licence pack.
 * What is marked `toBeConfirmed` is to be held against that pack before anybody rests on it.
 */

type Label = readonly [en: string, cy: string];

interface ScaleSeed {
  code: string;
  label: Label;
  better?: 'HIGHER' | 'LOWER';
  range: readonly [min: number, max: number];
  items?: readonly number[];
  sumOf?: readonly string[];
  method?: 'SUM' | 'MEAN';
  leastAnswered?: number;
  conversion?: readonly (readonly [raw: number, converted: number])[];
}

interface ReliabilitySeed {
  scale: string;
  reliability?: number;
  sd?: number;
  points?: number;
  cutOff?: number;
  importantChange?: number;
  source: string;
  sourcedOn: string;
}

interface InstrumentSeed {
  code: string;
  name: Label;
  respondents: readonly string[];
  source: string;
  licence: Label;
  itemsMayBeStored?: boolean;
  scales: readonly ScaleSeed[];
  items?: readonly { number: number; min: number; max: number; reversed?: boolean }[];
  bands?: readonly (readonly [scale: string, code: string, low: number, high: number, label: Label])[];
  reliability?: readonly ReliabilitySeed[];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const items = (count: number, [min, max]: readonly [number, number], reversed: readonly number[] = []) =>
  numbers(count).map((number) => ({ number, min, max, reversed: reversed.includes(number) }));

const TOTAL: Label = ['Total', 'Cyfanswm'];
const SDQ_LICENCE: Label = [
  'Copyright Youthinmind. Paper forms are free to use unaltered; an electronic form needs a licence. The answers are kept on the form: record the scores.',
  'Hawlfraint Youthinmind. Mae ffurflenni papur am ddim i’w defnyddio heb eu newid; mae angen trwydded ar ffurflen electronig. Cedwir yr atebion ar y ffurflen: cofnodwch y sgorau.',
];
const WEMWBS_LICENCE: Label = [
  'Copyright NHS Health Scotland, the University of Warwick and the University of Edinburgh, 2006. Free for public bodies that register; show the copyright wording on every form. For those aged 13 and over.',
  'Hawlfraint NHS Health Scotland, Prifysgol Warwick a Phrifysgol Caeredin, 2006. Am ddim i gyrff cyhoeddus sy’n cofrestru; dangoswch y geiriad hawlfraint ar bob ffurflen. Ar gyfer rhai 13 oed a throsodd.',
];
const STAR_LICENCE: Label = [
  'Needs a licence of Triangle Consulting and training before it is used. Record the step of each area, never the words; the steps of areas are not added up.',
  'Mae angen trwydded gan Triangle Consulting a hyfforddiant cyn ei ddefnyddio. Cofnodwch gam pob maes, byth y geiriau; ni chaiff camau’r meysydd eu hadio.',
];
const OWN_LICENCE: Label = [
  'The service’s own: free to use and to change.',
  'Eiddo’r gwasanaeth ei hun: am ddim i’w ddefnyddio a’i newid.',
];

const sdqBands = (average: number, borderline: number) =>
  [
    ['TOTAL', 'AVERAGE', 0, average, ['In the average range', 'Yn yr ystod gyfartalog']],
    ['TOTAL', 'BORDERLINE', average + 1, borderline, ['Borderline', 'Ffiniol']],
    ['TOTAL', 'HIGH', borderline + 1, 40, ['High', 'Uchel']],
  ] as const;

/** Which items make which scale: Goodman (1997). A scale with at least three of five answers is prorated. */
const SDQ_SCALES: readonly ScaleSeed[] = [
  ...(
    [
      ['EMOTIONAL', ['Emotional problems', 'Problemau emosiynol'], [3, 8, 13, 16, 24]],
      ['CONDUCT', ['Conduct problems', 'Problemau ymddygiad'], [5, 7, 12, 18, 22]],
      ['HYPERACTIVITY', ['Hyperactivity', 'Gorfywiogrwydd'], [2, 10, 15, 21, 25]],
      ['PEER', ['Problems with peers', 'Problemau â chyfoedion'], [6, 11, 14, 19, 23]],
    ] as const
  ).map(([code, label, of]) => ({
    ...{ code, label, better: 'LOWER' as const, range: [0, 10] as const, items: of, leastAnswered: 3 },
  })),
  {
    code: 'PROSOCIAL',
    label: ['Kindness and helpfulness', 'Caredigrwydd a chymwynasgarwch'],
    range: [0, 10],
    items: [1, 4, 9, 17, 20],
    leastAnswered: 3,
  },
  {
    code: 'TOTAL',
    label: ['Total difficulties', 'Cyfanswm anawsterau'],
    better: 'LOWER',
    range: [0, 40],
    sumOf: ['EMOTIONAL', 'CONDUCT', 'HYPERACTIVITY', 'PEER'],
  },
];

const sdq = (
  form: { code: string; name: Label; respondent: string },
  [average, borderline]: readonly [number, number],
  { reliability, sd }: { reliability: number; sd: number },
): InstrumentSeed => ({
  code: form.code,
  name: form.name,
  respondents: [form.respondent],
  source: 'Goodman (1997), Journal of Child Psychology and Psychiatry 38:581-586',
  licence: SDQ_LICENCE,
  scales: SDQ_SCALES,
  items: items(25, [0, 2], [7, 11, 14, 21, 25]),
  bands: sdqBands(average, borderline),
  reliability: [
    {
      ...{ scale: 'TOTAL', reliability, sd, cutOff: average, sourcedOn: '2001-11-01' },
      source:
        'Internal consistency: Goodman (2001), JAACAP 40:1337-1345; standard deviation of British children: Meltzer, Gatward, Goodman and Ford (2000); cut-off: upper end of the average range',
    },
  ],
});

const areas = (count: number): ScaleSeed[] =>
  numbers(count).map((number) => ({
    code: `AREA_${number}`,
    label: [
      `Area ${number}, as the licensed guide names it`,
      `Maes ${number}, fel y mae’r canllaw trwyddedig yn ei enwi`,
    ],
    range: [1, 5],
  }));

const star = (code: string, name: Label, count: number, source: string): InstrumentSeed => ({
  ...{ code, name, source, licence: STAR_LICENCE, respondents: ['CHILD', 'WORKER'], scales: areas(count) },
  reliability: numbers(count).map((number) => ({
    ...{ scale: `AREA_${number}`, importantChange: 1, sourcedOn: '2017-01-01' },
    source: 'One step of the scale: the publisher reports movement by steps',
  })),
});

const SWEMWBS_METRIC = [
  ...[7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25],
  ...[19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35],
];

const SKILLS: readonly (readonly [code: string, label: Label])[] = [
  ['CONFIDENCE', ['Confidence', 'Hyder']],
  ['SELF_ESTEEM', ['Self-esteem', 'Hunan-barch']],
  ['RELATIONSHIPS', ['Getting on with others', 'Cyd-dynnu ag eraill']],
  ['COMMUNICATION', ['Communication', 'Cyfathrebu']],
  ['SELF_CONTROL', ['Self-control', 'Hunanreolaeth']],
  ['TEAMWORK', ['Teamwork', 'Gwaith tîm']],
  ['PROBLEM_SOLVING', ['Problem solving', 'Datrys problemau']],
  ['RELIABILITY', ['Reliability', 'Dibynadwyedd']],
];

const SEEDS: readonly InstrumentSeed[] = [
  sdq(
    {
      code: 'SDQ_SELF',
      name: [
        'Strengths and Difficulties Questionnaire, self-report',
        'Holiadur Cryfderau ac Anawsterau, hunan-adrodd',
      ],
      respondent: 'CHILD',
    },
    [15, 19],
    { reliability: 0.8, sd: 5.2 },
  ),
  sdq(
    {
      code: 'SDQ_PARENT',
      name: [
        'Strengths and Difficulties Questionnaire, parent or carer',
        'Holiadur Cryfderau ac Anawsterau, rhiant neu ofalwr',
      ],
      respondent: 'PARENT_CARER',
    },
    [13, 16],
    { reliability: 0.82, sd: 5.8 },
  ),
  sdq(
    {
      code: 'SDQ_TEACHER',
      name: [
        'Strengths and Difficulties Questionnaire, teacher',
        'Holiadur Cryfderau ac Anawsterau, athro neu athrawes',
      ],
      respondent: 'TEACHER',
    },
    [11, 15],
    { reliability: 0.87, sd: 6 },
  ),
  {
    code: 'WEMWBS',
    name: ['Warwick-Edinburgh Mental Wellbeing Scale', 'Graddfa Llesiant Meddyliol Warwick-Caeredin'],
    respondents: ['CHILD'],
    source: 'Tennant and others (2007), Health and Quality of Life Outcomes 5:63',
    licence: WEMWBS_LICENCE,
    scales: [{ code: 'TOTAL', label: TOTAL, range: [14, 70], items: numbers(14) }],
    items: items(14, [1, 5]),
    reliability: [
      {
        ...{ scale: 'TOTAL', importantChange: 3, sourcedOn: '2012-12-27' },
        source: 'Maheswaran and others (2012), Health and Quality of Life Outcomes 10:156',
      },
    ],
  },
  {
    code: 'SWEMWBS',
    name: [
      'Short Warwick-Edinburgh Mental Wellbeing Scale',
      'Graddfa Fer Llesiant Meddyliol Warwick-Caeredin',
    ],
    respondents: ['CHILD'],
    source: 'Stewart-Brown and others (2009), Health and Quality of Life Outcomes 7:15',
    licence: WEMWBS_LICENCE,
    scales: [
      {
        ...{ code: 'TOTAL', label: TOTAL, range: [7, 35], items: numbers(7) },
        conversion: SWEMWBS_METRIC.map((metric, index) => [index + 7, metric] as const),
      },
    ],
    items: items(7, [1, 5]),
    reliability: [
      {
        ...{ scale: 'TOTAL', points: 2.87, importantChange: 1.03, sourcedOn: '2018-12-01' },
        source:
          'Health and Quality of Life Outcomes (2018), doi 10.1186/s12955-018-1060-2: 2.77 standard errors of measurement, and one',
      },
    ],
  },
  {
    code: 'ROSENBERG',
    name: ['Rosenberg Self-Esteem Scale', 'Graddfa Hunan-barch Rosenberg'],
    respondents: ['CHILD'],
    source: 'Rosenberg (1965), Society and the Adolescent Self-Image',
    licence: ['Free to use in practice and research.', 'Am ddim i’w defnyddio mewn ymarfer ac ymchwil.'],
    itemsMayBeStored: true,
    scales: [{ code: 'TOTAL', label: TOTAL, range: [0, 30], items: numbers(10) }],
    items: items(10, [0, 3], [2, 5, 6, 8, 9]),
    bands: [
      ['TOTAL', 'LOW', 0, 14, ['Low', 'Isel']],
      ['TOTAL', 'AVERAGE', 15, 25, ['In the average range', 'Yn yr ystod gyfartalog']],
      ['TOTAL', 'HIGH', 26, 30, ['High', 'Uchel']],
    ],
  },
  {
    code: 'GSE',
    name: ['General Self-Efficacy Scale', 'Graddfa Hunaneffeithiolrwydd Gyffredinol'],
    respondents: ['CHILD'],
    source: 'Schwarzer and Jerusalem (1995)',
    licence: ['Free to use, with its authors named.', 'Am ddim i’w defnyddio, gan enwi ei hawduron.'],
    itemsMayBeStored: true,
    scales: [{ code: 'TOTAL', label: TOTAL, range: [10, 40], items: numbers(10) }],
    items: items(10, [1, 4]),
  },
  {
    code: 'GBO',
    name: [
      'Goal-Based Outcomes: progress towards one goal',
      'Canlyniadau Seiliedig ar Nodau: cynnydd tuag at un nod',
    ],
    respondents: ['CHILD', 'PARENT_CARER', 'WORKER'],
    source: 'Law and Jacob (2015), Goals and Goal Based Outcomes',
    licence: ['Free to use.', 'Am ddim i’w defnyddio.'],
    scales: [{ code: 'TOTAL', label: ['Rating of the goal', 'Sgôr y nod'], range: [0, 10] }],
    reliability: [
      {
        ...{ scale: 'TOTAL', points: 2.45, sourcedOn: '2015-01-01' },
        source: 'Edbrooke-Childs, Jacob, Law, Deighton and Wolpert (2015)',
      },
    ],
  },
  {
    code: 'YP_CORE',
    name: ["Young Person's CORE", 'CORE Pobl Ifanc'],
    respondents: ['CHILD'],
    source: 'Twigg and others (2009), Counselling and Psychotherapy Research 9:160-168',
    licence: [
      'Copyright CORE System Trust: free to use unaltered. Reliability is published by age and sex: add an instrument of your own with those figures where you need reliable change.',
      'Hawlfraint CORE System Trust: am ddim i’w ddefnyddio heb ei newid. Cyhoeddir dibynadwyedd yn ôl oedran a rhyw: ychwanegwch eich offeryn eich hun â’r ffigurau hynny lle mae angen newid dibynadwy.',
    ],
    scales: [{ code: 'TOTAL', label: TOTAL, better: 'LOWER', range: [0, 40], items: numbers(10) }],
    items: items(10, [0, 4], [3, 5, 10]),
  },
  star('MY_STAR', ['My Star', 'Fy Seren'], 8, 'Triangle Consulting: Outcomes Star, My Star'),
  star('TEEN_STAR', ['Teen Star', 'Seren yr Arddegau'], 6, 'Triangle Consulting: Outcomes Star, Teen Star'),
  star(
    'YOUTH_STAR',
    ['Youth Star, second edition', 'Seren Ieuenctid, ail argraffiad'],
    6,
    'Triangle Consulting: Outcomes Star, Youth Star',
  ),
  {
    code: 'ENGAGEMENT_RATING',
    name: ['Attendance and engagement rating', 'Sgôr presenoldeb ac ymgysylltiad'],
    respondents: ['CHILD', 'WORKER'],
    source: 'The product’s own',
    licence: OWN_LICENCE,
    itemsMayBeStored: true,
    scales: [{ code: 'TOTAL', label: ['Engagement', 'Ymgysylltiad'], range: [0, 4], items: [1] }],
    items: items(1, [0, 4]),
  },
  {
    code: 'BASIC_SKILLS',
    name: ['Basic skills initial assessment', 'Asesiad cychwynnol sgiliau sylfaenol'],
    respondents: ['TEACHER', 'WORKER'],
    source: 'Steps: 0 below Entry 1, 1 to 3 Entry 1 to 3, 4 Level 1, 5 Level 2',
    licence: [
      'Licensed by the provider of the assessment: record the level that was reached.',
      'Trwyddedir gan ddarparwr yr asesiad: cofnodwch y lefel a gyrhaeddwyd.',
    ],
    scales: [
      { code: 'LITERACY', label: ['Literacy', 'Llythrennedd'], range: [0, 5] },
      { code: 'NUMERACY', label: ['Numeracy', 'Rhifedd'], range: [0, 5] },
    ],
    reliability: ['LITERACY', 'NUMERACY'].map((scale) => ({
      ...{ scale, importantChange: 1, sourcedOn: '2025-01-01', source: 'One step of the ladder' },
    })),
  },
  {
    code: 'LOCAL_SOFT_SKILLS',
    name: ['Local soft-skills scale: mean of eight ratings', 'Graddfa sgiliau meddal leol: cymedr wyth sgôr'],
    respondents: ['CHILD', 'WORKER', 'TEACHER', 'PARENT_CARER'],
    source: 'The product’s own; its reliability is to be found from a service’s own data',
    licence: OWN_LICENCE,
    itemsMayBeStored: true,
    scales: [
      ...SKILLS.map(([code, label], index) => ({
        ...{ code, label, range: [1, 5] as const, items: [index + 1] },
      })),
      {
        ...{ code: 'TOTAL', label: ['Mean of the ratings', 'Cymedr y sgorau'] as const },
        ...{ range: [1, 5] as const, items: numbers(8), method: 'MEAN' as const, leastAnswered: 6 },
      },
    ],
    items: items(8, [1, 5]),
  },
];

const labelled = ([labelEn, labelCy]: Label) => ({ labelEn, labelCy });

const definitionOf = (seed: InstrumentSeed) => ({
  respondents: seed.respondents,
  source: seed.source,
  licenceEn: seed.licence[0],
  licenceCy: seed.licence[1],
  itemsMayBeStored: seed.itemsMayBeStored ?? false,
  scales: seed.scales.map(({ label, range: [min, max], ...scale }) => ({
    code: scale.code,
    ...labelled(label),
    better: scale.better ?? 'HIGHER',
    ...{ min, max },
    items: scale.items ?? [],
    sumOf: scale.sumOf ?? [],
    method: scale.method ?? 'SUM',
    leastAnswered: scale.leastAnswered ?? null,
    conversion: (scale.conversion ?? []).map(([raw, converted]) => ({ raw, converted })),
  })),
  items: (seed.items ?? []).map((item) => ({ ...item, reversed: item.reversed ?? false })),
  bands: (seed.bands ?? []).map(([scale, code, from, to, label]) => ({
    ...{ scale, respondent: null, code, from, to, ...labelled(label) },
  })),
  reliability: (seed.reliability ?? []).map((row) => ({
    scale: row.scale,
    respondent: null,
    reliability: row.reliability ?? null,
    sd: row.sd ?? null,
    points: row.points ?? null,
    cutOff: row.cutOff ?? null,
    importantChange: row.importantChange ?? null,
    source: row.source,
    sourcedOn: row.sourcedOn,
    toBeConfirmed: true,
  })),
});

/** The rows of the table `instrument` that ship. */
export const INSTRUMENTS = SEEDS.map((seed, index) => ({
  id: `01930000-0000-7000-8000-${String(101 + index).padStart(12, '0')}`,
  code: seed.code,
  nameEn: seed.name[0],
  nameCy: seed.name[1],
  definition: definitionOf(seed),
}));
