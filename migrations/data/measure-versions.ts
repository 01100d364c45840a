type Both = readonly [en: string, cy: string];

/** One version of the definition of a measure, as it ships. */
interface MeasureVersionSeed {
  measure: string;
  version: string;
  name: Both;
  numerator: Both;
  denominator: Both;
  followUpMonths: number | null;
  waitingMonths: number | null;
  cohortMonths: number | null;
  unit: string;
  per: number;
  identityPart: string | null;
  source: Both;
  reference: string;
  validFrom: string | null;
  validTo: string | null;
  isOfficial: boolean;
  comparableWith: readonly string[];
}

type Basis = Pick<
  MeasureVersionSeed,
  | 'version'
  | 'followUpMonths'
  | 'waitingMonths'
  | 'cohortMonths'
  | 'source'
  | 'reference'
  | 'validFrom'
  | 'validTo'
  | 'isOfficial'
> & {
  proven: Both;
  cohort: Both;
};

const PNC: Both = ['Police National Computer', 'Cyfrifiadur Cenedlaethol yr Heddlu'];
const LOCAL: Both = ['The service’s own records', 'Cofnodion y gwasanaeth ei hun'];
const DISPOSALS: Both = [
  'released from custody, convicted without custody or cautioned',
  'a ryddhawyd o’r ddalfa, a gafwyd yn euog heb ddalfa neu a rybuddiwyd',
];

const reoffences = (months: number): Both => [
  `offences committed within 12 months and proven, by conviction or caution, within ${months}, breaches apart`,
  `troseddau a gyflawnwyd o fewn 12 mis ac a brofwyd, drwy euogfarn neu rybudd, o fewn ${months}, ac eithrio torri gorchymyn`,
];

const REOFFENDING_BASES: readonly Basis[] = [
  {
    version: 'MOJ_12M_PRE2017',
    ...{ followUpMonths: 12, waitingMonths: 6, cohortMonths: 12, proven: reoffences(18) },
    cohort: [
      `Children aged 10 to 17 ${DISPOSALS[0]} in twelve months, each once`,
      `Plant 10 i 17 oed ${DISPOSALS[1]} mewn deuddeg mis, pob un unwaith`,
    ],
    source: PNC,
    reference: 'Ministry of Justice, Guide to proven reoffending statistics, for cohorts before October 2015',
    ...{ validFrom: null, validTo: '2015-09-30', isOfficial: true },
  },
  {
    version: 'MOJ_3M_POST2017',
    ...{ followUpMonths: 12, waitingMonths: 6, cohortMonths: 3, proven: reoffences(18) },
    cohort: [
      `Children aged 10 to 17 ${DISPOSALS[0]} in three months, each once; four cohorts added up hold a child up to four times`,
      `Plant 10 i 17 oed ${DISPOSALS[1]} mewn tri mis, pob un unwaith; mae pedair carfan gyda’i gilydd yn cynnwys plentyn hyd at bedair gwaith`,
    ],
    source: PNC,
    reference:
      'Ministry of Justice (2017), How the measure of proven reoffending has changed, 26 October 2017; its back series has cohorts from before the change',
    ...{ validFrom: null, validTo: null, isOfficial: true },
  },
  {
    version: 'NI19',
    ...{ followUpMonths: 12, waitingMonths: 3, cohortMonths: 3, proven: reoffences(15) },
    cohort: [
      `Children aged 10 to 17 ${DISPOSALS[0]} from January to March, each once`,
      `Plant 10 i 17 oed ${DISPOSALS[1]} rhwng Ionawr a Mawrth, pob un unwaith`,
    ],
    source: ['Records of the youth offending team', 'Cofnodion y tîm troseddau ieuenctid'],
    reference: 'National Indicator 19, rate of proven reoffending by young offenders',
    ...{ validFrom: null, validTo: null, isOfficial: true },
  },
  {
    version: 'LOCAL_LIVE',
    ...{ followUpMonths: 12, waitingMonths: 6, cohortMonths: null, proven: reoffences(18) },
    cohort: [
      'Children of the service, each with the first index event of the period, whose time for reoffending and proof has passed',
      'Plant y gwasanaeth, pob un â digwyddiad mynegai cyntaf y cyfnod, y mae eu hamser ar gyfer aildroseddu a phrawf wedi dod i ben',
    ],
    source: LOCAL,
    reference: 'Waymark: the rule of the Ministry of Justice on what a service has recorded itself',
    ...{ validFrom: null, validTo: null, isOfficial: false },
  },
];

