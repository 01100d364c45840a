import {
  mcNemar,
  meanChangeInterval,
  newcombePairedDifference,
  newcombeRiskDifference,
  wilsonInterval,
} from '../statistics/index.js';
import { toEstimate } from './dto/estimate.dto.js';
import type { EteArmDto, EteComparisonDto, EteHoursDto } from './dto/ete.dto.js';
import type { EteArm, HoursChange } from './ete-arm.js';

const WILSON = 'Wilson 1927';

const mean = (total: number, children: number): number | null => (children === 0 ? null : total / children);

function hoursOf({ children, totalAtStart, totalAtEnd, meanChange, squares }: HoursChange): EteHoursDto {
  const sd = children > 1 ? Math.sqrt(squares / (children - 1)) : 0;
  return {
    children,
    meanAtStart: mean(totalAtStart, children),
    meanAtEnd: mean(totalAtEnd, children),
    change: toEstimate(meanChangeInterval({ n: children, mean: meanChange, sd }), 'Paired t'),
  };
}

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
    transitions: arm.transitions,
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
