import { codeSet } from './code-set.js';

/**
 * What an assessor decided of a child and an intervention. NOT_ASSESSED is never recorded: it is what is counted where
 * nobody assessed. `needsAllMet`: no criterion may be unmet; `needsApproval`: a senior manager other than the assessor.
 */
export const SUITABILITY_DECISION = codeSet('SUITABILITY_DECISION', [
  ['SUITABLE', 'Suitable', 'Addas', { recordable: true, goAhead: true, needsAllMet: true }],
  [
    'SUITABLE_WITH_ADAPTATION',
    'Suitable with adaptations',
    'Addas gydag addasiadau',
    { recordable: true, goAhead: true, needsAdaptations: true },
  ],
  ['NOT_SUITABLE', 'Not suitable', 'Ddim yn addas', { recordable: true, goAhead: false, needsReason: true }],
  [
    'OVERRIDE',
    'To go ahead although criteria are not met',
    "I fynd yn ei flaen er nad yw'r meini prawf wedi'u bodloni",
    { recordable: true, goAhead: true, needsReason: true, needsApproval: true, mayHaveAdaptations: true },
  ],
  ['NOT_ASSESSED', 'Not assessed', 'Heb ei asesu', { recordable: false, goAhead: false }],
]);

/** What an assessor looks at besides what the catalogue asks: barriers, adjustments, safety, the child's own view. */
export const SUITABILITY_CRITERION = codeSet('SUITABILITY_CRITERION', [
  ['CHILD_VIEW', "The child's own view of it", 'Barn y plentyn ei hun amdano'],
  ['READINESS', 'Ready to take part', 'Yn barod i gymryd rhan'],
  ['COMMUNICATION', 'Speech, language and communication', 'Lleferydd, iaith a chyfathrebu'],
  ['LITERACY', 'Reading and writing that it asks for', "Y darllen a'r ysgrifennu y mae'n gofyn amdanynt"],
  ['LEARNING_NEED', 'Learning needs or neurodiversity', 'Anghenion dysgu neu niwroamrywiaeth'],
  ['HEALTH_OR_DISABILITY', 'Health or disability', 'Iechyd neu anabledd'],
  ['TRAUMA', 'Past trauma', 'Trawma yn y gorffennol'],
  ['CULTURE_OR_FAITH', 'Culture, faith or identity', 'Diwylliant, ffydd neu hunaniaeth'],
  ['TRAVEL', 'Can get there safely', 'Yn gallu cyrraedd yno yn ddiogel'],
  ['TIMETABLE', 'Fits school, work and caring', 'Yn cyd-fynd ag ysgol, gwaith a gofalu'],
  ['GROUP_MIX', 'Safe in this group', 'Yn ddiogel yn y grŵp hwn'],
  ['RISK_TO_OTHERS', 'Risk to others can be managed', 'Gellir rheoli risg i eraill'],
  ['CHILD_SAFETY', 'Safe for the child', "Yn ddiogel i'r plentyn"],
  ['FAMILY_SUPPORT', 'Support from parents or carers', 'Cefnogaeth gan rieni neu ofalwyr'],
  ['CONSENT', 'Consent where it is needed', 'Cydsyniad lle bo angen'],
  ['OTHER', 'Something else', 'Rhywbeth arall', { needsNote: true }],
]);
