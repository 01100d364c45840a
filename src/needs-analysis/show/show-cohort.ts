import type { CountDto } from '../../disclosure/dto/count.dto.js';
import { type DisclosurePolicy, isSmall } from '../../disclosure/policy.js';
import { protectShare, shownShare } from '../../disclosure/protect-share.js';
import { type Combination, combined, protectCombined } from '../../disclosure/combine-groups.js';
import { combinedGroup, COMBINING, toCombinable } from '../../disclosure/combined-group.js';
import { type CountTable, protectFamily, protectTable } from '../../disclosure/protect-tables.js';
import { hiddenCount, protectCount, shownCount } from '../../disclosure/protected-count.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { AGE_BANDS, toAgeGroup } from '../../groups/age-bands.js';
import { BREAKDOWN_LABELS } from '../../groups/breakdown.js';
import { bilingual } from '../../matching/bilingual.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { Breakdown } from '../cohort/breakdowns.js';
import type { CohortCounts, GroupCount, NeedCount } from '../cohort/count-cohort.js';
import type { CohortBreakdownDto, CohortGroupDto, CohortNeedsDto, NeedFigureDto } from '../dto/cohort.dto.js';
import { labelOf } from './label-of.js';

const HIDDEN = hiddenCount('secondary');

const TOO_FINE: BilingualDto = {
  en: 'Of some needs nothing can be shown by these groups: they are too small. A coarser breakdown, or an analysis of a longer period, shows more.',
  cy: 'Ni ellir dangos dim am rai anghenion yn ôl y grwpiau hyn: maent yn rhy fach. Mae dadansoddiad llai manwl, neu ddadansoddiad o gyfnod hwy, yn dangos mwy.',
};

/** Figures of needs as they are. */
const shownNeeds = (needs: readonly NeedCount[], labels: AnalysisLabels): NeedFigureDto[] =>
  needs.map(({ needArea, assessed, withNeed, prioritised, severities }) => ({
    needArea,
    label: labelOf(labels.needAreas, needArea),
    share: shownShare(withNeed, assessed),
    prioritised: shownCount(prioritised),
    severities: [...severities],
  }));

/** The cohort as it is, for those who work with true values. */
export const shownCohort = (cohort: CohortCounts, labels: AnalysisLabels): CohortNeedsDto => ({
  children: shownCount(cohort.children),
  notAssessed: shownCount(cohort.notAssessed),
  needs: shownNeeds(cohort.needs, labels),
  breakdowns: cohort.breakdowns.map(({ breakdown, groups }) => ({
    breakdown,
    label: BREAKDOWN_LABELS[breakdown],
    groups: groups.map(({ code, children, needs }) => ({
      code,
      label: labelOf(labels.groups, code),
      members: [],
      children: shownCount(children),
      needs: shownNeeds(needs, labels),
    })),
    tooFine: false,
    note: null,
  })),
});

/** A breakdown of the cohort, and which of its groups are counted together. */
interface CombinedBreakdown {
  breakdown: Breakdown;
  groups: readonly GroupCount[];
  combination: Combination;
}

/** Children with a need and without it in each group, of those who were assessed: every child in one cell. */
function tableOf(groups: readonly GroupCount[], combination: Combination, area: number): CountTable {
  const counts = groups.map(({ needs }) => needs[area]!);
  return {
    counts: [
      combined(
        counts.map(({ withNeed }) => withNeed),
        combination,
      ),
      combined(
        counts.map(({ assessed, withNeed }) => assessed - withNeed),
        combination,
      ),
    ],
  };
}

const AGES = AGE_BANDS.map((band) => toAgeGroup(band).group);

/** Which groups of a breakdown go together, by the numbers of all needs. */
function combine(
  { breakdown, groups: given }: CohortCounts['breakdowns'][number],
  needs: readonly NeedCount[],
  policy: DisclosurePolicy,
): CombinedBreakdown {
  const groups =
    breakdown === 'AGE_BAND'
      ? [...given].sort(({ code: one }, { code: other }) => AGES.indexOf(one) - AGES.indexOf(other))
      : given;
  const { combination } = protectCombined(
    {
      groups: groups.map(({ code, children }) => toCombinable(breakdown, { group: code }, children)),
      combining: COMBINING[breakdown],
      groupsAre: 'COLUMNS',
      protect: (places) => needs.map((_need, area) => protectTable(tableOf(groups, places, area), policy)),
    },
    policy,
  );
  return { breakdown, groups, combination };
}

