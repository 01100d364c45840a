import type { EteSuitability } from '../../outcomes/measures/suitable-ete.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { Placement } from '../ete-point.js';
import { startOf } from '../ete-point.js';
import type { JudgedLevel, OrderPoint } from '../judged-level.js';
import { beganInCustody, orderEnd } from '../order-facts.js';
import type { EndedOrder } from '../order-outcome.js';
import { numberOrNull, textOrNull } from '../../platform/database/packed-text.js';

/** A placement as figures need it. */
export interface CountedPlacement extends Placement {
  providerId: string | null;
  /** It is recorded who judged whether it is suitable, when and why. */
  isExplained: boolean;
}

/** A check of whether an outcome lasted. */
export interface CountedCheck {
  outcome: string;
  weeks: number;
  /** Code set FOLLOW_UP_RESULT. */
  result: string;
  evidenceOn: PlainDate;
}

/** An order that ended in the period. */
export interface CountedOrder extends EndedOrder<CountedPlacement> {
  childId: string;
  openedOn: PlainDate;
  orderType: string;
  /** In the order in which they were recorded. */
  checks: CountedCheck[];
}

/** A case whose order has ended, with what is recorded of its child, each kind packed into one text. */
export interface EndedOrderRow {
  id: string;
  child_id: string;
  date_of_birth: PlainDate;
  opened_on: PlainDate;
  ended_on: PlainDate;
  order_type: string;
  custodial: boolean | number;
  /** `start end suitability offered attended type reduced provider explained`, parted by semicolons. */
  spells: string | null;
  /** Days, parted by semicolons. */
  awards: string | null;
  /** `point level day` in the order in which they were recorded, parted by semicolons. */
  levels: string | null;
  /** `outcome weeks result day` in the order in which they were recorded, parted by semicolons. */
  checks: string | null;
}

const textOrDash = (column: string): string => `COALESCE(CAST(${column} AS varchar), '-')`;

/*
 * Packing lets the database answer an order in one row: to make a row for JavaScript costs several times what it costs to find
 * it. `-` stands for none. Codes hold no space and no semicolon (see IsCode).
 */

/** Selects ended orders of cases `c` and children `ch`. */
export const ENDED_ORDER_COLUMNS = `
  c.id, c.child_id, ch.date_of_birth, c.opened_on, ${orderEnd('c')} AS ended_on, c.order_type, ${beganInCustody('c')} AS custodial,
  (SELECT string_agg(s.started_on || ' ' || ${textOrDash('s.ended_on')} || ' ' || s.suitability || ' ' ||
     ${textOrDash('s.hours_offered')} || ' ' || ${textOrDash('s.hours_attended')} || ' ' || s.provision_type || ' ' ||
     ${textOrDash('s.reduced_timetable')} || ' ' || ${textOrDash('s.provider_id')} || ' ' ||
     CASE WHEN s.suitability_judged_on IS NULL THEN 'NO' ELSE 'YES' END, ';')
   FROM ete_spell s WHERE s.child_id = c.child_id AND s.started_on <= ${orderEnd('c')}) AS spells,
  (SELECT string_agg(CAST(a.achieved_on AS varchar), ';') FROM accreditation a
   WHERE a.child_id = c.child_id AND a.achieved_on <= ${orderEnd('c')}) AS awards,
  (SELECT string_agg(l.point || ' ' || l.level || ' ' || l.judged_on, ';' ORDER BY l.id) FROM ete_level l
   WHERE l.case_id = c.id) AS levels,
  (SELECT string_agg(k.outcome || ' ' || k.weeks || ' ' || k.result || ' ' || k.evidence_on, ';' ORDER BY k.id)
   FROM outcome_check k WHERE k.case_id = c.id) AS checks`;

const unpack = <Item>(packed: string | null, toItem: (parts: string[]) => Item): Item[] =>
  packed === null ? [] : packed.split(';').map((item) => toItem(item.split(' ')));

const toPlacement = ([
  start = '',
  end,
  suitability,
  offered,
  attended,
  type = '',
  ...rest
]: string[]): CountedPlacement => ({
  startDate: start,
  endDate: textOrNull(end),
  suitability: suitability as EteSuitability,
  hoursOffered: numberOrNull(offered),
  hoursAttended: numberOrNull(attended),
  provisionType: type,
  isReduced: rest[0] === 'YES',
  providerId: textOrNull(rest[1]),
  isExplained: rest[2] === 'YES',
});

const toJudged = ([point, level, judgedOn = '']: string[]): JudgedLevel => ({
  point: point as OrderPoint,
  level: Number(level),
  judgedOn,
});

const toCheck = ([outcome = '', weeks, result = '', evidenceOn = '']: string[]): CountedCheck => ({
  ...{ outcome, weeks: Number(weeks), result, evidenceOn },
});

/** The order of a row. */
export const toCountedOrder = (row: EndedOrderRow): CountedOrder => ({
  childId: row.child_id,
  dateOfBirth: row.date_of_birth,
  openedOn: row.opened_on,
  startsOn: startOf(row.opened_on, Boolean(row.custodial)),
  endedOn: row.ended_on,
  orderType: row.order_type,
  placements: unpack(row.spells, toPlacement),
  achievedOn: row.awards === null ? [] : row.awards.split(';'),
  judged: unpack(row.levels, toJudged),
  checks: unpack(row.checks, toCheck),
});
