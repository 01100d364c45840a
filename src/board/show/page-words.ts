import type { Language } from '../../platform/http/language.js';

/** What the page says around the tables, in one language. The Welsh is a draft. */
export interface PageWords {
  readonly title: (quarter: string, service: string) => string;
  readonly intro: (from: string, to: string, dataAsOf: string) => string;
  readonly draft: string;
  readonly edition: (edition: number, on: string) => string;
  readonly small: (threshold: number) => string;
  readonly contents: string;
  readonly skip: string;
  readonly period: string;
  readonly to: string;
  readonly dataAsOf: string;
  readonly version: string;
  readonly hidden: (hidden: number, all: number) => string;
  readonly nothingLeft: string;
  readonly key: string;
  readonly bands: readonly string[];
  readonly bandIn: (band: string) => string;
  readonly notShown: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    title: (quarter, service) => `Board pack ${quarter}: ${service}`,
    intro: (from, to, dataAsOf) =>
      `The quarter from ${from} to ${to}, from what had been recorded by ${dataAsOf}.`,
    draft: 'Draft: these figures are taken anew each time, and are not a release.',
    edition: (edition, on) => `Edition ${edition}, released on ${on}. It does not change.`,
    small: (threshold) =>
      `So that no child can be recognised, a number of 1 to ${threshold - 1} is written "fewer than ${threshold}". "Not shown" stands where a number would give such a number away, or would say something of every child of a group. Shares are shown from 30 children on.`,
    contents: 'In this pack',
    skip: 'Skip to the figures',
    period: 'Period',
    to: 'to',
    dataAsOf: 'Data as of',
    version: 'Definition',
    hidden: (hidden, all) =>
      hidden === 0
        ? 'No figure of this table is hidden.'
        : `${hidden} of ${all} figures of this table are hidden.`,
    nothingLeft:
      'The groups are so small that nothing of this table may be shown. Ask for fewer groups or a longer period.',
    key: 'How to read the map: the share of children with the need',
    bands: ['under 20%', '20% to under 40%', '40% to under 60%', '60% to under 80%', '80% or more'],
    bandIn: (band) => `Band: ${band}`,
    notShown: 'not shown',
  },
  cy: {
    title: (quarter, service) => `Pecyn y bwrdd ${quarter}: ${service}`,
    intro: (from, to, dataAsOf) => `Y chwarter o ${from} i ${to}, o’r hyn a gofnodwyd erbyn ${dataAsOf}.`,
    draft: 'Drafft: cymerir y ffigurau hyn o’r newydd bob tro, ac nid ydynt wedi’u cyhoeddi.',
    edition: (edition, on) => `Argraffiad ${edition}, a gyhoeddwyd ar ${on}. Nid yw’n newid.`,
    small: (threshold) =>
      `Rhag i neb adnabod plentyn, ysgrifennir rhif o 1 i ${threshold - 1} fel "llai na ${threshold}". Mae "heb ei ddangos" yn sefyll lle byddai rhif yn datgelu rhif o’r fath, neu’n dweud rhywbeth am bob plentyn mewn grŵp. Dangosir cyfrannau o 30 o blant i fyny.`,
    contents: 'Yn y pecyn hwn',
    skip: 'Neidio i’r ffigurau',
    period: 'Cyfnod',
    to: 'i',
    dataAsOf: 'Data hyd at',
    version: 'Diffiniad',
    hidden: (hidden, all) =>
      hidden === 0
        ? 'Nid oes unrhyw ffigur yn y tabl hwn wedi’i guddio.'
        : `Mae ${hidden} o ${all} o ffigurau’r tabl hwn wedi’u cuddio.`,
    nothingLeft:
      'Mae’r grwpiau mor fach fel na ellir dangos dim o’r tabl hwn. Gofynnwch am lai o grwpiau neu gyfnod hirach.',
    key: 'Sut i ddarllen y map: cyfran y plant â’r angen',
    bands: ['dan 20%', '20% i dan 40%', '40% i dan 60%', '60% i dan 80%', '80% neu fwy'],
    bandIn: (band) => `Band: ${band}`,
    notShown: 'heb ei ddangos',
  },
};