/** What each of the three counts of the same cohort; together they keep F_o = B × F_r. */
const REOFFENDING: readonly ((
  basis: Basis,
) => Pick<MeasureVersionSeed, 'measure' | 'name' | 'numerator' | 'denominator' | 'unit' | 'identityPart'>)[] =
  [
    ({ proven, cohort }) => ({
      measure: 'REOFFENDING_BINARY',
      name: [
        'Proven reoffending: share of children who reoffended',
        'Aildroseddu profedig: cyfran y plant a aildroseddodd',
      ],
      numerator: [
        `Children of the cohort with a proven reoffence: ${proven[0]}`,
        `Plant y garfan ag aildrosedd brofedig: ${proven[1]}`,
      ],
      denominator: cohort,
      unit: 'PROPORTION',
      identityPart: 'B',
    }),
    ({ proven, cohort }) => ({
      measure: 'REOFFENDING_PER_CHILD',
      name: [
        'Proven reoffences for each child in the cohort',
        'Aildroseddau profedig i bob plentyn yn y garfan',
      ],
      numerator: [
        `Proven reoffences of the cohort: ${proven[0]}`,
        `Aildroseddau profedig y garfan: ${proven[1]}`,
      ],
      denominator: cohort,
      unit: 'PER_CHILD',
      identityPart: 'F_O',
    }),
    ({ proven, cohort }) => ({
      measure: 'REOFFENDING_PER_REOFFENDER',
      name: [
        'Proven reoffences for each child who reoffended',
        'Aildroseddau profedig i bob plentyn a aildroseddodd',
      ],
      numerator: [
        `Proven reoffences of the cohort: ${proven[0]}`,
        `Aildroseddau profedig y garfan: ${proven[1]}`,
      ],
      denominator: [
        `Those with a proven reoffence of: ${cohort[0]}`,
        `Y rhai ag aildrosedd brofedig o blith: ${cohort[1]}`,
      ],
      unit: 'PER_REOFFENDER',
      identityPart: 'F_R',
    }),
  ];

const NO_WINDOWS = { followUpMonths: null, waitingMonths: null, identityPart: null, comparableWith: [] };
const KPI_2023 = {
  ...{ version: 'KPI_2023', validFrom: '2023-04-01', validTo: null, isOfficial: true, cohortMonths: 3 },
  source: [
    'Case-level returns of youth justice services to the Youth Justice Board',
    'Ffurflenni lefel achos gwasanaethau cyfiawnder ieuenctid i’r Bwrdd Cyfiawnder Ieuenctid',
  ] as Both,
};
const POPULATION: Both = [
  'Children aged 10 to 17 who live in the area',
  'Plant 10 i 17 oed sy’n byw yn yr ardal',
];

