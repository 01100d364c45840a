import { codeSet } from './code-set.js';

/** What somebody is trained in, or qualified as, before they deliver some kinds of work. */
export const QUALIFICATION = codeSet('QUALIFICATION', [
  ['RESTORATIVE_FACILITATION', 'Restorative justice facilitation', 'Hwyluso cyfiawnder adferol'],
  ['FAMILY_GROUP_CONFERENCING', 'Family group conference coordination', 'Cydlynu cynadleddau grŵp teulu'],
  [
    'HARMFUL_SEXUAL_BEHAVIOUR',
    'Assessment of harmful sexual behaviour (AIM or like it)',
    'Asesu ymddygiad rhywiol niweidiol (AIM neu debyg)',
  ],
  ['MOTIVATIONAL_INTERVIEWING', 'Motivational interviewing', 'Cyfweld ysgogiadol'],
  ['COGNITIVE_BEHAVIOURAL', 'Cognitive behavioural programmes', 'Rhaglenni gwybyddol ymddygiadol'],
  ['GROUP_WORK_FACILITATION', 'Group work facilitation', 'Hwyluso gwaith grŵp'],
  ['YOUTH_MENTORING', 'Youth mentoring', 'Mentora ieuenctid'],
  ['YOUTH_WORK', 'Youth work', 'Gwaith ieuenctid'],
  [
    'INTENSIVE_SUPERVISION',
    'Intensive supervision and surveillance (ISS)',
    'Goruchwyliaeth a gwyliadwriaeth ddwys (ISS)',
  ],
  ['SUBSTANCE_MISUSE_PRACTITIONER', 'Substance misuse practitioner', 'Ymarferydd camddefnyddio sylweddau'],
  ['SPEECH_LANGUAGE_THERAPIST', 'Speech and language therapist', 'Therapydd lleferydd ac iaith'],
  ['REGISTERED_NURSE', 'Registered nurse', 'Nyrs gofrestredig'],
  ['FIRE_SETTER_ADVISER', 'Fire-setter intervention adviser', 'Cynghorydd ymyrraeth cynnau tanau'],
  ['CONSTRUCTION_INSTRUCTOR', 'Construction skills (CSCS) instructor', 'Hyfforddwr sgiliau adeiladu (CSCS)'],
  ['CAREERS_ADVISER', 'Careers adviser', 'Cynghorydd gyrfaoedd'],
  ['QUALIFIED_TEACHER', 'Qualified teacher', 'Athro cymwysedig'],
  ['SAFEGUARDING', 'Safeguarding children', 'Diogelu plant'],
  ['FIRST_AID', 'First aid', 'Cymorth cyntaf'],
]);

/** How work is delivered. */
export const DELIVERY_MODE = codeSet('DELIVERY_MODE', [
  ['ONE_TO_ONE', 'One to one', 'Un i un'],
  ['GROUP', 'In a group', 'Mewn grŵp'],
  ['FAMILY', 'With the family', "Gyda'r teulu"],
  ['CONFERENCE', 'Conference', 'Cynhadledd'],
  ['PANEL', 'Panel', 'Panel'],
  ['REMOTE', 'By telephone or video', 'Dros y ffôn neu fideo'],
  ['RESIDENTIAL', 'Residential', 'Preswyl'],
  ['OUTREACH', 'Outreach', 'Allgymorth'],
  ['DROP_IN', 'Drop-in', 'Galw heibio'],
  ['SELF_DIRECTED', 'Self-directed', 'Hunangyfeiriedig'],
  ['BRIEFING', 'Briefing or talk', 'Sesiwn friffio neu sgwrs'],
  ['MEDIA', 'Film or other media', 'Ffilm neu gyfrwng arall'],
]);

/** Whose agreement work needs before it begins. */
export const CONSENT_NEED = codeSet('CONSENT_NEED', [
  ['CHILD', 'The child agrees to take part', 'Y plentyn yn cytuno i gymryd rhan'],
  ['PARENT_OR_CARER', 'A parent or carer agrees', 'Rhiant neu ofalwr yn cytuno'],
  ['VICTIM', 'The victim agrees to take part', 'Y dioddefwr yn cytuno i gymryd rhan'],
  ['INFORMATION_SHARING', 'Sharing information with a partner', 'Rhannu gwybodaeth â phartner'],
  ['HEALTH_INFORMATION', 'Use of health information', 'Defnyddio gwybodaeth iechyd'],
  ['RECORDING', 'Photographs, film or sound recording', 'Ffotograffau, ffilm neu recordio sain'],
]);
