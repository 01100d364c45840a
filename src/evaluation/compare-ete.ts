import {
  mcNemar,
  meanChangeInterval,
  newcombePairedDifference,
  newcombeRiskDifference,
  wilsonInterval,
} from '../statistics/index.js';
import { toEstimate } from './dto/estimate.dto.js';
import type { EteArmDto, EteComparisonDto, EteHoursDto } from './dto/ete.dto.js';
import type { ChangeSums } from '../ete/measures/change-tally.js';
import { type EteArm, knownAtEnd } from './ete-arm.js';
import { differenceBounds, shareBounds, unknownAtEnd } from './outcome-unknown.js';

const WILSON = 'Wilson 1927';

const mean = (total: number, children: number): number | null => (children === 0 ? null : total / children);

function hoursOf({
  known,
  notKnown,
  totalAtStart,
  totalAtEnd,
  meanChange,
  squares,
}: ChangeSums): EteHoursDto {
  const sd = known > 1 ? Math.sqrt(squares / (known - 1)) : 0;
  return {
    children: known,
    notKnown,
    meanAtStart: mean(totalAtStart, known),
    meanAtEnd: mean(totalAtEnd, known),
    change: toEstimate(meanChangeInterval({ n: known, mean: meanChange, sd }), 'Paired t'),
  };
}

function armOf(arm: EteArm): EteArmDto {
  const test = mcNemar(arm.paired);
  return {
    ordersEnded: arm.ordersEnded,
    notRecordedAtStart: arm.notRecordedAtStart,
    notRecordedAtEnd: arm.notRecordedAtEnd,
    suitableAtStart: toEstimate(
      wilsonInterval(arm.suitableAtStart, arm.ordersEnded - arm.notRecordedAtStart),
      WILSON,
    ),
    suitableAtEnd: toEstimate(wilsonInterval(arm.suitableAtEnd, knownAtEnd(arm)), WILSON),
    suitableAtEndBounds: shareBounds(arm.suitableAtEnd, unknownAtEnd(arm)),
    noPlacementAtStart: arm.noPlacementAtStart,
    noPlacementAtEnd: arm.noPlacementAtEnd,
    paired: {
      bothPoints: arm.paired.both,
      endOnly: arm.paired.firstOnly,
      startOnly: arm.paired.secondOnly,
      neither: arm.paired.neither,
      change: toEstimate(newcombePairedDifference(arm.paired), 'Newcombe 1998, paired (method 10)'),
      mcNemarP: test.computable ? test.value.p : null,
    },
    transitions: arm.transitions,
    hoursOffered: hoursOf(arm.offered),
    hoursAttended: hoursOf(arm.attended),
  };
}

/** Sets the education, training and employment of two groups beside each other. */
export function compareEte(started: EteArm, comparison: EteArm): EteComparisonDto {
  const of = { started: armOf(started), comparison: armOf(comparison) };
  return {
    ...of,
    suitableAtEndDifference: toEstimate(
      newcombeRiskDifference(
        { events: started.suitableAtEnd, n: knownAtEnd(started) },
        { events: comparison.suitableAtEnd, n: knownAtEnd(comparison) },
      ),
      'Newcombe 1998, hybrid score (method 10)',
    ),
    suitableAtEndDifferenceBounds: differenceBounds(
      of.started.suitableAtEndBounds,
      of.comparison.suitableAtEndBounds,
    ),
  };
}
