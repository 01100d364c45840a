import type { NoteDto } from '../dto/note.dto.js';

const note = (code: string, en: string, cy: string): NoteDto => ({ code, en, cy });

/** What a reader must know of an analysis that is made beside the outcome. */
export const ANALYSIS_NOTES = {
  subAnalysis: note(
    'SUB_ANALYSIS',
    'This is a sub-analysis of proven reoffending within a year: no decision rests on it.',
    'Is-ddadansoddiad o aildroseddu profedig o fewn blwyddyn yw hwn: nid oes penderfyniad yn dibynnu arno.',
  ),
  earlyReoffenders: note(
    'EARLY_REOFFENDERS',
    'Children who reoffend early cannot attend later sessions. Sessions are therefore counted up to the landmark, among children who had not reoffended by then.',
    'Ni all plant sy’n aildroseddu’n gynnar fynychu sesiynau diweddarach. Felly cyfrifir sesiynau hyd at y tirnod, ymhlith plant nad oeddent wedi aildroseddu erbyn hynny.',
  ),
  completersChoose: note(
    'COMPLETERS_SELECT_THEMSELVES',
    'Children who complete the work differ from those who do not in what also goes with reoffending. Neither the bands nor the completers are compared like with like.',
    'Mae plant sy’n cwblhau’r gwaith yn wahanol i’r rhai nad ydynt yn yr hyn sydd hefyd yn gysylltiedig ag aildroseddu. Nid yw’r bandiau na’r rhai a gwblhaodd yn cael eu cymharu ar yr un tir.',
  ),
  exposedFromStart: note(
    'EXPOSED_FROM_START',
    'A child counts as not yet exposed until the day after the work started, and as exposed from then on, whether or not the work went on. Everybody is followed from the index date.',
    'Mae plentyn yn cyfrif fel un heb ei amlygu eto hyd y diwrnod ar ôl i’r gwaith ddechrau, ac fel un wedi’i amlygu o hynny ymlaen, p’un a barhaodd y gwaith ai peidio. Dilynir pawb o’r dyddiad mynegai.',
  ),
  knownByLandmark: note(
    'COVARIATES_BY_LANDMARK',
    'What is adjusted for is as it was known by the landmark, which is after follow-up began here.',
    'Mae’r hyn yr addasir ar ei gyfer fel yr oedd yn hysbys erbyn y tirnod, sydd ar ôl i’r cyfnod dilynol ddechrau yma.',
  ),
  chosen: note(
    'CONFOUNDING_BY_INDICATION',
    'Children are chosen for an intervention, and for when it starts, for reasons that may themselves go with the outcome. Whether the groups were alike is not tested here.',
    'Dewisir plant ar gyfer ymyriad, a phryd y mae’n dechrau, am resymau a all eu hunain fod yn gysylltiedig â’r canlyniad. Ni phrofir yma a oedd y grwpiau’n debyg.',
  ),
  expected: note(
    'COMPARED_WITH_A_MODEL',
    'Each area is compared with what the model expects of the same children, not with the other areas: this is no ranking. Areas may differ in what was not recorded.',
    'Cymherir pob ardal â’r hyn y mae’r model yn ei ddisgwyl o’r un plant, nid â’r ardaloedd eraill: nid rhestr safleoedd yw hon. Gall ardaloedd wahaniaethu yn yr hyn na chofnodwyd.',
  ),
  nothingAccounted: note(
    'NOT_ADJUSTED',
    'Nothing is accounted for but whether children started.',
    'Ni roddir cyfrif am ddim ond a ddechreuodd plant.',
  ),
  wholeQuarters: note(
    'COMPLETE_QUARTERS_ONLY',
    'Only whole quarters are shown, of index dates for which every child’s 18 months have passed. Where no first index date is set, the first quarter is left out, for it may have begun before the records.',
    'Dim ond chwarteri cyfan a ddangosir, o ddyddiadau mynegai y mae 18 mis pob plentyn wedi mynd heibio ar eu cyfer. Lle na osodir dyddiad mynegai cyntaf, gadewir y chwarter cyntaf allan, oherwydd gall fod wedi dechrau cyn y cofnodion.',
  ),
  manyQuarters: note(
    'CHANCE_OVER_TIME',
    'A quarter within the limits differs by no more than chance. Who is in the cohort may change over time.',
    'Nid yw chwarter o fewn y terfynau’n wahanol i’r hyn a ddisgwylid ar hap. Gall pwy sydd yn y garfan newid dros amser.',
  ),
  madeOtherwise: note(
    'MADE_OTHERWISE',
    'The finding is made again in other ways that were open. One that points elsewhere does not replace it; it says how far the finding depends on how it was made.',
    'Gwneir y canfyddiad eto mewn ffyrdd eraill a oedd yn agored. Nid yw un sy’n pwyntio i gyfeiriad arall yn ei ddisodli; mae’n dweud i ba raddau y mae’r canfyddiad yn dibynnu ar sut y’i gwnaed.',
  ),
  otherWork: note(
    'OTHER_WORK',
    'Children on both sides may have received other interventions, which the comparison does not tell apart.',
    'Gall plant ar y ddwy ochr fod wedi cael ymyriadau eraill, nad yw’r gymhariaeth yn eu gwahaniaethu.',
  ),
} as const;
