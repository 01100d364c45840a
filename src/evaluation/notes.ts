import type { EvaluationDefinition } from './definition.js';
import type { NoteDto } from './dto/note.dto.js';

const CONFOUNDING: NoteDto = {
  code: 'CONFOUNDING_BY_INDICATION',
  en: 'Children are chosen for an intervention for reasons that may themselves go with the outcome; nothing is adjusted for here.',
  cy: 'Dewisir plant ar gyfer ymyriad am resymau a all eu hunain fod yn gysylltiedig â’r canlyniad; nid addasir ar gyfer dim yma.',
};

const TIME_BEFORE_START: NoteDto = {
  code: 'TIME_BEFORE_START',
  en: 'Follow-up runs from the index date for everybody. A child who reoffends at once has less chance to start, which favours those who started.',
  cy: 'Mae’r cyfnod dilynol yn rhedeg o’r dyddiad mynegai i bawb. Mae gan blentyn sy’n aildroseddu ar unwaith lai o gyfle i ddechrau, sy’n ffafrio’r rhai a ddechreuodd.',
};

const LOCAL_LIVE: NoteDto = {
  code: 'LOCAL_LIVE',
  en: 'Measured on the records of this service; not comparable with official figures from the Police National Computer.',
  cy: 'Wedi’i fesur ar gofnodion y gwasanaeth hwn; ni ellir ei gymharu â ffigurau swyddogol o Gyfrifiadur Cenedlaethol yr Heddlu.',
};

const LANDMARK: NoteDto = {
  code: 'LANDMARK',
  en: 'Everybody is followed from the same number of weeks after the index date, among those who had not reoffended and were still supervised then. Nothing is said of children who reoffend before that.',
  cy: 'Dilynir pawb o’r un nifer o wythnosau ar ôl y dyddiad mynegai, ymhlith y rhai nad oeddent wedi aildroseddu ac a oedd yn dal dan oruchwyliaeth bryd hynny. Ni ddywedir dim am blant sy’n aildroseddu cyn hynny.',
};

const ORDER_ENDED: NoteDto = {
  code: 'ORDER_ENDED',
  en: 'Counted are children whose order had ended, by whether every placement that they were then in was judged suitable; a child known to be in none was in no suitable one. Children of whom nothing had been recorded by then are in no figure, and are counted apart.',
  cy: 'Cyfrifir plant yr oedd eu gorchymyn wedi dod i ben, yn ôl a farnwyd bod pob lleoliad yr oeddent ynddo bryd hynny’n addas; nid oedd plentyn y gwyddys nad oedd mewn lleoliad mewn un addas. Nid yw plant nad oedd dim wedi’i gofnodi amdanynt erbyn hynny mewn unrhyw ffigur, ac fe’u cyfrifir ar wahân.',
};

/** What a reader must know of a comparison of those who started with those who did not. */
export const notesOf = ({ landmarkWeeks, method, outcome }: EvaluationDefinition): NoteDto[] => [
  ...(method === 'NONE' ? [CONFOUNDING] : []),
  landmarkWeeks > 0 ? LANDMARK : TIME_BEFORE_START,
  ...(outcome === 'SUITABLE_ETE_AT_END' ? [ORDER_ENDED] : []),
  LOCAL_LIVE,
];
