/** One need area as it ships: the row without what the database adds. */
export interface NeedAreaSeed {
  code: string;
  labelEn: string;
  labelCy: string;
  labelCyStatus: 'DRAFT';
  /** Section 1 to 12 of the former Asset form; null outside its core set. */
  assetSection: number | null;
  strength: boolean;
  /** AssetPlus concern fields, spelled as the Youth Justice Board's data warehouse spells them. */
  assetPlusFlags: string[];
  sortOrder: number;
  version: number;
}

type Area = Pick<NeedAreaSeed, 'code' | 'labelEn' | 'labelCy'> &
  Partial<Pick<NeedAreaSeed, 'assetSection' | 'strength' | 'assetPlusFlags'>>;

const CORE: Area[] = [
  {
    code: 'LIV',
    labelEn: 'Living arrangements and accommodation',
    labelCy: 'Trefniadau byw a llety',
    assetPlusFlags: ['concernsAccommodation'],
  },
  {
    code: 'FAM',
    labelEn: 'Family and personal relationships',
    labelCy: 'Perthnasoedd teuluol a phersonol',
    assetPlusFlags: ['concernsFamilyBehaviour', 'concernsParenting', 'concernsSignificantRelationships'],
  },
  {
    code: 'ETE',
    labelEn: 'Education, training and employment',
    labelCy: 'Addysg, hyfforddiant a chyflogaeth',
    assetPlusFlags: ['concernsLearningAndETE'],
  },
  {
    code: 'NBH',
    labelEn: 'Neighbourhood and local issues',
    labelCy: 'Cymdogaeth a materion lleol',
    assetPlusFlags: ['concernsLocalIssues'],
  },
  {
    code: 'LIF',
    labelEn: 'Lifestyle and associates',
    labelCy: 'Ffordd o fyw a chyfeillion',
    assetPlusFlags: ['concernsLifestyle'],
  },
  {
    code: 'SUB',
    labelEn: 'Substance misuse',
    labelCy: 'Camddefnyddio sylweddau',
    assetPlusFlags: ['concernsSubstanceMisuse'],
  },
  {
    code: 'PHY',
    labelEn: 'Physical health',
    labelCy: 'Iechyd corfforol',
    assetPlusFlags: ['concernsPhysicalHealth'],
  },
  {
    code: 'EMH',
    labelEn: 'Emotional and mental health',
    labelCy: 'Iechyd emosiynol a meddyliol',
    assetPlusFlags: ['concernsMentalHealth'],
  },
  {
    code: 'PSO',
    labelEn: 'Perception of self and others',
    labelCy: "Canfyddiad o'r hunan ac eraill",
    assetPlusFlags: ['concernsRelationsToOthers'],
  },
  {
    code: 'THB',
    labelEn: 'Thinking and behaviour',
    labelCy: 'Meddwl ac ymddygiad',
    assetPlusFlags: ['concernsOtherBehaviour'],
  },
  {
    code: 'ATT',
    labelEn: 'Attitudes to offending',
    labelCy: 'Agweddau tuag at droseddu',
    assetPlusFlags: ['concernsOffencesAttitudes', 'concernsOffenceJustification'],
  },
  { code: 'MOT', labelEn: 'Motivation to change', labelCy: 'Cymhelliant i newid' },
];

const EXTENDED: Area[] = [
  {
    code: 'SLC',
    labelEn: 'Speech, language, communication and neurodiversity',
    labelCy: 'Lleferydd, iaith, cyfathrebu a niwroamrywiaeth',
    assetPlusFlags: ['concernsSpeechLanguageCommunication'],
  },
  {
    code: 'BSK',
    labelEn: 'Basic skills (literacy, numeracy, digital)',
    labelCy: 'Sgiliau sylfaenol (llythrennedd, rhifedd, digidol)',
  },
  {
    code: 'CAR',
    labelEn: 'Care history and current care arrangements',
    labelCy: 'Hanes gofal a threfniadau gofal presennol',
    assetPlusFlags: ['concernsCareHistory'],
  },
  {
    code: 'YPP',
    labelEn: 'Young person as a parent',
    labelCy: 'Y person ifanc fel rhiant',
    assetPlusFlags: ['concernsYPAsParent'],
  },
  {
    code: 'EXP',
    labelEn: 'Exploitation and going missing',
    labelCy: 'Camfanteisio a mynd ar goll',
    // "Explotation" is how the source field is spelled.
    assetPlusFlags: ['countyLinesActivity', 'atRiskOfSexualExplotation', 'vulnerableToCriminalExploitation'],
  },
  {
    code: 'SAF',
    labelEn: 'Safety and wellbeing',
    labelCy: 'Diogelwch a llesiant',
    assetPlusFlags: ['concernsSafetyWellbeing'],
  },
  {
    code: 'ROH',
    labelEn: 'Risk of harm to others',
    labelCy: 'Risg o niwed i eraill',
    assetPlusFlags: ['concernsRiskToOthers'],
  },
  {
    code: 'RJV',
    labelEn: 'Victim awareness and repairing harm',
    labelCy: 'Ymwybyddiaeth o ddioddefwyr ac unioni niwed',
  },
  {
    code: 'WEL',
    labelEn: 'Welsh language skill and opportunity (strength)',
    labelCy: 'Sgiliau a chyfleoedd Cymraeg (cryfder)',
    strength: true,
  },
  {
    code: 'ENG',
    labelEn: 'Engagement and participation (strength)',
    labelCy: 'Ymgysylltu a chyfranogi (cryfder)',
    strength: true,
  },
];

/**
 * The 22 need areas that ship with the product. The first 12 are the dynamic sections of the former Asset form in
 * its order; the rest come from AssetPlus and from what HMI Probation, Full Joint Inspection of Youth Offending
 * Work in Cwm Taf, 2017, reports as needs. Welsh labels are drafts until a qualified translator has checked them.
 */
export const NEED_AREAS: readonly NeedAreaSeed[] = [
  ...CORE.map((area, index) => ({ ...area, assetSection: index + 1 })),
  ...EXTENDED,
].map((area, index) => ({
  assetSection: null,
  strength: false,
  assetPlusFlags: [],
  ...area,
  labelCyStatus: 'DRAFT',
  sortOrder: index + 1,
  version: 1,
}));
