import { codeSet } from './code-set.js';

/** What an audit of a case asks about: the five themes by which inspectors judge a service. */
export const AUDIT_DOMAIN = codeSet('AUDIT_DOMAIN', [
  ['REDUCING_REOFFENDING', 'Reducing reoffending', 'Lleihau aildroseddu'],
  ['PROTECTING_PUBLIC', 'Protecting the public', 'Diogelu’r cyhoedd'],
  ['PROTECTING_CHILD', 'Protecting the child or young person', 'Diogelu’r plentyn neu’r person ifanc'],
  ['SENTENCE_SERVED', 'Ensuring that the sentence is served', 'Sicrhau y cyflawnir y ddedfryd'],
  ['INTERVENTIONS', 'Interventions', 'Ymyriadau'],
]);

/** What an observer looks for in any delivery, besides the core components of the intervention. */
export const OBSERVATION_ITEM = codeSet('OBSERVATION_ITEM', [
  ['PURPOSE_CLEAR', 'The purpose of the session was made clear', 'Gwnaed diben y sesiwn yn glir'],
  [
    'CHILD_TOOK_PART',
    'The child or children took an active part',
    'Cymerodd y plentyn neu’r plant ran weithredol',
  ],
  [
    'ADAPTED_TO_NEEDS',
    'It was adapted to speech, language and learning needs',
    'Fe’i haddaswyd i anghenion lleferydd, iaith a dysgu',
  ],
  [
    'LANGUAGE_OF_CHOICE',
    'It was in the language that the child prefers',
    'Roedd yn yr iaith y mae’n well gan y plentyn',
  ],
  ['RESPECTFUL', 'The relationship was warm and respectful', 'Roedd y berthynas yn gynnes ac yn barchus'],
  [
    'PRACTISED',
    'Something was practised, not only talked about',
    'Cafodd rhywbeth ei ymarfer, nid ei drafod yn unig',
  ],
  ['LINKED_TO_PLAN', 'It was linked to the plan of the child', 'Fe’i cysylltwyd â chynllun y plentyn'],
  [
    'SAFE',
    'Anything about safety was noticed and acted on',
    'Sylwyd ar unrhyw beth ynghylch diogelwch a gweithredwyd arno',
  ],
]);

export const QUALITY_CODE_SETS = [...AUDIT_DOMAIN, ...OBSERVATION_ITEM];
