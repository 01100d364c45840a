import { ETE_PLACES } from '../ete-arm.js';
import type { EteArmDto } from '../dto/ete.dto.js';
import type { Picture } from './charts/page.js';
import { transitionChart } from './charts/transition-chart.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

/** From each place to each; of a run of an earlier method only in and out of suitable ones. */
function countsOf({ transitions, paired }: EteArmDto): number[][] {
  if (transitions === null) {
    return [
      [paired.bothPoints, paired.startOnly],
      [paired.endOnly, paired.neither],
    ];
  }
  return ETE_PLACES.map((from) =>
    ETE_PLACES.map((to) => transitions.find((move) => move.from === from && move.to === to)?.children ?? 0),
  );
}

/** Where children were at the start and at the end of the order. */
export function transitionPicture(shown: RunToShow): Picture {
  const { run, words, language, intervention } = shown;
  const { started, comparison } = run.result.ete;
  const { transition } = words;
  const isOlder = started.transitions === null;
  const { SUITABLE } = transition.places;
  const sides = [
    { label: words.started, arm: started },
    { label: words.comparison, arm: comparison },
  ];
  const said = sides.map(({ label, arm: { ordersEnded, paired } }) =>
    transition.moved(label, ordersEnded, paired.endOnly, paired.startOnly, paired.bothPoints),
  );
  return transitionChart({
    ...{ name: 'ete-transition', language },
    title: transition.title(intervention),
    description: said.join(' '),
    notes: [transition.note, ...(isOlder ? [transition.older] : []), sourceOf(shown)],
    states: isOlder
      ? [SUITABLE, transition.notInSuitable]
      : ETE_PLACES.map((place) => transition.places[place]),
    panels: sides.map(({ label, arm }) => ({
      label: transition.side(label, arm.ordersEnded),
      counts: countsOf(arm),
    })),
    axes: { from: transition.from, to: transition.to },
    tableHead: transition.table,
  });
}
