import type { CountDto } from '../../disclosure/dto/count.dto.js';
import { type DisclosurePolicy, isSmall } from '../../disclosure/policy.js';
import { protectShare, shownShare } from '../../disclosure/protect-share.js';
import { protectFamily } from '../../disclosure/protect-tables.js';
import { hiddenCount, protectCount, shownCount } from '../../disclosure/protected-count.js';
import { BREAKDOWN_LABELS } from '../../groups/breakdown.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { CohortCounts, NeedCount } from '../cohort/count-cohort.js';
import type { CohortBreakdownDto, CohortNeedsDto, NeedFigureDto } from '../dto/cohort.dto.js';
import { labelOf } from './label-of.js';

const HIDDEN = hiddenCount('secondary');

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
      children: shownCount(children),
      needs: shownNeeds(needs, labels),
    })),
    tooFine: false,
  })),
});

/** Children with a need and without it in each group, of those who were assessed: every child in one cell. */
const tablesOf = ({ breakdowns }: CohortCounts, area: number) =>
  breakdowns.map(({ groups }) => {
    const counts = groups.map(({ needs }) => needs[area]!);
    return {
      counts: [
        counts.map(({ withNeed }) => withNeed),
        counts.map(({ assessed, withNeed }) => assessed - withNeed),
      ],
    };
  });

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
  const families = cohort.needs.map((_need, area) => protectFamily(tablesOf(cohort, area), policy));
  const needs = cohort.needs.map(({ needArea }, area) => {
    const [having = HIDDEN, lacking = HIDDEN] = families[area]?.[0]?.rowTotals ?? [];
    return protectedNeed(needArea, [having, lacking], labels, policy);
  });
  return {
    children: protectedChildren(cohort, needs, policy),
    notAssessed: null,
    needs,
    breakdowns: cohort.breakdowns.map(({ breakdown, groups }, b): CohortBreakdownDto => ({
      breakdown,
      label: BREAKDOWN_LABELS[breakdown],
      groups: groups.map(({ code }, g) => ({
        code,
        label: labelOf(labels.groups, code),
        children: null,
        needs: cohort.needs.map(({ needArea }, area) => {
          const [having = HIDDEN, lacking = HIDDEN] = families[area]?.[b]?.cells.map((row) => row[g]) ?? [];
          return protectedNeed(needArea, [having, lacking], labels, policy);
        }),
      })),
      tooFine: families.some((family) => family[b]?.nothingLeft),
    })),
  };
}
