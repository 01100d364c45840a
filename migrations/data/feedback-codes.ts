import { codeSet } from './code-set.js';

/** Who speaks. `keptApart`: never in the file of a child. `ratesChange`: may say how the child has changed. */
export const FEEDBACK_RESPONDENT = codeSet('FEEDBACK_RESPONDENT', [
  ['CHILD', 'Child', 'Plentyn'],
  ['PARENT_CARER', 'Parent or carer', 'Rhiant neu ofalwr', { ratesChange: true }],
  ['VICTIM', 'Victim', 'Dioddefwr', { keptApart: true }],
  ['TEACHER', 'Teacher', 'Athro neu athrawes', { ratesChange: true }],
  ['OTHER_PROFESSIONAL', 'Other professional', 'Gweithiwr proffesiynol arall', { ratesChange: true }],
  ['VOLUNTEER', 'Volunteer', 'Gwirfoddolwr', { ratesChange: true }],
  ['STAFF', 'Staff of the service', 'Staff y gwasanaeth', { ratesChange: true }],
  ['PARTNER_MANAGER', 'Manager of the service or of a partner', 'Rheolwr y gwasanaeth neu bartner'],
]);

/** What words are about. */
export const FEEDBACK_THEME = codeSet('FEEDBACK_THEME', [
  ['RELATIONSHIP', 'Relationship with the worker', 'Perthynas â’r gweithiwr'],
  ['LISTENED_TO', 'Being listened to', 'Cael eich clywed'],
  ['PRACTICAL_SKILLS', 'Practical skills learnt', 'Sgiliau ymarferol a ddysgwyd'],
  ['SELF_CONTROL', 'Temper and self-control', 'Tymer a hunanreolaeth'],
  ['CONFIDENCE', 'Confidence', 'Hyder'],
  ['SCHOOL_WORK', 'School, college or work', 'Ysgol, coleg neu waith'],
  ['FAMILY', 'Family', 'Teulu'],
  ['VICTIM_AND_REPAIR', 'The victim and putting things right', 'Y dioddefwr ac unioni pethau'],
  ['LANGUAGE', 'Language', 'Iaith'],
  ['TIME_AND_PLACE', 'Time, place and travel', 'Amser, lle a theithio'],
  ['DIFFICULTY', 'Hard to follow or take part', 'Anodd ei ddilyn neu gymryd rhan'],
  ['NOT_USEFUL', 'Not useful', 'Ddim yn ddefnyddiol'],
  ['OTHER', 'Something else', 'Rhywbeth arall'],
]);

/** What somebody else can see a change in. */
export const CHANGE_CONSTRUCT = codeSet('CHANGE_CONSTRUCT', [
  ['SELF_CONTROL', 'Self-control', 'Hunanreolaeth'],
  ['EMOTIONAL_LITERACY', 'Naming and handling feelings', 'Enwi a thrin teimladau'],
  ['RELATIONSHIPS', 'Getting on with others', 'Cyd-dynnu ag eraill'],
  ['CONFIDENCE', 'Confidence', 'Hyder'],
  ['COMMUNICATION', 'Communication', 'Cyfathrebu'],
  ['TEAMWORK', 'Teamwork', 'Gwaith tîm'],
  ['PROBLEM_SOLVING', 'Problem solving', 'Datrys problemau'],
  ['RELIABILITY', 'Reliability', 'Dibynadwyedd'],
  ['PRACTICAL_SKILLS', 'Practical skills', 'Sgiliau ymarferol'],
]);

export const FEEDBACK_CODE_SETS = [...FEEDBACK_RESPONDENT, ...FEEDBACK_THEME, ...CHANGE_CONSTRUCT];