const OTHERS: readonly MeasureVersionSeed[] = [
  {
    ...{
      measure: 'FTE_RATE',
      version: 'MOJ_PNC',
      ...NO_WINDOWS,
      cohortMonths: 12,
      unit: 'PER_POPULATION',
      per: 100_000,
    },
    name: [
      'First-time entrants to the youth justice system',
      'Newydd-ddyfodiaid i’r system cyfiawnder ieuenctid',
    ],
    numerator: [
      'Children aged 10 to 17 whose first caution or conviction ever is in the period',
      'Plant 10 i 17 oed y mae eu rhybudd neu euogfarn gyntaf erioed yn y cyfnod',
    ],
    denominator: POPULATION,
    source: PNC,
    reference: 'Ministry of Justice and Youth Justice Board, Youth justice statistics: first time entrants',
    ...{ validFrom: null, validTo: null, isOfficial: true },
  },
  {
    ...{ measure: 'FTE_RATE', version: 'YJB_CASE_LEVEL', ...NO_WINDOWS, cohortMonths: 12 },
    ...{ unit: 'PER_POPULATION', per: 100_000 },
    name: [
      'First-time entrants to the youth justice system',
      'Newydd-ddyfodiaid i’r system cyfiawnder ieuenctid',
    ],
    numerator: [
      'Children aged 10 to 17 whose earliest substantive outcome known to a youth justice service is in the period, none changed on appeal',
      'Plant 10 i 17 oed y mae eu canlyniad sylweddol cynharaf sy’n hysbys i wasanaeth cyfiawnder ieuenctid yn y cyfnod, heb ei newid ar apêl',
    ],
    denominator: POPULATION,
    source: KPI_2023.source,
    reference:
      'Youth Justice Board, case-level data: first time entrants; it differs from the Police National Computer',
    ...{ validFrom: null, validTo: null, isOfficial: true },
  },
  {
    ...{
      measure: 'CUSTODY_RATE',
      version: 'YJB',
      ...NO_WINDOWS,
      cohortMonths: 12,
      unit: 'PER_POPULATION',
      per: 1_000,
    },
    name: ['Custodial sentences', 'Dedfrydau o garchar'],
    numerator: [
      'Custodial sentences of children aged 10 to 17 in the period, none changed on appeal',
      'Dedfrydau o garchar i blant 10 i 17 oed yn y cyfnod, heb eu newid ar apêl',
    ],
    denominator: POPULATION,
    source: KPI_2023.source,
    reference: 'Youth Justice Board, Youth justice statistics: use of custody',
    ...{ validFrom: null, validTo: null, isOfficial: true },
  },
  {
    ...{ measure: 'SERIOUS_VIOLENCE_RATE', ...NO_WINDOWS, ...KPI_2023, unit: 'PER_POPULATION', per: 10_000 },
    name: ['Serious violence offences', 'Troseddau trais difrifol'],
    numerator: [
      'Offences of drugs, robbery or violence against the person with a seriousness score of 5 to 8, every offence counted',
      'Troseddau cyffuriau, lladrad neu drais yn erbyn y person â sgôr difrifoldeb o 5 i 8, gan gyfrif pob trosedd',
    ],
    denominator: POPULATION,
    reference: 'Youth Justice Board, key performance indicator 9 (2023)',
  },
  {
    ...{ measure: 'ETE_AT_END', ...NO_WINDOWS, ...KPI_2023, unit: 'PROPORTION', per: 1 },
    name: [
      'Children in suitable education, training or employment at the end of their order',
      'Plant mewn addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd eu gorchymyn',
    ],
    numerator: [
      'Children in suitable education, training or employment at the end of an order that ends in the quarter',
      'Plant mewn addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd gorchymyn sy’n dod i ben yn y chwarter',
    ],
    denominator: [
      'Children with an order that ends in the quarter',
      'Plant â gorchymyn sy’n dod i ben yn y chwarter',
    ],
    reference: 'Youth Justice Board, key performance indicator 2 (2023)',
  },
  {
    ...{ measure: 'ETE_AT_END', version: 'NI45', ...NO_WINDOWS, cohortMonths: 3, unit: 'PROPORTION', per: 1 },
    name: [
      'Children in suitable full-time education, training or employment at the end of their order',
      'Plant mewn addysg, hyfforddiant neu gyflogaeth addas lawn amser ar ddiwedd eu gorchymyn',
    ],
    numerator: [
      'Children in suitable education, training or employment at the end of the order, 25 hours a week of school age and 16 above it',
      'Plant mewn addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn, 25 awr yr wythnos o oedran ysgol ac 16 uwch ei ben',
    ],
    denominator: ['Children with an order that ended', 'Plant â gorchymyn a ddaeth i ben'],
    source: ['Returns of youth offending teams', 'Ffurflenni timau troseddau ieuenctid'],
    reference: 'Youth Justice Board counting rules; National Indicator 45',
    ...{ validFrom: null, validTo: '2023-03-31', isOfficial: true },
  },
];

/** Every version of every measure, in the order in which they are listed. */
export const MEASURE_VERSIONS: readonly MeasureVersionSeed[] = [
  ...REOFFENDING.flatMap((measureOf) =>
    REOFFENDING_BASES.map(({ proven, cohort, ...basis }) => ({
      ...measureOf({ proven, cohort, ...basis }),
      ...basis,
      per: 1,
      comparableWith: [],
    })),
  ),
  ...OTHERS,
];
