const scale = (...values: readonly (readonly [rawValue: string, severity: number | null])[]) =>
  values.map(([rawValue, severity]) => ({ rawValue, severity }));

/** How far a factor for desistance helps, by its rating in AssetPlus. */
const FACTORS_FOR = [
  { rawValue: 'WEAK', strength: 1 },
  { rawValue: 'MODERATE', strength: 2 },
  { rawValue: 'STRONG', strength: 3 },
];

const categories = (needAreaCode: string, ...names: readonly string[]) =>
  [needAreaCode, ...names].map((category) => ({ category, needAreaCode }));

/**
 * How what each source says becomes severity and strength. Asset rated each section 0 to 4 itself. AssetPlus flags
 * concerns, and rates the factors for and against desistance; its factor categories are those of its sections, and the
 * codes of need areas stand for themselves. The prevention and diversion tool publishes no scale, and a local
 * assessment has none that is known: a service sets its own.
 */
export const SEVERITY_MAPPINGS = {
  mappings: [
    {
      source: 'ASSET',
      version: 'severity-1',
      severities: scale(['0', 0], ['1', 1], ['2', 2], ['3', 3], ['4', 4]),
      strengths: [],
      factorCategories: [],
    },
    {
      source: 'ASSETPLUS',
      version: 'severity-1',
      severities: scale(
        ['NO_CONCERN', 0],
        ['CONCERN', 1],
        ['WEAK', 2],
        ['MODERATE', 3],
        ['STRONG', 4],
        ['NOT_ASSESSED', null],
      ),
      strengths: FACTORS_FOR,
      factorCategories: [
        ...categories('LIV', 'ACCOMMODATION', 'LIVING_ARRANGEMENTS'),
        ...categories('FAM', 'FAMILY', 'PARENTING', 'SIGNIFICANT_RELATIONSHIPS'),
        ...categories('ETE', 'LEARNING_AND_ETE', 'EDUCATION_TRAINING_EMPLOYMENT'),
        ...categories('NBH', 'LOCAL_ISSUES'),
        ...categories('LIF', 'LIFESTYLE', 'PEERS'),
        ...categories('SUB', 'SUBSTANCE_MISUSE'),
        ...categories('PHY', 'PHYSICAL_HEALTH'),
        ...categories('EMH', 'MENTAL_HEALTH', 'EMOTIONAL_HEALTH'),
        ...categories('PSO', 'RELATIONS_TO_OTHERS', 'SELF_IDENTITY'),
        ...categories('THB', 'OTHER_BEHAVIOUR', 'THINKING_AND_BEHAVIOUR'),
        ...categories('ATT', 'OFFENCES_ATTITUDES', 'ATTITUDES'),
        ...categories(
          'MOT',
          'RESILIENCE',
          'GOALS',
          'MOTIVATION',
          'ENGAGEMENT_AND_PARTICIPATION',
          'OPPORTUNITIES',
        ),
        ...categories('SLC', 'SPEECH_LANGUAGE_COMMUNICATION'),
        ...categories('BSK'),
        ...categories('CAR', 'CARE_HISTORY'),
        ...categories('YPP', 'YP_AS_PARENT'),
        ...categories('EXP', 'EXPLOITATION'),
        ...categories('SAF', 'SAFETY_WELLBEING'),
        ...categories('ROH', 'RISK_TO_OTHERS'),
        ...categories('RJV'),
        ...categories('WEL'),
        ...categories('ENG'),
      ],
    },
    { source: 'PDAT', version: 'severity-1', severities: [], strengths: [], factorCategories: [] },
    { source: 'LOCAL', version: 'severity-1', severities: [], strengths: [], factorCategories: [] },
  ],
};

const area = (needAreaCode: string, agencies: readonly string[], staleAfterWeeks = 26) => ({
  needAreaCode,
  staleAfterWeeks,
  agencies,
  byAnotherAgency: 'WARN',
});

/**
 * Whose assessment of a need counts, and how long it stays recent. HMI Probation, Full Joint Inspection of Youth
 * Offending Work in Cwm Taf (2017): health needs were assessed by people who were not health workers, and what schools
 * said of a child was not recent. The eight weeks are the product's choice; so are the six months.
 */
export const ASSESSMENT_STANDARDS = {
  staleAfterWeeks: 26,
  areas: [
    area('ETE', ['YOUTH_JUSTICE_SERVICE', 'EDUCATION', 'CAREERS'], 8),
    area('BSK', ['EDUCATION', 'CAREERS']),
    area('PHY', ['HEALTH']),
    area('EMH', ['HEALTH']),
    area('SLC', ['HEALTH']),
    area('SUB', ['SUBSTANCE_MISUSE_SERVICE', 'HEALTH']),
    area('CAR', ['CHILDRENS_SERVICES', 'YOUTH_JUSTICE_SERVICE']),
  ],
};
