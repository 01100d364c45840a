import { codeSet } from './code-set.js';

/** What kind of work an intervention is. */
export const INTERVENTION_TYPE = codeSet('INTERVENTION_TYPE', [
  ['ONE_TO_ONE', 'Structured one-to-one work', 'Gwaith un-i-un strwythuredig'],
  ['GROUP', 'Group work', 'Gwaith grŵp'],
  ['FAMILY_PARENT', 'Work with families or parents', 'Gwaith gyda theuluoedd neu rieni'],
  ['RJ_DIRECT', 'Direct restorative justice', 'Cyfiawnder adferol uniongyrchol'],
  ['RJ_INDIRECT', 'Indirect restorative justice', 'Cyfiawnder adferol anuniongyrchol'],
  ['REPARATION', 'Reparation', 'Gwneud iawn'],
  ['MENTORING', 'Mentoring', 'Mentora'],
  ['THERAPEUTIC', 'Therapeutic work', 'Gwaith therapiwtig'],
  ['SUBSTANCE', 'Substance misuse work', 'Gwaith camddefnyddio sylweddau'],
  ['EDUCATION', 'Education', 'Addysg'],
  ['ACCREDITED_LEARNING', 'Accredited learning', 'Dysgu achrededig'],
  ['EMPLOYABILITY', 'Employability', 'Cyflogadwyedd'],
  ['ARTS', 'Arts', 'Celfyddydau'],
  ['SPORT', 'Sport', 'Chwaraeon'],
  ['OUTREACH', 'Outreach', 'Allgymorth'],
  ['AWARENESS_UNIVERSAL', 'Awareness sessions open to all', 'Sesiynau ymwybyddiaeth i bawb'],
  ['CONTROL_MONITORING', 'Control and monitoring', 'Rheoli a monitro'],
  ['PACKAGE', 'Package of several components', 'Pecyn o sawl elfen'],
  ['DROP_IN', 'Drop-in', 'Sesiwn galw heibio'],
  ['PANEL_PROCESS', 'Panel or process', 'Panel neu broses'],
]);

const AVAILABLE = { available: true };
const UNAVAILABLE = { available: false };

/** Where a version of an entry stands; `available` ones may be chosen for a plan. */
export const INTERVENTION_STATUS = codeSet('INTERVENTION_STATUS', [
  ['DRAFT', 'Draft', 'Drafft', UNAVAILABLE],
  ['UNDER_REVIEW', 'Under review', 'Yn cael ei adolygu', UNAVAILABLE],
  ['ACTIVE_CORE', 'Active, core', 'Gweithredol, craidd', AVAILABLE],
  ['ACTIVE_PILOT', 'Active, pilot', 'Gweithredol, peilot', AVAILABLE],
  ['TRIAL', 'In a trial', 'Mewn treial', AVAILABLE],
  ['EXTERNAL_ONLY', 'Through another organisation only', 'Trwy sefydliad arall yn unig', AVAILABLE],
  ['SUSPENDED', 'Suspended', 'Wedi ei atal dros dro', UNAVAILABLE],
  ['RETIRED', 'Retired', "Wedi'i ddirwyn i ben", UNAVAILABLE],
]);

/** What an intervention, or a piece of planned work, is meant to achieve. */
export const PURPOSE = codeSet('PURPOSE', [
  ['REOFFENDING', 'Reduce the likelihood of reoffending', "Lleihau'r tebygrwydd o aildroseddu"],
  ['HARM_TO_OTHERS', 'Protect others from harm', 'Diogelu eraill rhag niwed'],
  ['SAFETY', 'Keep the child safe and well', "Cadw'r plentyn yn ddiogel ac yn iach"],
]);

/** Where work takes place, and where a child is supervised. */
export const SETTING = codeSet('SETTING', [
  ['COMMUNITY', 'Community', 'Cymuned'],
  ['CUSTODY', 'Custody', 'Y ddalfa'],
]);

/** Who delivers or is responsible. */
export const AGENCY = codeSet('AGENCY', [
  ['YOUTH_JUSTICE_SERVICE', 'Youth justice service', 'Gwasanaeth cyfiawnder ieuenctid'],
  ['POLICE', 'Police', 'Heddlu'],
  ['HEALTH', 'Health', 'Iechyd'],
  ['EDUCATION', 'Education', 'Addysg'],
  ['CHILDRENS_SERVICES', "Children's services", 'Gwasanaethau plant'],
  ['PROBATION', 'Probation', 'Prawf'],
  ['FIRE_AND_RESCUE', 'Fire and rescue', 'Tân ac achub'],
  ['VOLUNTARY_SECTOR', 'Voluntary sector', 'Y sector gwirfoddol'],
  ['SUBSTANCE_MISUSE_SERVICE', 'Substance misuse service', 'Gwasanaeth camddefnyddio sylweddau'],
  ['CAREERS', 'Careers service', 'Gwasanaeth gyrfaoedd'],
  ['OTHER', 'Another organisation', 'Sefydliad arall'],
]);