/** The code and the label of groups that are counted together, or of one. */
function nameOf(
  { breakdown, groups, combination }: CombinedBreakdown,
  at: number,
  labels: AnalysisLabels,
): Pick<CohortGroupDto, 'code' | 'label' | 'members'> {
  const members = (combination[at] ?? []).map((place) => groups[place]!.code);
  const [only = ''] = members;
  if (members.length === 1) return { code: only, label: labelOf(labels.groups, only), members: [] };
  const { group, labelEn, labelCy } = combinedGroup(
    breakdown,
    members.map((code) => {
      const { en, cy } = labelOf(labels.groups, code);
      return { group: code, labelEn: en, labelCy: cy };
    }),
  );
  return { code: group, label: bilingual(labelEn, labelCy), members };
}

/** A need of those whose cells are shown: who was assessed is with and without together, and hidden with either. */
function protectedNeed(
  needArea: string,
  [having, lacking]: readonly [CountDto, CountDto],
  labels: AnalysisLabels,
  policy: DisclosurePolicy,
): NeedFigureDto {
  const assessed =
    having.value === null || lacking.value === null ? HIDDEN : shownCount(having.value + lacking.value);
  return {
    needArea,
    label: labelOf(labels.needAreas, needArea),
    share: protectShare(having, assessed, policy),
    prioritised: null,
    severities: null,
  };
}

/** How many children there are: with those assessed on a need it tells how many were not, who may be few. */
function protectedChildren(
  { children, needs }: CohortCounts,
  shown: readonly NeedFigureDto[],
  policy: DisclosurePolicy,
): CountDto {
  const tells = needs.some(
    ({ assessed }, area) =>
      isSmall(children - assessed, policy) || shown[area]?.share.denominator.value === null,
  );
  return tells ? HIDDEN : protectCount(children, policy);
}

/**
 * The cohort as it may leave: of each need those with it and those assessed, in all and in each group. The tables of a need
 * share their rows. How many children a group has is left out: it stands beside every need, and would tell of each of them who
 * was not assessed.
 */
export function protectedCohort(
  cohort: CohortCounts,
  labels: AnalysisLabels,
  policy: DisclosurePolicy,
): CohortNeedsDto {
  if (cohort.children === 0) return { ...shownCohort(cohort, labels), notAssessed: null };
  const breakdowns = cohort.breakdowns
    .filter(({ breakdown }) => breakdown !== 'ORDER_TYPE')
    .map((breakdown) => combine(breakdown, cohort.needs, policy));
  const families = cohort.needs.map((_need, area) =>
    protectFamily(
      breakdowns.map(({ groups, combination }) => tableOf(groups, combination, area)),
      policy,
    ),
  );
  const needs = cohort.needs.map(({ needArea }, area) => {
    const [having = HIDDEN, lacking = HIDDEN] = families[area]?.[0]?.rowTotals ?? [];
    return protectedNeed(needArea, [having, lacking], labels, policy);
  });
  return {
    children: protectedChildren(cohort, needs, policy),
    notAssessed: null,
    needs,
    breakdowns: breakdowns.map((one, b): CohortBreakdownDto => {
      const tooFine = families.some((family) => family[b]?.nothingLeft);
      return {
        breakdown: one.breakdown,
        label: BREAKDOWN_LABELS[one.breakdown],
        groups: one.combination.map((_, g) => ({
          ...nameOf(one, g, labels),
          children: null,
          needs: cohort.needs.map(({ needArea }, area) => {
            const [having = HIDDEN, lacking = HIDDEN] = families[area]?.[b]?.cells.map((row) => row[g]) ?? [];
            return protectedNeed(needArea, [having, lacking], labels, policy);
          }),
        })),
        tooFine,
        note: tooFine ? TOO_FINE : null,
      };
    }),
  };
}
