import type { NoteDto } from './dto/evaluation.dto.js';

/** What a reader must know of every plain comparison of those who started with those who did not. */
export const NOTES: readonly NoteDto[] = [
  {
    code: 'CONFOUNDING_BY_INDICATION',
    en: 'Children are chosen for an intervention for reasons that may themselves go with reoffending; nothing is adjusted for here.',
    cy: 'Dewisir plant ar gyfer ymyriad am resymau a all eu hunain fod yn gysylltiedig ag aildroseddu; nid addasir ar gyfer dim yma.',
  },
  {
    code: 'TIME_BEFORE_START',
    en: 'Follow-up runs from the index date for everybody. A child who reoffends at once has less chance to start, which favours those who started.',
    cy: 'Mae’r cyfnod dilynol yn rhedeg o’r dyddiad mynegai i bawb. Mae gan blentyn sy’n aildroseddu ar unwaith lai o gyfle i ddechrau, sy’n ffafrio’r rhai a ddechreuodd.',
  },
  {
    code: 'LOCAL_LIVE',
    en: 'Measured on the records of this service; not comparable with official figures from the Police National Computer.',
    cy: 'Wedi’i fesur ar gofnodion y gwasanaeth hwn; ni ellir ei gymharu â ffigurau swyddogol o Gyfrifiadur Cenedlaethol yr Heddlu.',
  },
];
