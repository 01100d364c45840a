import type { AvailableEntry } from '../../catalogue/available-entries.js';
import { bilingual, type Bilingual } from '../../matching/bilingual.js';
import { languageLabel } from '../../matching/languages.js';
import { addDays, addYears, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { worksIn } from '../assurance/works-in.js';
import { dayNumberOf } from '../history/day-code.js';
import { type CaseFacets, FACETS } from '../history/pack-history.js';

/** What the map can break needs down by. */
export const BREAKDOWNS = [
  'DELIVERY_AREA',
  'AGE_BAND',
  'SEX',
  'ETHNICITY',
  'LANGUAGE',
  'ORDER_TYPE',
  'CARE_STATUS',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The group of children of whom it is not recorded. */
export const NOT_RECORDED = 'NOT_RECORDED';

/** Ages in whole years from the first on and below the second. */
const AGE_BANDS: readonly (readonly [from: number, below: number])[] = [
  [0, 10],
  [10, 12],
  [12, 14],
  [14, 16],
  [16, 18],
  [18, 200],
];
const bandCode = ([from, below]: readonly [number, number]): string => {
  if (from === 0) return `UNDER_${below}`;
  return below === 200 ? `${from}_AND_OVER` : `${from}_TO_${below - 1}`;
};
const bandLabel = ([from, below]: readonly [number, number]): Bilingual => {
  if (from === 0) return { en: `Under ${below}`, cy: `O dan ${below}` };
  if (below === 200) return { en: `${from} and over`, cy: `${from} a throsodd` };
  return { en: `${from} and ${below - 1}`, cy: `${from} a ${below - 1}` };
};

/** A group of children. */
export interface Group {
  group: string;
  labelEn: string;
  labelCy: string | null;
  /** Whether an entry can be had by children of the group, as far as the breakdown tells. */
  takes: (entry: AvailableEntry) => boolean;
  /** The delivery area that the group is of; null: none in particular. */
  deliveryAreaId: string | null;
}

const FACET_OF: Readonly<Record<Exclude<Breakdown, 'AGE_BAND'>, keyof CaseFacets>> = {
  DELIVERY_AREA: 'deliveryArea',
  SEX: 'sex',
  ETHNICITY: 'ethnicity',
  LANGUAGE: 'language',
  ORDER_TYPE: 'orderType',
  CARE_STATUS: 'careStatus',
};

const anybody = (): boolean => true;

async function ofCodes(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  codeSet: 'SEX' | 'ETHNICITY' | 'ORDER_TYPE' | 'CARE_STATUS',
): Promise<Group[]> {
  const all = await codes.all(tx, serviceId, codeSet);
  return [...all].map(([group, { labelEn, labelCy }]) => ({
    ...{ group, labelEn, labelCy, deliveryAreaId: null },
    takes:
      codeSet === 'SEX'
        ? ({ sexes }: AvailableEntry) => sexes.length === 0 || sexes.includes(group)
        : anybody,
  }));
}

const labelled = (group: string, { en, cy }: Bilingual, takes: Group['takes']): Group => ({
  ...{ group, labelEn: en, labelCy: cy, takes, deliveryAreaId: null },
});

/** Every group of a breakdown, in its order; those of whom it is not recorded come last. */
export async function groupsOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  breakdown: Breakdown,
): Promise<Group[]> {
  if (breakdown === 'AGE_BAND') {
    return AGE_BANDS.map((band) =>
      labelled(
        bandCode(band),
        bandLabel(band),
        ({ ageMin, ageMax }) => ageMin < band[1] && ageMax >= band[0],
      ),
    );
  }
  const unknown = labelled(NOT_RECORDED, bilingual('Not recorded', 'Heb ei gofnodi'), anybody);
  if (breakdown === 'LANGUAGE') {
    const languages = ['en', 'cy'] as const;
    const known = languages.map((language) =>
      labelled(language, languageLabel(language), (entry) => entry.languages.includes(language)),
    );
    return [...known, unknown];
  }
  if (breakdown !== 'DELIVERY_AREA') return [...(await ofCodes(tx, codes, serviceId, breakdown)), unknown];
  const areas = await tx.query<{ id: string; code: string; name_en: string; name_cy: string | null }>(
    'SELECT id, code, name_en, name_cy FROM delivery_area WHERE service_id = :serviceId ORDER BY code',
    { serviceId },
  );
  const known = areas.map(({ id, code, name_en: labelEn, name_cy: labelCy }) => ({
    ...{ group: code, labelEn, labelCy, deliveryAreaId: id },
    takes: (entry: AvailableEntry) => worksIn(entry, id),
  }));
  return [...known, unknown];
}

/** A value that the cases counted all have. */
export type FacetFilter = Partial<Record<keyof CaseFacets, string>>;

/** Remembers what a text was found to be: a caseload has few combinations of facets. */
function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = find(text)));
    return value;
  };
}

/** The band of a child born on a day, on another. */
function bandOn(on: PlainDate): (born: number) => string {
  // Whoever was born up to this day has reached the age.
  const reached = AGE_BANDS.map((band) => ({
    code: bandCode(band),
    bornUpTo: dayNumberOf(band[0] === 0 ? addDays(on, 1) : addYears(on, -band[0])),
  })).toReversed();
  return (born) => reached.find(({ bornUpTo }) => born <= bornUpTo)?.code ?? NOT_RECORDED;
}

/** The group of a case, from its facets as they are packed and the day of birth; null: a filter leaves it out. */
export function groupingBy(
  breakdown: Breakdown,
  filter: FacetFilter,
  on: PlainDate,
): (facets: string, born: number) => string | null {
  const facetsOf = (packed: string): Record<string, string> =>
    Object.fromEntries(packed.split(',').map((value, place) => [FACETS[place] ?? '', value]));
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  const isAsked = (facets: Record<string, string>): boolean =>
    asked.every(([facet, value]) => facets[facet] === value);
  if (breakdown === 'AGE_BAND') {
    const counts = remembering((packed) => ({ is: isAsked(facetsOf(packed)) }));
    const band = bandOn(on);
    return (packed, born) => (counts(packed).is ? band(born) : null);
  }
  const groups = remembering((packed) => {
    const facets = facetsOf(packed);
    return { group: isAsked(facets) ? facets[FACET_OF[breakdown]] || NOT_RECORDED : null };
  });
  return (packed) => groups(packed).group;
}
