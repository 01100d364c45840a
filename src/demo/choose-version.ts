import type { CatalogueVersion } from './catalogue-version.js';
import type { CaseStory } from './case-story.js';
import { ageOn, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';

type Weighted = readonly [version: CatalogueVersion, weight: number];

const AVAILABLE = new Set(['ACTIVE_CORE', 'ACTIVE_PILOT', 'TRIAL', 'EXTERNAL_ONLY']);
const PRIMARY_WEIGHT = 3;
/** A pilot has few places. */
const PILOT_FACTOR = 0.3;

/** Whether the version suits the child by age, sex, setting and language. */
export function isEligible({ version }: CatalogueVersion, story: CaseStory, age: number): boolean {
  return (
    age >= version.ageMin &&
    age <= version.ageMax &&
    (version.sexes.length === 0 || version.sexes.includes(story.sex)) &&
    version.settings.includes(story.setting) &&
    (version.languages.includes('en') || story.language === 'cy')
  );
}

/** The versions that may be planned, by the need they target. */
export class VersionChooser {
  readonly #all: Weighted[] = [];
  readonly #byNeed = new Map<string, Weighted[]>();

  constructor(versions: readonly CatalogueVersion[]) {
    for (const version of versions) {
      const { status } = version.version;
      if (!AVAILABLE.has(status)) continue;
      const weight = status === 'ACTIVE_CORE' ? 1 : PILOT_FACTOR;
      this.#all.push([version, weight]);
      for (const { needAreaCode, target } of version.needs) {
        const forNeed = this.#byNeed.get(needAreaCode) ?? [];
        forNeed.push([version, target === 'PRIMARY' ? PRIMARY_WEIGHT * weight : weight]);
        this.#byNeed.set(needAreaCode, forNeed);
      }
    }
  }

  /**
   * A version that targets the need (any, without a need), suits the child on `day` and is not in `taken`;
   * null where the catalogue has none.
   */
  choose(
    needAreaCode: string | null,
    story: CaseStory,
    day: DayNumber,
    taken: ReadonlySet<string>,
    draw: Draw,
  ): CatalogueVersion | null {
    const age = ageOn(story.born, day);
    const candidates = needAreaCode === null ? this.#all : (this.#byNeed.get(needAreaCode) ?? []);
    const eligible = candidates.filter(
      ([candidate]) => !taken.has(candidate.version.id) && isEligible(candidate, story, age),
    );
    return eligible.length > 0 ? draw.weighted(eligible) : null;
  }
}
