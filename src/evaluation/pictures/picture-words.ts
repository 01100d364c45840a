import type { EtePlace } from '../../ete/ete-standing.js';
import type { Language } from '../../platform/http/language.js';

/** What pictures say in one language. */
export interface PictureWords {
  readonly started: string;
  readonly comparison: string;
  readonly notComputable: string;
  readonly tooFew: string;
  readonly to: string;
  readonly forest: {
    readonly title: (intervention: string) => string;
    readonly asTheyCame: string;
    readonly weighted: string;
    readonly matched: string;
    readonly doublyRobust: string;
    readonly claimed: string;
    readonly other: string;
    readonly group: string;
    readonly label: string;
    readonly people: string;
    readonly figures: string;
    readonly axis: string;
    /** Where the outcome is that. */
    readonly ete: { readonly title: (intervention: string) => string; readonly axis: string };
    readonly interaction: (p: string) => string;
    /** For the number of analyses. */
    readonly adjusted: (p: string) => string;
    readonly table: readonly string[];
  };
  readonly balance: {
    readonly title: (intervention: string) => string;
    readonly before: string;
    readonly weighted: string;
    readonly matched: string;
    readonly axis: string;
    readonly limit: string;
    readonly worst: (before: string, after: string, name: string) => string;
    readonly covariate: string;
    readonly missing: string;
    readonly otherLevels: string;
  };
  readonly survival: {
    readonly title: (intervention: string) => string;
    readonly share: string;
    readonly months: string;
    readonly time: (unit: string) => string;
    readonly atRisk: string;
    readonly atEnd: (side: string, share: string, n: number) => string;
    readonly logRank: (p: string) => string;
    readonly means: (difference: string) => string;
    readonly days: (difference: string, days: number) => string;
    readonly hazard: (ratio: string) => string;
    readonly adjustedHazard: (ratio: string) => string;
    readonly band: string;
    readonly nobody: string;
    readonly table: readonly string[];
  };
  readonly funnel: {
    readonly title: (intervention: string) => string;
    readonly share: string;
    readonly people: string;
    readonly target: (share: string) => string;
    readonly limits: (percent: string) => string;
    readonly point: (side: string, events: number, n: number, place: string) => string;
    readonly inside: string;
    readonly outside: string;
    readonly farOutside: string;
    readonly note: string;
    readonly nobody: string;
    readonly table: readonly string[];
  };
  readonly transition: {
    readonly title: (intervention: string) => string;
    readonly places: Readonly<Record<EtePlace, string>>;
    readonly notInSuitable: string;
    readonly from: string;
    readonly to: string;
    readonly side: (side: string, n: number) => string;
    readonly moved: (side: string, n: number, into: number, out: number, stayed: number) => string;
    readonly note: string;
    readonly older: string;
    readonly table: readonly string[];
  };
  /** Of a file that an analyst evaluates. */
  readonly bench: {
    readonly difference: (treatment: string, outcome: string) => string;
    readonly balance: (treatment: string) => string;
    readonly survival: (treatment: string, outcome: string) => string;
    readonly people: string;
    readonly points: string;
    readonly means: string;
    readonly figures: (percent: string) => string;
    readonly share: (outcome: string) => string;
    readonly atRisk: string;
    readonly band: (percent: string) => string;
  };
  readonly source: (dataAsOf: string, design: string, method: string, id: string) => string;
}

