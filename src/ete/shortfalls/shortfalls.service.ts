import { Injectable } from '@nestjs/common';
import { ofVisibleChild, visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { firstBirthOfSchoolAge } from '../../outcomes/measures/school-leaving-age.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { futureFault } from '../../platform/errors/date-faults.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { codesOfKind } from '../codes-of-kind.js';
import type { EteShortfallDto, EteShortfallsQuery } from '../dto/ete-shortfalls.dto.js';
import {
  isShort,
  offeredOf,
  SHORTFALL_LABELS,
  type ShortfallFacts,
  shortfallOf,
  shortfallReasons,
} from './shortfall-rules.js';

interface ShortfallRow {
  child_id: string;
  case_id: string;
  is_recorded: boolean | number;
  placements: number;
  hours_offered: number;
  offers_not_known: number;
  attendance_not_known: number;
  reduced: number;
  reduced_review_on: PlainDate | null;
}

const runs = (e: string): string =>
  `${e}.started_on <= :asOf AND (${e}.ended_on IS NULL OR ${e}.ended_on >= :asOf)`;

/** Children of compulsory school age with an open case, with what is recorded of their placements. */
const ofSchoolAge = (visible: string, visibleOwn: string, alternative: string): string => {
  const ofChild = (what: string): string =>
    `(SELECT ${what} FROM ete_spell e WHERE e.child_id = ch.id AND ${runs('e')})`;
  return `
  SELECT ch.id AS child_id,
    (SELECT c.id FROM case_record c
     WHERE c.child_id = ch.id AND c.opened_on <= :asOf AND (c.closed_on IS NULL OR c.closed_on >= :asOf) AND ${visibleOwn}
     ORDER BY c.opened_on DESC, c.id DESC LIMIT 1) AS case_id,
    EXISTS (SELECT 1 FROM ete_spell e WHERE e.child_id = ch.id AND e.started_on <= :asOf) AS is_recorded,
    ${ofChild('CAST(COUNT(*) AS integer)')} AS placements,
    ${ofChild('COALESCE(SUM(e.hours_offered), 0)')} AS hours_offered,
    ${ofChild('CAST(COUNT(*) - COUNT(e.hours_offered) AS integer)')} AS offers_not_known,
    ${ofChild(`CAST(COUNT(CASE WHEN e.hours_attended IS NULL AND e.provision_type IN (${alternative}) THEN 1 END) AS integer)`)}
      AS attendance_not_known,
    ${ofChild(`CAST(COUNT(CASE WHEN e.reduced_timetable = 'YES' THEN 1 END) AS integer)`)} AS reduced,
    ${ofChild('MIN(e.reduced_review_on)')} AS reduced_review_on
  FROM child ch
  WHERE ch.service_id = :serviceId AND ch.date_of_birth >= :firstBirth AND ch.id > :after AND ${visible}`;
};

function toShortfall(row: ShortfallRow, asOf: PlainDate): EteShortfallDto {
  const facts: ShortfallFacts = {
    isRecorded: Boolean(row.is_recorded),
    placements: row.placements,
    hoursOffered: row.hours_offered,
    offersNotKnown: row.offers_not_known,
    attendanceNotKnown: row.attendance_not_known,
  };
  return {
    ...{ id: row.child_id, caseId: row.case_id },
    reasons: shortfallReasons(facts).map((code) => {
      const [labelEn, labelCy] = SHORTFALL_LABELS[code];
      return { code, labelEn, labelCy };
    }),
    ...{ hoursOffered: offeredOf(facts), shortfall: shortfallOf(facts), placements: facts.placements },
    attendanceNotReported: facts.attendanceNotKnown,
    reducedTimetable: row.reduced > 0,
    reducedReviewOn: row.reduced_review_on,
    reviewOverdue: row.reduced_review_on !== null && row.reduced_review_on < asOf,
  };
}

/** Children of compulsory school age who are not known to be offered 25 hours a week. */
@Injectable()
export class ShortfallsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the day has not come. */
  list(principal: Principal, query: EteShortfallsQuery): Promise<Page<EteShortfallDto>> {
    const today = todayInBritain();
    const faults = new FaultList();
    faults.addAll(futureFault('?asOf', query.asOf, today));
    faults.throwIfAny();
    const { serviceId } = principal;
    const asOf = query.asOf ?? today;
    const [visible, seen] = ofVisibleChild('ch.id', principal);
    const [visibleOwn] = visibleCase('c', principal);
    const read = async (tx: ReadTransaction): Promise<Page<EteShortfallDto>> => {
      const alternative = await codesOfKind(tx, this.codes, serviceId, 'ALTERNATIVE');
      const rows = await tx.query<ShortfallRow>(
        `SELECT r.* FROM (${ofSchoolAge(visible, visibleOwn, alternative.list)}) r
         WHERE r.case_id IS NOT NULL AND ${isShort('r')} ORDER BY r.child_id LIMIT :limit`,
        {
          ...{ ...seen, ...alternative.parameters, serviceId, asOf },
          ...{ firstBirth: firstBirthOfSchoolAge(asOf), after: afterId(query), limit: rowLimit(query) },
        },
      );
      return pageOf(
        rows,
        query,
        (row) => [row.child_id],
        (row) => toShortfall(row, asOf),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'eteShortfall',
        items.map(({ id }) => id),
        'child',
      ),
    );
  }
}
