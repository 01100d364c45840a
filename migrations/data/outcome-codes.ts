import { codeSet } from './code-set.js';

/** The Youth Justice Board's offence categories. */
export const OFFENCE_CATEGORY = codeSet('OFFENCE_CATEGORY', [
  ['ARSON', 'Arson', 'Llosgi bwriadol'],
  ['BREACH_OF_BAIL', 'Breach of bail', 'Torri mechnïaeth'],
  ['BREACH_OF_CONDITIONAL_DISCHARGE', 'Breach of conditional discharge', 'Torri rhyddhad amodol'],
  ['BREACH_OF_STATUTORY_ORDER', 'Breach of statutory order', 'Torri gorchymyn statudol'],
  ['CRIMINAL_DAMAGE', 'Criminal damage', 'Difrod troseddol'],
  [
    'DEATH_OR_INJURY_BY_DANGEROUS_DRIVING',
    'Death or injury by dangerous driving',
    'Marwolaeth neu anaf trwy yrru peryglus',
  ],
  ['DOMESTIC_BURGLARY', 'Domestic burglary', 'Byrgleriaeth ddomestig'],
  ['DRUGS', 'Drugs', 'Cyffuriau'],
  ['FRAUD_AND_FORGERY', 'Fraud and forgery', 'Twyll a ffugio'],
  ['MOTORING_OFFENCES', 'Motoring offences', 'Troseddau moduro'],
  ['NON_DOMESTIC_BURGLARY', 'Non-domestic burglary', 'Byrgleriaeth annomestig'],
  ['PUBLIC_ORDER', 'Public order', 'Trefn gyhoeddus'],
  ['RACIALLY_AGGRAVATED', 'Racially aggravated', 'Hiliol waethygedig'],
  ['ROBBERY', 'Robbery', 'Lladrad'],
  ['SEXUAL_OFFENCES', 'Sexual offences', 'Troseddau rhywiol'],
  ['THEFT_AND_HANDLING', 'Theft and handling stolen goods', 'Dwyn a thrin nwyddau a ddygwyd'],
  [
    'VEHICLE_THEFT_UNAUTHORISED_TAKING',
    'Vehicle theft and unauthorised taking',
    'Dwyn cerbyd a chymryd cerbyd heb awdurdod',
  ],
  ['VIOLENCE_AGAINST_THE_PERSON', 'Violence against the person', 'Trais yn erbyn y person'],
  ['OTHER', 'Other offence', 'Trosedd arall'],
  ['NOT_KNOWN', 'Not known', 'Ddim yn hysbys'],
]);

const PROVEN = { proven: true, final: true };
const NOT_PROVEN = { proven: false, final: true };

/** Only a conviction or a caution proves an offence (Ministry of Justice, proven reoffending statistics). */
export const LEGAL_OUTCOME = codeSet('LEGAL_OUTCOME', [
  ['CONVICTION', 'Conviction', 'Euogfarn', PROVEN],
  ['YOUTH_CAUTION', 'Youth caution', 'Rhybudd ieuenctid', PROVEN],
  ['YOUTH_CONDITIONAL_CAUTION', 'Youth conditional caution', 'Rhybudd amodol ieuenctid', PROVEN],
  ['COMMUNITY_RESOLUTION', 'Community resolution', 'Datrysiad cymunedol', NOT_PROVEN],
  [
    'OUTCOME_22',
    'Outcome 22: deferred, diversionary or educational activity',
    'Canlyniad 22: gweithgaredd gohiriedig, dargyfeiriol neu addysgol',
    NOT_PROVEN,
  ],
  ['NO_FURTHER_ACTION', 'No further action', 'Dim camau pellach', NOT_PROVEN],
  ['NOT_PROVEN', 'Not proven', 'Heb ei brofi', NOT_PROVEN],
]);

/** `yjbText` is the value in the Youth Justice Board's case-level data. */
export const APPEAL_STATUS = codeSet('APPEAL_STATUS', [
  [
    'CHANGED_ON_APPEAL',
    'Changed on appeal',
    'Newidiwyd ar apêl',
    { quashed: true, yjbText: 'Changed on appeal' },
  ],
  [
    'APPEAL_SUCCESSFUL',
    'Appeal successful',
    'Apêl yn llwyddiannus',
    { quashed: true, yjbText: 'Result of appeal successful' },
  ],
  ['UNSUCCESSFUL', 'Appeal unsuccessful', 'Apêl yn aflwyddiannus', { quashed: false }],
  ['PENDING', 'Appeal pending', 'Apêl yn yr arfaeth', { quashed: false }],
]);

/** A professional's judgement of a placement, never derived from its hours. */
export const SUITABILITY = codeSet('SUITABILITY', [
  ['SUITABLE', 'Suitable', 'Addas'],
  ['UNSUITABLE', 'Unsuitable', 'Anaddas'],
  ['UNKNOWN', 'Not known', 'Ddim yn hysbys'],
]);

/** Score ranges of the instruments. Only scores are held: the questions belong to their publishers. */
export const INSTRUMENT = codeSet('INSTRUMENT', [
  [
    'SDQ_SELF',
    'Strengths and Difficulties Questionnaire, self-report: total difficulties',
    'Holiadur Cryfderau ac Anawsterau, hunan-adrodd: cyfanswm anawsterau',
    { min: 0, max: 40, higherIsBetter: false },
  ],
  [
    'WEMWBS',
    'Warwick-Edinburgh Mental Wellbeing Scale',
    'Graddfa Llesiant Meddyliol Warwick-Caeredin',
    { min: 14, max: 70, higherIsBetter: true },
  ],
  [
    'SWEMWBS',
    'Short Warwick-Edinburgh Mental Wellbeing Scale',
    'Graddfa Fer Llesiant Meddyliol Warwick-Caeredin',
    { min: 7, max: 35, higherIsBetter: true },
  ],
  [
    'ROSENBERG',
    'Rosenberg Self-Esteem Scale',
    'Graddfa Hunan-barch Rosenberg',
    { min: 0, max: 30, higherIsBetter: true },
  ],
  [
    'GSE',
    'General Self-Efficacy Scale',
    'Graddfa Hunaneffeithiolrwydd Gyffredinol',
    { min: 10, max: 40, higherIsBetter: true },
  ],
  [
    'GBO',
    'Goal-Based Outcomes: progress towards one goal',
    'Canlyniadau Seiliedig ar Nodau: cynnydd tuag at un nod',
    { min: 0, max: 10, higherIsBetter: true },
  ],
  ['YP_CORE', "Young Person's CORE", 'CORE Pobl Ifanc', { min: 0, max: 40, higherIsBetter: false }],
  [
    'LOCAL_SOFT_SKILLS',
    'Local soft-skills scale: mean of eight ratings',
    'Graddfa sgiliau meddal leol: cymedr wyth sgôr',
    { min: 1, max: 5, higherIsBetter: true },
  ],
]);

/** Whose view a score is. */
export const RESPONDENT = codeSet('RESPONDENT', [
  ['CHILD', 'Child', 'Plentyn'],
  ['PARENT_CARER', 'Parent or carer', 'Rhiant neu ofalwr'],
  ['TEACHER', 'Teacher', 'Athro neu athrawes'],
  ['WORKER', 'Worker', 'Gweithiwr'],
]);