export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = {
  en: {
    started: 'Started',
    comparison: 'Did not start',
    notComputable: 'not computable',
    tooFew: 'too few children',
    to: 'to',
    forest: {
      title: (intervention) =>
        `Proven reoffending within a year: children who started ${intervention}, less those who did not`,
      asTheyCame: 'As the sides came',
      weighted: 'Weighted',
      matched: 'Matched',
      doublyRobust: 'Doubly robust',
      claimed: 'the statement rests on this',
      other: 'shown beside it',
      group: 'within a group of children',
      label: 'Comparison',
      people: 'Children: started / did not',
      figures: 'Points (95% interval)',
      axis: 'Difference in percentage points; left of 0: fewer of those who started reoffended',
      ete: {
        title: (intervention) =>
          `Suitable education, training or employment at the end of the order: children who started ${intervention}, less those who did not`,
        axis: 'Difference in percentage points; right of 0: more of those who started were in it',
      },
      interaction: (p) => `interaction ${p}`,
      adjusted: (p) => `adjusted ${p}`,
      table: ['Subgroup', 'Comparison', 'Children', 'Difference', 'Lower limit', 'Upper limit', 'Why none'],
    },
    balance: {
      title: (intervention) =>
        `How far children who started ${intervention} are from those who did not, before and after they were made comparable`,
      before: 'as they came',
      weighted: 'weighted',
      matched: 'matched',
      axis: 'Standardised difference, without its sign',
      limit: '0.1: from here on not balanced',
      worst: (before, after, name) => `The widest difference was ${before}, and is ${after} once ${name}.`,
      covariate: 'Covariate',
      missing: 'not known',
      otherLevels: 'others, few children each',
    },
    survival: {
      title: (intervention) => `Time to the first proven reoffence: ${intervention}`,
      share: 'Children without a proven reoffence',
      months: 'Months since follow-up began',
      time: (unit) => `Time (${unit})`,
      atRisk: 'Had not reoffended yet',
      atEnd: (side, share, n) => `${side}: ${share} of ${n} without it at the end.`,
      logRank: (p) => `Log-rank test: ${p}.`,
      means: (difference) => `Difference in mean time without it: ${difference}.`,
      days: (difference, days) => `Difference in mean days without it, of ${days}: ${difference}.`,
      hazard: (ratio) => `Hazard ratio: ${ratio}.`,
      adjustedHazard: (ratio) => `Hazard ratio, adjusted: ${ratio}.`,
      band: 'Bands are 95% intervals at each time.',
      nobody: 'There is nobody whose follow-up is over yet.',
      table: ['Side', 'Time', 'Not yet', 'Share without', 'Lower limit', 'Upper limit'],
    },
    funnel: {
      title: (intervention) => `Proven reoffending and size of group: ${intervention}`,
      share: 'Children with a proven reoffence within a year',
      people: 'Children in the group',
      target: (share) => `both together: ${share}`,
      limits: (percent) => `${percent} limits`,
      point: (side, events, n, place) => `${side}: ${events} of ${n}, ${place}.`,
      inside: 'inside the 95% limits',
      outside: 'outside the 95% limits',
      farOutside: 'outside the 99.8% limits',
      note: 'Between the limits a group lies where nothing but chance sets it apart. Nothing is adjusted for.',
      nobody: 'There is nobody whose follow-up is over yet.',
      table: [
        ...['Side', 'Reoffended', 'Children', 'Share', 'Share of both'],
        ...['95% lower', '95% upper', '99.8% lower', '99.8% upper'],
      ],
    },
    transition: {
      title: (intervention) =>
        `Education, training and employment at the start and at the end of the order: ${intervention}`,
      places: {
        SUITABLE: 'Suitable',
        NOT_SUITABLE: 'Not suitable',
        UNKNOWN: 'Not judged',
        NONE: 'None',
        NOT_RECORDED: 'Not recorded',
      },
      notInSuitable: 'Not in suitable',
      from: 'At the start',
      to: 'At the end',
      side: (side, n) => `${side}: ${n} children whose order has ended`,
      moved: (side, n, into, out, stayed) =>
        `${side}: of ${n} children, ${into} came into a suitable place, ${out} went out of one, ${stayed} were in one at both.`,
      note: 'The area of a square goes by the number of children, on each side by itself; white squares are children who ended where they began.',
      older: 'This run is of a method that only told whether a place was suitable.',
      table: ['Side', 'At the start', 'At the end', 'Children'],
    },
    bench: {
      difference: (treatment, outcome) =>
        `${outcome}: difference between ${treatment} and the comparison group`,
      balance: (treatment) => `How far ${treatment} and the comparison group are apart, before and after`,
      survival: (treatment, outcome) => `Time to ${outcome}, by ${treatment}`,
      people: 'People: treated / comparison',
      points: 'Difference in percentage points',
      means: 'Difference in means',
      figures: (percent) => `Difference (${percent} interval)`,
      share: (outcome) => `Share without ${outcome}`,
      atRisk: 'At risk',
      band: (percent) => `Bands are ${percent} intervals at each time.`,
    },
    source: (dataAsOf, design, method, id) =>
      `Records of the service as of ${dataAsOf}; design ${design}; method ${method}; run ${id}.`,
  },
  cy: {
    started: 'Wedi dechrau',
    comparison: 'Heb ddechrau',
    notComputable: 'ni ellir ei gyfrifo',
    tooFew: 'rhy ychydig o blant',
    to: 'i',
    forest: {
      title: (intervention) =>
        `Aildroseddu profedig o fewn blwyddyn: plant a ddechreuodd ${intervention}, llai’r rhai na wnaethant`,
      asTheyCame: 'Fel y daeth yr ochrau',
      weighted: 'Wedi’u pwysoli',
      matched: 'Wedi’u paru',
      doublyRobust: 'Dwbl gadarn',
      claimed: 'ar hyn y mae’r datganiad yn gorffwys',
      other: 'wedi’i ddangos wrth ei ochr',
      group: 'o fewn grŵp o blant',
      label: 'Cymhariaeth',
      people: 'Plant: wedi dechrau / heb',
      figures: 'Pwyntiau (cyfwng 95%)',
      axis: 'Gwahaniaeth mewn pwyntiau canran; i’r chwith o 0: llai o’r rhai a ddechreuodd a aildroseddodd',
      ete: {
        title: (intervention) =>
          `Addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn: plant a ddechreuodd ${intervention}, llai’r rhai na wnaethant`,
        axis: 'Gwahaniaeth mewn pwyntiau canran; i’r dde o 0: roedd mwy o’r rhai a ddechreuodd ynddo',
      },
      interaction: (p) => `rhyngweithio ${p}`,
      adjusted: (p) => `wedi’i addasu ${p}`,
      table: [
        ...['Is-grŵp', 'Cymhariaeth', 'Plant', 'Gwahaniaeth', 'Terfyn isaf', 'Terfyn uchaf'],
        'Pam nad oes un',
      ],
    },
    balance: {
      title: (intervention) =>
        `Pa mor bell yw plant a ddechreuodd ${intervention} oddi wrth y rhai na wnaethant, cyn ac ar ôl eu gwneud yn gymaradwy`,
      before: 'fel y daethant',
      weighted: 'wedi’u pwysoli',
      matched: 'wedi’u paru',
      axis: 'Gwahaniaeth safonedig, heb ei arwydd',
      limit: '0.1: anghytbwys o’r fan hon ymlaen',
      worst: (before, after, name) =>
        `Y gwahaniaeth mwyaf oedd ${before}, ac mae’n ${after} unwaith y maent ${name}.`,
      covariate: 'Cydnewidyn',
      missing: 'anhysbys',
      otherLevels: 'eraill, ychydig o blant yr un',
    },
    survival: {
      title: (intervention) => `Amser hyd yr aildrosedd profedig cyntaf: ${intervention}`,
      share: 'Plant heb aildrosedd profedig',
      months: 'Misoedd ers dechrau’r cyfnod dilynol',
      time: (unit) => `Amser (${unit})`,
      atRisk: 'Heb aildroseddu eto',
      atEnd: (side, share, n) => `${side}: ${share} o ${n} hebddo ar y diwedd.`,
      logRank: (p) => `Prawf log-rank: ${p}.`,
      means: (difference) => `Gwahaniaeth yn yr amser cymedrig hebddo: ${difference}.`,
      days: (difference, days) => `Gwahaniaeth yn nifer cymedrig y dyddiau hebddo, o ${days}: ${difference}.`,
      hazard: (ratio) => `Cymhareb perygl: ${ratio}.`,
      adjustedHazard: (ratio) => `Cymhareb perygl, wedi’i haddasu: ${ratio}.`,
      band: 'Cyfyngau 95% ar bob adeg yw’r bandiau.',
      nobody: 'Nid oes neb y mae ei gyfnod dilynol ar ben eto.',
      table: ['Ochr', 'Amser', 'Heb eto', 'Cyfran heb', 'Terfyn isaf', 'Terfyn uchaf'],
    },
    funnel: {
      title: (intervention) => `Aildroseddu profedig a maint y grŵp: ${intervention}`,
      share: 'Plant ag aildrosedd profedig o fewn blwyddyn',
      people: 'Plant yn y grŵp',
      target: (share) => `y ddau gyda’i gilydd: ${share}`,
      limits: (percent) => `terfynau ${percent}`,
      point: (side, events, n, place) => `${side}: ${events} o ${n}, ${place}.`,
      inside: 'o fewn y terfynau 95%',
      outside: 'y tu allan i’r terfynau 95%',
      farOutside: 'y tu allan i’r terfynau 99.8%',
      note: 'Rhwng y terfynau y mae grŵp pan nad oes dim ond siawns yn ei wahaniaethu. Nid addasir ar gyfer dim.',
      nobody: 'Nid oes neb y mae ei gyfnod dilynol ar ben eto.',
      table: [
        ...['Ochr', 'Wedi aildroseddu', 'Plant', 'Cyfran', 'Cyfran y ddau'],
        ...['95% isaf', '95% uchaf', '99.8% isaf', '99.8% uchaf'],
      ],
    },
    transition: {
      title: (intervention) =>
        `Addysg, hyfforddiant a chyflogaeth ar ddechrau ac ar ddiwedd y gorchymyn: ${intervention}`,
      places: {
        SUITABLE: 'Addas',
        NOT_SUITABLE: 'Ddim yn addas',
        UNKNOWN: 'Heb ei farnu',
        NONE: 'Dim',
        NOT_RECORDED: 'Heb ei gofnodi',
      },
      notInSuitable: 'Ddim mewn lle addas',
      from: 'Ar y dechrau',
      to: 'Ar y diwedd',
      side: (side, n) => `${side}: ${n} o blant y mae eu gorchymyn wedi dod i ben`,
      moved: (side, n, into, out, stayed) =>
        `${side}: o ${n} o blant, daeth ${into} i le addas, aeth ${out} allan o un, roedd ${stayed} mewn un ar y ddau bwynt.`,
      note: 'Nifer y plant yw arwynebedd sgwâr, ar bob ochr ar ei phen ei hun; plant a orffennodd lle y dechreuasant yw’r sgwariau gwyn.',
      older: 'Mae’r rhediad hwn o ddull a ddywedai’n unig a oedd lle yn addas.',
      table: ['Ochr', 'Ar y dechrau', 'Ar y diwedd', 'Plant'],
    },
    bench: {
      difference: (treatment, outcome) => `${outcome}: gwahaniaeth rhwng ${treatment} a’r grŵp cymharu`,
      balance: (treatment) =>
        `Pa mor bell yw ${treatment} a’r grŵp cymharu oddi wrth ei gilydd, cyn ac ar ôl`,
      survival: (treatment, outcome) => `Amser hyd ${outcome}, yn ôl ${treatment}`,
      people: 'Pobl: wedi cael / cymhariaeth',
      points: 'Gwahaniaeth mewn pwyntiau canran',
      means: 'Gwahaniaeth mewn cymedrau',
      figures: (percent) => `Gwahaniaeth (cyfwng ${percent})`,
      share: (outcome) => `Cyfran heb ${outcome}`,
      atRisk: 'Mewn perygl',
      band: (percent) => `Cyfyngau ${percent} ar bob adeg yw’r bandiau.`,
    },
    source: (dataAsOf, design, method, id) =>
      `Cofnodion y gwasanaeth hyd at ${dataAsOf}; dyluniad ${design}; dull ${method}; rhediad ${id}.`,
  },
};
