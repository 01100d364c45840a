import { ETE_PLACES, type EtePlace } from '../../ete/ete-standing.js';
import type { EteArmDto } from '../dto/ete.dto.js';
import type { Picture } from './charts/page.js';
import { transitionChart } from './charts/transition-chart.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

/** The places that the method of a run tells apart: before comparison-4 of whom nothing was recorded was in none. */
const placesOf = ({ notRecordedAtEnd }: EteArmDto): EtePlace[] =>
  ETE_PLACES.filter((place) => place !== 'NOT_RECORDED' || notRecordedAtEnd !== null);

/** From each place to each; of a run of an earlier method only in and out of suitable ones. */
function countsOf({ transitions, paired }: EteArmDto, places: readonly EtePlace[]): number[][] {
  if (transitions === null) {
    return [
      [paired.bothPoints, paired.startOnly],
      [paired.endOnly, paired.neither],
    ];
  }
  return places.map((from) =>
    places.map((to) => transitions.find((move) => move.from === from && move.to === to)?.children ?? 0),
  );
}

/** Where children were at the start and at the end of the order. */
export function transitionPicture(shown: RunToShow): Picture {
  const { run, words, language, intervention } = shown;
  const { started, comparison } = run.result.ete;
  const { transition } = words;
  const isOlder = started.transitions === null;
  const { SUITABLE } = transition.places;
  const places = placesOf(started);
  const sides = [
    { label: words.started, arm: started },
    { label: words.comparison, arm: comparison },
  ];
  const said = sides.map(({ label, arm: { paired } }) => {
    const { endOnly, startOnly, bothPoints, neither } = paired;
    return transition.moved(
      label,
      endOnly + startOnly + bothPoints + neither,
      endOnly,
      startOnly,
      bothPoints,
    );
  });
  return transitionChart({
    ...{ name: 'ete-transition', language },
    title: transition.title(intervention),
    description: said.join(' '),
    notes: [transition.note, ...(isOlder ? [transition.older] : []), sourceOf(shown)],
    states: isOlder ? [SUITABLE, transition.notInSuitable] : places.map((place) => transition.places[place]),
    panels: sides.map(({ label, arm }) => ({
      label: transition.side(label, arm.ordersEnded),
      counts: countsOf(arm, places),
    })),
    axes: { from: transition.from, to: transition.to },
    tableHead: transition.table,
  });
}
