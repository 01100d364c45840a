import {
  mcNemar,
  newcombePairedDifference,
  newcombeRiskDifference,
  pairedMeanChange,
  wilsonInterval,
} from '../statistics/index.js';
import { toEstimate } from './dto/estimate.dto.js';
import type { EteArmDto, EteComparisonDto, EteHoursDto } from './dto/ete.dto.js';
import type { EteArm, HoursPairs } from './ete-arm.js';

const WILSON = 'Wilson 1927';

const mean = (pairs: HoursPairs, pick: (pair: HoursPairs[number]) => number): number | null =>
  pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;

const hoursOf = (pairs: HoursPairs): EteHoursDto => ({
  children: pairs.length,
  meanAtStart: mean(pairs, ({ before }) => before),
  meanAtEnd: mean(pairs, ({ after }) => after),
  change: toEstimate(pairedMeanChange(pairs), 'Paired t'),
});

function armOf(arm: EteArm): EteArmDto {
  const test = mcNemar(arm.paired);
  return {
    ordersEnded: arm.ordersEnded,
    suitableAtStart: toEstimate(wilsonInterval(arm.suitableAtStart, arm.ordersEnded), WILSON),
    suitableAtEnd: toEstimate(wilsonInterval(arm.suitableAtEnd, arm.ordersEnded), WILSON),
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
    hoursOffered: hoursOf(arm.offered),
    hoursAttended: hoursOf(arm.attended),
  };
}

/** Sets the education, training and employment of two groups beside each other. */
export function compareEte(started: EteArm, comparison: EteArm): EteComparisonDto {
  return {
    started: armOf(started),
    comparison: armOf(comparison),
    suitableAtEndDifference: toEstimate(
      newcombeRiskDifference(
        { events: started.suitableAtEnd, n: started.ordersEnded },
        { events: comparison.suitableAtEnd, n: comparison.ordersEnded },
      ),
      'Newcombe 1998, hybrid score (method 10)',
    ),
  };
}
