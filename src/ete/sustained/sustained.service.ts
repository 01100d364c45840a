import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { shareOf } from '../../practice/share.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CaseFollowUpDto,
  CaseSustainedOutcomeDto,
  CaseSustainedOutcomesDto,
  SustainedCountsDto,
  SustainedOutcomesDto,
  SustainedOutcomesQuery,
} from '../dto/sustained-outcomes.dto.js';
import { askedOrders } from '../measures/asked-orders.js';
import { readEndedOrders } from '../measures/read-ended-orders.js';
import { findOrder, type OrderFacts } from '../order-facts.js';
import { readEteRecords } from '../read-ete-records.js';
import { type FollowUpCodes, followUpCodes, heldAtEnd } from './lasting-outcomes.js';
import type { OutcomeCheckRow } from './outcome-check-row.js';
import { type CheckFact, FOLLOW_UP_WEEKS, lastingOf, newestCheck, windowOf } from './sustained-rules.js';
import { type SustainedCounts, SustainedTally } from './sustained-tally.js';

// Long enough that most of the orders have come to their 52 weeks.
const YEARS = 2;

type RecordedCheck = CheckFact & { id: string };

function toCounts({ weeks, byLasting }: SustainedCounts): SustainedCountsDto {
  const { SUSTAINED, NOT_SUSTAINED, NOT_HELD_AT_END, NOT_KNOWN, TO_COME } = byLasting;
  const known = SUSTAINED + NOT_SUSTAINED;
  const asked = known + NOT_KNOWN;
  return {
    ...{ weeks, due: asked + NOT_HELD_AT_END, toCome: TO_COME, notHeldAtEnd: NOT_HELD_AT_END },
    ...{ sustained: SUSTAINED, notSustained: NOT_SUSTAINED, notKnown: NOT_KNOWN },
    known: { n: known, of: asked, share: asked === 0 ? null : known / asked },
    share: shareOf(SUSTAINED, known),
  };
}

async function checksOf(
  tx: ReadTransaction,
  caseId: string,
  { heldBy }: FollowUpCodes,
): Promise<RecordedCheck[]> {
  const rows = await tx.query<OutcomeCheckRow>(
    'SELECT * FROM outcome_check WHERE case_id = :caseId ORDER BY id',
    {
      caseId,
    },
  );
  return rows.map(({ id, outcome, weeks, evidence_on, result }) => ({
    ...{ id, outcome, weeks, evidenceOn: evidence_on, held: heldBy(result) },
  }));
}

/** Whether what held at the end of orders lasted. */
@Injectable()
export class SustainedService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where a filter names what is not known, or the period is reversed or to come. */
  count({ serviceId }: Principal, query: SustainedOutcomesQuery): Promise<SustainedOutcomesDto> {
    return this.uow.analyse(async (tx) => {
      const today = todayInBritain();
      const asked = await askedOrders(tx, this.codes, serviceId, query, { today, years: YEARS });
      const tally = new SustainedTally(await followUpCodes(tx, this.codes, serviceId), today);
      for await (const ofChild of readEndedOrders(tx, asked)) for (const order of ofChild) tally.add(order);
      return {
        ...{ endedFrom: asked.endedFrom, endedTo: asked.endedTo, asOf: today, orders: tally.orders },
        outcomes: tally.byOutcome.map(({ outcome: { outcome, labelEn, labelCy }, counts }) => ({
          ...{ outcome, labelEn, labelCy },
          followUps: counts.map(toCounts),
        })),
      };
    });
  }

  /** @throws DomainError (not found). */
  async ofCase(principal: Principal, caseId: string): Promise<CaseSustainedOutcomesDto> {
    const read = async (tx: ReadTransaction) => {
      const order = await findOrder(tx, principal, caseId);
      return order && { childId: order.childId, body: await this.#tell(tx, principal, order) };
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (told) => told && { recordType: 'sustainedOutcome', recordId: caseId, caseId, childId: told.childId },
    );
    if (!found) throw notFound('case');
    return found.body;
  }

  async #tell(
    tx: ReadTransaction,
    { serviceId }: Principal,
    order: OrderFacts,
  ): Promise<CaseSustainedOutcomesDto> {
    const asOf = todayInBritain();
    const { caseId } = order;
    const endedOn = order.endedOn !== null && order.endedOn <= asOf ? order.endedOn : null;
    if (endedOn === null) return { caseId, asOf, endedOn, outcomes: [] };
    const known = await followUpCodes(tx, this.codes, serviceId);
    const { placements, dateOfBirth } = await readEteRecords(tx, order);
    const checks = await checksOf(tx, caseId, known);
    const outcomes = known.outcomes.map((lasting): CaseSustainedOutcomeDto => {
      const { outcome, labelEn, labelCy } = lasting;
      const atEnd = heldAtEnd(lasting, { placements, dateOfBirth, endedOn }, checks);
      const followUps = FOLLOW_UP_WEEKS.map((weeks) =>
        toFollowUp(newestCheck(checks, { outcome, weeks, endedOn }), atEnd, { weeks, endedOn, asOf }),
      );
      return { outcome, labelEn, labelCy, heldAtEnd: atEnd, followUps };
    });
    return { caseId, asOf, endedOn, outcomes };
  }
}

function toFollowUp(
  check: RecordedCheck | null,
  atEnd: boolean | null,
  { weeks, endedOn, asOf }: { weeks: number; endedOn: PlainDate; asOf: PlainDate },
): CaseFollowUpDto {
  const { dueOn, from: windowFrom, to: windowTo } = windowOf(endedOn, weeks);
  return {
    ...{ weeks, dueOn, windowFrom, windowTo, checkId: check?.id ?? null, held: check?.held ?? null },
    lasting: lastingOf(atEnd, check?.held, { windowTo, asOf }),
  };
}
