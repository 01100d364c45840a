import { points, signed } from '../sentence/sentence-words.js';
import type { EteArmDto } from '../dto/ete.dto.js';
import type { SubgroupAnalysisDto, SubgroupDto } from '../dto/subgroup.dto.js';
import { forestChart, type ForestGroup, type ForestRow } from './charts/forest-chart.js';
import type { Picture } from './charts/page.js';
import { bothSides, differenceRows, shapesOf } from './difference-rows.js';
import { pointsOf, pOf } from './figures.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

function groupRow(
  { level, started, comparison, riskDifference }: SubgroupDto,
  covariate: string,
  { words, labels }: RunToShow,
): ForestRow {
  const { estimate, lower, upper, reason } = riskDifference;
  return {
    label: labels.level(covariate, level),
    people: bothSides([started.children, comparison.children]),
    ...{ estimate, lower, upper },
    missing: reason === 'TOO_FEW_PEOPLE' ? words.tooFew : words.notComputable,
    shape: 'circle',
  };
}

function subgroup(analysis: SubgroupAnalysisDto, isOneOfMany: boolean, shown: RunToShow): ForestGroup {
  const { covariate, interactionP, interactionPAdjusted, groups } = analysis;
  const { words, labels } = shown;
  const { interaction, adjusted } = words.forest;
  const said = [interaction(pOf(interactionP, words))];
  if (isOneOfMany && interactionPAdjusted !== null) said.push(adjusted(pOf(interactionPAdjusted, words)));
  return {
    heading: `${labels.covariate(covariate)} (${said.join(', ')})`,
    rows: groups.map((group) => groupRow(group, covariate, shown)),
  };
}

/** Whether the run asks about education, training and employment, so that its differences are of that. */
const isOfEte = ({ run }: RunToShow): boolean => run.definition.outcome === 'SUITABLE_ETE_AT_END';

/** A run of a method before comparison-4 took children of whom nothing was recorded for some without a placement. */
const knownAtEnd = ({ ordersEnded, notRecordedAtEnd }: EteArmDto): number =>
  ordersEnded - (notRecordedAtEnd ?? 0);

function differencesOf(shown: RunToShow): ForestRow[] {
  const { reoffending, ete, adjusted, claimed } = shown.run.result;
  // A statement on how often or how soon children reoffended rests on a ratio, which is no row here.
  const difference = claimed?.measure === 'RISK_DIFFERENCE' ? claimed : null;
  const plain = isOfEte(shown) ? ete.suitableAtEndDifference : reoffending.riskDifferenceScore;
  const people: [number, number] = isOfEte(shown)
    ? [knownAtEnd(ete.started), knownAtEnd(ete.comparison)]
    : [reoffending.started.mature, reoffending.comparison.mature];
  const off = adjusted?.offSupport ?? { started: 0, comparison: 0 };
  return differenceRows(
    {
      asTheyCame: difference?.basis === 'NONE' ? difference : plain,
      weighted: adjusted?.weighting ?? null,
      matched: adjusted?.matching ?? null,
      doublyRobust: adjusted?.doublyRobust ?? null,
      people,
      compared: [people[0] - off.started, people[1] - off.comparison],
      claimed: difference && difference.basis,
    },
    shown.words,
  );
}

/**
 * The difference in proven reoffending, as the sides came and as they were made comparable, and within groups; of a run that
 * asks about education, training and employment the difference in that. Groups that an earlier method looked at for
 * reoffending are not set beside it.
 */
export function forestPicture(shown: RunToShow): Picture {
  const { run, words, language, intervention } = shown;
  const { statement } = run.result;
  const subgroups = run.result.subgroups.filter(
    ({ outcome }) => (outcome === 'SUITABLE_ETE_AT_END') === isOfEte(shown),
  );
  const groups: ForestGroup[] = [
    { heading: null, rows: differencesOf(shown) },
    ...subgroups.map((analysis) => subgroup(analysis, subgroups.length > 1, shown)),
  ];
  const said = groups.flatMap(({ heading, rows }) => [
    ...(heading === null ? [] : [`${heading}.`]),
    ...rows.map((row) => `${row.label}: ${row.estimate === null ? row.missing : pointsOf(row, words)}.`),
  ]);
  const { forest } = words;
  const { title, axis } = isOfEte(shown) ? forest.ete : forest;
  return forestChart({
    ...{ name: 'forest', language, groups },
    title: title(intervention),
    description: [statement[language], ...said].join(' '),
    notes: [statement[language], sourceOf(shown)],
    legend: shapesOf(
      groups.flatMap(({ rows }) => rows),
      words,
    ),
    axis,
    columns: { label: forest.label, people: forest.people, figures: forest.figures },
    tableHead: forest.table,
    format: (value) => signed(value * 100, Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1),
    figures: (estimate, lower, upper) =>
      `${points(estimate)} (${points(lower)} ${words.to} ${points(upper)})`,
  });
}
