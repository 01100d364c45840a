/** Something that decided what may be claimed, or that a reader must know, in both languages. */
export interface DesignReason {
  readonly code: string;
  readonly en: string;
  readonly cy: string;
}

const reason = (code: string, en: string, cy: string): DesignReason => ({ code, en, cy });

const listed = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', ');

/** Every reason that the gate can give. */
export const REASONS = {
  noComparison: reason('NO_COMPARISON', 'there is no comparison group', 'nid oes grŵp cymharu'),
  beforeAndAfter: reason(
    'BEFORE_AND_AFTER_ONLY',
    'offending after is compared only with offending before, which falls by itself when people are chosen at their worst',
    'dim ond â throseddu cyn hynny y cymherir troseddu wedyn, ac mae hwnnw’n gostwng ohono’i hun pan ddewisir pobl ar eu gwaethaf',
  ),
  fewerThanTen: reason('FEWER_THAN_10', 'fewer than 10 on one side', 'llai na 10 ar un ochr'),
  fewStarted: (minimum: number) =>
    reason(
      `FEWER_THAN_${minimum}_STARTED`,
      `fewer than ${minimum} who started`,
      `llai na ${minimum} a ddechreuodd`,
    ),
  fewCompared: (minimum: number) =>
    reason(
      `FEWER_THAN_${minimum}_COMPARED`,
      `fewer than ${minimum} to compare with`,
      `llai na ${minimum} i gymharu â nhw`,
    ),
  fewEvents: reason(
    'FEWER_THAN_5_EVENTS',
    'fewer than 5 with the outcome, or without it',
    'llai na 5 gyda’r canlyniad, neu hebddo',
  ),
  notAdjusted: reason(
    'NOT_ADJUSTED',
    'the groups are compared as they came; nothing is accounted for',
    'cymherir y grwpiau fel y daethant; ni roddir cyfrif am ddim',
  ),
  unbalanced: (names: readonly string[]) =>
    reason(
      'NOT_BALANCED',
      `the groups still differ by more than 0.1 standard deviations in: ${listed(names)}`,
      `mae’r grwpiau’n dal i wahaniaethu o fwy na 0.1 gwyriad safonol yn: ${listed(names)}`,
    ),
  fewEffective: reason(
    'EFFECTIVE_SAMPLE_BELOW_30',
    'the comparison group, once made alike, is worth fewer than 30 people',
    'mae’r grŵp cymharu, o’i wneud yn debyg, yn werth llai na 30 o bobl',
  ),
  randomised: reason(
    'RANDOMISED',
    'chance decided who was in which group',
    'siawns a benderfynodd pwy oedd ym mha grŵp',
  ),
  unrecorded: reason(
    'UNRECORDED_DIFFERENCES',
    'only what was recorded is accounted for; the groups may differ in what was not',
    'dim ond yr hyn a gofnodwyd sy’n cael ei ystyried; gall y grwpiau wahaniaethu yn yr hyn na chofnodwyd',
  ),
  indication: reason(
    'CONFOUNDING_BY_INDICATION',
    'people are chosen for an intervention for reasons that may themselves go with the outcome',
    'dewisir pobl ar gyfer ymyriad am resymau a all eu hunain fod yn gysylltiedig â’r canlyniad',
  ),
  spread: (names: readonly string[]) =>
    reason(
      'VARIANCE_RATIO',
      `the spread of the groups differs by more than a factor of 2 in: ${listed(names)}`,
      `mae gwasgariad y grwpiau’n gwahaniaethu o fwy na ffactor o 2 yn: ${listed(names)}`,
    ),
  unmatched: (people: number) =>
    reason(
      'TREATED_LEFT_OUT',
      `${people} who started had nobody like them to be compared with and are left out`,
      `nid oedd gan ${people} a ddechreuodd neb tebyg i gymharu â nhw, ac fe’u gadewir allan`,
    ),
  fewWeigh: reason(
    'EFFECTIVE_SAMPLE_BELOW_HALF',
    'a few people weigh heavily in the comparison group',
    'mae ychydig o bobl yn pwyso’n drwm yn y grŵp cymharu',
  ),
  unknownDiffers: (started: string, compared: string) =>
    reason(
      'OUTCOME_NOT_KNOWN_DIFFERS',
      `the outcome is not known of ${started} of 100 who started and ${compared} of 100 of the others; of whom it is known may make a difference, or hide one`,
      `nid yw’r canlyniad yn hysbys am ${started} o bob 100 a ddechreuodd a ${compared} o bob 100 o’r lleill; gall am bwy y mae’n hysbys wneud gwahaniaeth, neu guddio un`,
    ),
  lostEarly: (people: number) =>
    reason(
      'NOT_FOLLOWED_TO_HORIZON',
      `${people} were not followed to the horizon and count as without the outcome; the survival figures allow for it`,
      `ni ddilynwyd ${people} hyd at y gorwel, ac fe’u cyfrifir fel rhai heb y canlyniad; mae’r ffigurau goroesi’n caniatáu ar gyfer hynny`,
    ),
} as const;
