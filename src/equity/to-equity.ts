import type { Combination } from '../disclosure/combine-groups.js';
import { combinedGroup } from '../disclosure/combined-group.js';
import type { DisclosurePolicy } from '../disclosure/policy.js';
import { type ProtectedShare, protectShare, shownShare } from '../disclosure/protect-share.js';
import type { ProtectedCount } from '../disclosure/protected-count.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { Breakdown, Group } from '../groups/breakdown.js';
import { bilingual } from '../matching/bilingual.js';
import { compareGroups, type AlikeChildren, settle, type SettledComparison } from './compare-groups.js';
import type { EquityComparisonDto, EquityDto, EquityGroupDto, EquityPlaceDto } from './dto/equity.dto.js';
import { EQUITY_NOTES, equityStatement } from './equity-words.js';
import { childrenAt, type PlaceCounts, safeTable, trueTable } from './protect-groups.js';
import { PLACE_LABELS, PLACES, type Stage, STAGES } from './stages.js';

/** What groups are answered with besides what was asked. */
type EquityFigures = Pick<EquityDto, 'children' | 'groups' | 'statement' | 'notes'>;

/** How many children of each group are at each place. */
const countPlaces = (groups: readonly Group[], all: readonly AlikeChildren[]): number[][] =>
  groups.map(({ group }) => {
    const own = all.filter((some) => some.group === group);
    return PLACES.map((place) => childrenOf(own.filter((some) => some.place === place)));
  });

const childrenOf = (all: readonly AlikeChildren[]): number =>
  all.reduce((sum, { children }) => sum + children, 0);

const toPlaces = ({ places }: PlaceCounts): EquityPlaceDto[] =>
  PLACES.map((place, index) => ({
    place,
    label: bilingual(...PLACE_LABELS[place]),
    children: places[index]!,
  }));

const toComparison = (found: SettledComparison): EquityComparisonDto => ({
  ratio: found.ratio,
  difference: found.difference,
  adjustedRatio: found.adjustedRatio,
  pValue: found.pValue,
  adjustedPValue: found.adjustedPValue,
  reading: found.reading,
});

/** What is left of a number where a part of it is taken: only where both are shown. */
const less = (all: ProtectedCount, part: ProtectedCount): ProtectedCount =>
  all.value === null || part.value === null
    ? { value: null, suppressed: 'secondary' }
    : { value: all.value - part.value, suppressed: null };

/** A stage of a group, from what may be shown. */
interface SafeStage {
  stage: Stage;
  share: ProtectedShare;
  shareOfRest: ProtectedShare;
}

function toStage(
  stage: Stage,
  own: PlaceCounts,
  all: PlaceCounts,
  policy: DisclosurePolicy | null,
): SafeStage {
  const had = childrenAt(own, stage.had);
  const could = childrenAt(own, stage.couldHave);
  const restHad = less(childrenAt(all, stage.had), had);
  const restCould = less(childrenAt(all, stage.couldHave), could);
  const shareOf = (n: ProtectedCount, of: ProtectedCount): ProtectedShare =>
    policy === null ? shownShare(n.value ?? 0, of.value ?? 0) : protectShare(n, of, policy);
  return { stage, share: shareOf(had, could), shareOfRest: shareOf(restHad, restCould) };
}

/** A comparison tells the numbers behind it: it is made where both shares are shown. */
const isShown = ({ share, shareOfRest }: SafeStage): boolean =>
  [share, shareOfRest].every(({ withheld }) => withheld === null);

/** A group as it is shown: one, or several that are counted together. */
interface ShownGroup {
  group: Group;
  members: readonly string[];
}

function shownGroups(breakdown: Breakdown, groups: readonly Group[], combination: Combination): ShownGroup[] {
  return combination.map((places) => {
    const members = places.map((place) => groups[place]!);
    const [only] = members;
    if (only && members.length === 1) return { group: only, members: [] };
    return { group: combinedGroup(breakdown, members), members: members.map(({ group }) => group) };
  });
}

/**
 * Sets groups beside each other.
 * @param policy how small numbers are hidden; null: they are shown
 */
export function toEquity(
  breakdown: Breakdown,
  given: readonly Group[],
  children: readonly AlikeChildren[],
  policy: DisclosurePolicy | null,
): EquityFigures {
  const counts = countPlaces(given, children);
  const safe = policy && safeTable(breakdown, given, counts, policy);
  const table = safe?.table ?? trueTable(counts);
  const groups = shownGroups(breakdown, given, safe?.combination ?? given.map((_, place) => [place]));
  const codeOf = (group: string): string =>
    groups.find(({ members }) => members.includes(group))?.group.group ?? group;
  const all = children.map((alike) => ({ ...alike, group: codeOf(alike.group) }));
  const stagesOf = table.groups.map((own) => STAGES.map((stage) => toStage(stage, own, table.all, policy)));
  const codes = groups.map(({ group }) => group.group);
  const made = compareGroups(codes, all).filter(({ group, stage }) => {
    const stages = stagesOf[codes.indexOf(group)] ?? [];
    return policy === null || stages.some((safe) => safe.stage.stage === stage && isShown(safe));
  });
  const settled = settle(made);
  const comparisonOf = (group: string, { stage }: Stage): EquityComparisonDto | null => {
    const found = settled.find((one) => one.group === group && one.stage === stage);
    return found ? toComparison(found) : null;
  };
  const toGroup = ({ group: { group, ...label }, members }: ShownGroup, index: number): EquityGroupDto => {
    const own = table.groups[index]!;
    return {
      ...{ group, label: bilingual(label.labelEn, label.labelCy), members: [...members] },
      ...{ children: own.total, places: toPlaces(own) },
      stages: (stagesOf[index] ?? []).map(({ stage, share, shareOfRest }) => ({
        stage: stage.stage,
        label: { en: stage.labelEn, cy: stage.labelCy } satisfies BilingualDto,
        ...{ share, shareOfRest, comparison: comparisonOf(group, stage) },
      })),
    };
  };
  return {
    children: table.all.total,
    groups: groups.map(toGroup),
    statement: equityStatement(childrenOf(all), table.nothingLeft, settled),
    notes: [...EQUITY_NOTES],
  };
}
