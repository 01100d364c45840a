import type { PlainDate } from '../platform/calendar/plain-date.js';
import { changeOf, directionOf } from './change-rules.js';
import type { EteChangeDto, EteLevelDto, EtePointDto } from './dto/ete-outcome.dto.js';
import type { JudgedEteLevelDto } from './dto/ete-level.dto.js';
import { etePoint, type EtePoint, type Placement } from './ete-point.js';
import { type CountedLevel, levelAt, type OrderPoint } from './judged-level.js';
import { derivedLevel } from './ladder.js';
import { levelLabels, reasonWords } from './level-labels.js';
import type { Provisions } from './provision.js';

/** A placement of which it is known where it is recorded. */
export interface RecordedPlacement extends Placement {
  spellId: string;
}

/** What is recorded of a child that an outcome is told from. */
export interface EteRecords {
  dateOfBirth: PlainDate;
  placements: RecordedPlacement[];
  /** When the child achieved awards. */
  achievedOn: PlainDate[];
  judged: JudgedEteLevelDto[];
}

const toLevel = ({ level, source, judged, derived }: CountedLevel<JudgedEteLevelDto>): EteLevelDto => ({
  level,
  ...levelLabels(level),
  ...{ source, judged },
  derived: { ...derived, ...reasonWords(derived.reason) },
});

const attendanceOf = ({ hoursOffered, hoursAttended }: EtePoint): number | null =>
  hoursOffered === null || hoursAttended === null || hoursOffered === 0 ? null : hoursAttended / hoursOffered;

/** What is answered of a child at one point of an order. */
export function toPoint(
  { dateOfBirth, placements, achievedOn, judged }: EteRecords,
  provisions: Provisions,
  at: { point: OrderPoint; on: PlainDate; asOf: PlainDate },
): EtePointDto {
  const point = etePoint(placements, dateOfBirth, at.on);
  const { on, schoolAge, suitable, hoursOffered, offeredBand, hoursAttended, attendedBand } = point;
  const { offeredTime, fullTimeHours, shortfall, current } = point;
  return {
    ...{ on, schoolAge, suitable },
    placements: current.map(
      ({ spellId, provisionType, suitability, hoursOffered: offered, hoursAttended: attended }) => ({
        ...{ spellId, provisionType, suitability: suitability ?? '' },
        ...{ hoursOffered: offered, hoursAttended: attended },
      }),
    ),
    ...{ hoursOffered, offeredBand, hoursAttended, attendedBand },
    attendance: attendanceOf(point),
    ...{ offeredTime, fullTimeHours, shortfall },
    level: toLevel(levelAt(derivedLevel(point, provisions, achievedOn), judged, at)),
  };
}

/** What changed from the start to the end. */
export function toChange(start: EtePointDto, end: EtePointDto): EteChangeDto {
  const level = changeOf(start.level.level, end.level.level);
  return {
    ...{ level, direction: directionOf(level) },
    hoursOffered: changeOf(start.hoursOffered, end.hoursOffered),
    hoursAttended: changeOf(start.hoursAttended, end.hoursAttended),
  };
}
