/** What the range of work for a need has to have (HMI Probation, Full Joint Inspection of Youth Offending Work in Cwm Taf, 2017). */
export const RANGE_TESTS = ['ACTIVE', 'EVIDENCE', 'STAFFED', 'WELSH', 'COMMUNITY', 'CUSTODY'] as const;
export type RangeTest = (typeof RANGE_TESTS)[number];

/** An entry that may be chosen and targets the need first, as far as the tests look at it. */
export interface RangeEntry {
  /** What its evidence comes to. */
  badge: string;
  languages: readonly string[];
  settings: readonly string[];
  /** Workers who may deliver it, and those of them who work in Welsh. */
  deliverers: number;
  welshDeliverers: number;
}

/** Evidence that something speaks for it: none, or of harm, or of no effect, is not carried. */
const CARRIED: readonly string[] = ['EVIDENCED', 'PROMISING', 'THEORY'];

const PASSES: Readonly<Record<RangeTest, (entry: RangeEntry) => boolean>> = {
  ACTIVE: () => true,
  EVIDENCE: ({ badge }) => CARRIED.includes(badge),
  STAFFED: ({ deliverers }) => deliverers > 0,
  WELSH: ({ languages, welshDeliverers }) => languages.includes('cy') && welshDeliverers > 0,
  COMMUNITY: ({ settings }) => settings.includes('COMMUNITY'),
  CUSTODY: ({ settings }) => settings.includes('CUSTODY'),
};

/** The tests that an entry fails by itself. */
export const failedBy = (entry: RangeEntry): RangeTest[] =>
  RANGE_TESTS.filter((test) => !PASSES[test](entry));

/** Evidence and trained people are asked of an entry whatever else it is counted for. */
const isSound = (entry: RangeEntry): boolean => PASSES.EVIDENCE(entry) && PASSES.STAFFED(entry);

/** Whether an entry counts as supply: it carries evidence, is staffed, and can be had in Welsh, in custody or outside it. */
export const isSupply = (entry: RangeEntry): boolean =>
  isSound(entry) && PASSES.WELSH(entry) && (PASSES.COMMUNITY(entry) || PASSES.CUSTODY(entry));

/** The tests that the range of a need fails: no entry passes them, beside carrying evidence and being staffed. */
export function failedByRange(entries: readonly RangeEntry[]): RangeTest[] {
  const sound = entries.filter(isSound);
  const evidenced = entries.filter(PASSES.EVIDENCE);
  const asked: Readonly<Record<RangeTest, readonly RangeEntry[]>> = {
    ...{ ACTIVE: entries, EVIDENCE: entries, STAFFED: evidenced },
    ...{ WELSH: sound, COMMUNITY: sound, CUSTODY: sound },
  };
  return RANGE_TESTS.filter((test) => !asked[test].some(PASSES[test]));
}

/** What would mend a failed test, in English and (draft) in Welsh. */
export const MENDED_BY: Readonly<Record<RangeTest, readonly [en: string, cy: string]>> = {
  ACTIVE: [
    'No active entry targets this need first. Commission or develop one.',
    'Nid oes cofnod gweithredol yn targedu’r angen hwn yn gyntaf. Comisiynwch neu ddatblygwch un.',
  ],
  EVIDENCE: [
    'No active entry carries evidence. Record what is known of one, or evaluate it.',
    'Nid oes tystiolaeth gan unrhyw gofnod gweithredol. Cofnodwch yr hyn sy’n hysbys am un, neu gwerthuswch ef.',
  ],
  STAFFED: [
    'Nobody is trained to deliver an entry that carries evidence. Train a worker, or renew training that ran out.',
    'Nid oes neb wedi’i hyfforddi i gyflwyno cofnod sydd â thystiolaeth. Hyfforddwch weithiwr, neu adnewyddwch hyfforddiant a ddaeth i ben.',
  ],
  WELSH: [
    'None can be had in Welsh. Offer one in Welsh, and train a worker who speaks it.',
    'Nid oes un ar gael yn Gymraeg. Cynigiwch un yn Gymraeg, a hyfforddwch weithiwr sy’n siarad Cymraeg.',
  ],
  COMMUNITY: [
    'None is available in the community. Adapt one for the community.',
    'Nid oes un ar gael yn y gymuned. Addaswch un ar gyfer y gymuned.',
  ],
  CUSTODY: [
    'None is available in custody. Agree one with the secure establishments.',
    'Nid oes un ar gael yn y ddalfa. Cytunwch ar un gyda’r sefydliadau diogel.',
  ],
};

/** What a test asks, in English and (draft) in Welsh. */
export const TEST_LABELS: Readonly<Record<RangeTest, readonly [en: string, cy: string]>> = {
  ACTIVE: ['Active', 'Gweithredol'],
  EVIDENCE: ['Carries evidence', 'Mae ganddo dystiolaeth'],
  STAFFED: ['Trained people deliver it', 'Pobl hyfforddedig sy’n ei gyflwyno'],
  WELSH: ['Available in Welsh', 'Ar gael yn Gymraeg'],
  COMMUNITY: ['Available in the community', 'Ar gael yn y gymuned'],
  CUSTODY: ['Available in custody', 'Ar gael yn y ddalfa'],
};
