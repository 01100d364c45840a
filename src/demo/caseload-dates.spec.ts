import { addDays, addMonthsClamped, ageOn, type PlainDate } from '../platform/calendar/plain-date.js';
import { GroupSession } from '../delivery/groups/group-session.entity.js';
import { gatherCaseload, groupBy } from './caseload.fixture.js';

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

/** Whether the days never go back; null stands for no day. */
const inOrder = (...days: (PlainDate | null | undefined)[]): boolean => {
  const known = days.filter((day) => day != null);
  return known.every((day, index) => index === 0 || day >= known[index - 1]!);
};

describe.each([
  ['2026-11-23', 2017],
  ['2024-02-29', 5],
  ['2025-08-31', 11],
])('the dates of a caseload seen on %s', (asOf, seed) => {
  const all = gatherCaseload({ asOf, seed, cases: 1_500 });
  const children = byId(all.children);
  const cases = byId(all.cases);
  const plans = byId(all.planActions);
  const deliveries = byId(all.deliveries);
  const offences = byId(all.offences);
  const caseOf = ({ caseId }: { caseId: string }) => cases.get(caseId)!;
  const lastDay = (row: { caseId: string }): PlainDate => caseOf(row).closedOn ?? asOf;

  // What is due, what an order or a card is good until, and the next meeting of a group.
  const MAY_LIE_AHEAD = ['startDueOn', 'dueOn', 'orderEndsOn', 'expiresOn', 'reducedReviewOn'];

  it('never lie ahead, but for what is due, and the next meeting of a group', () => {
    const ahead = all
      .tables()
      .flatMap(({ entity, rows }) =>
        rows.flatMap((row) =>
          Object.entries(row).filter(
            ([column, value]) =>
              !MAY_LIE_AHEAD.includes(column) &&
              !(entity === GroupSession && column === 'heldOn') &&
              typeof value === 'string' &&
              /^\d{4}-\d\d-\d\d/.test(value) &&
              value.slice(0, 10) > asOf,
          ),
        ),
      );
    expect(ahead).toEqual([]);
  });

  it('make each child 10 to 17 when the case opens and at the index event', () => {
    const ages = all.cases.flatMap(({ childId, openedOn, indexDate }) =>
      [openedOn, indexDate ?? openedOn].map((day) => ageOn(children.get(childId)!.dateOfBirth, day)),
    );
    expect([...new Set(ages)].sort()).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
  });

  it('open a case on or after the index event, or before a release', () => {
    const wrong = all.cases.filter(
      ({ openedOn, closedOn, indexDate, indexEvent }) =>
        !inOrder(openedOn, closedOn) ||
        (indexEvent === 'CUSTODY_RELEASE'
          ? !inOrder(openedOn, indexDate, closedOn)
          : !inOrder(indexDate, openedOn)),
    );
    expect(wrong).toEqual([]);
  });

  it('put assessments within the case, from start to end', () => {
    for (const rows of groupBy(all.assessments, ({ caseId }) => caseId).values()) {
      const { openedOn } = caseOf(rows[0]!);
      const days = [openedOn, ...rows.map(({ assessedOn }) => assessedOn), lastDay(rows[0]!)];
      const stages = rows.map(({ stage }) => stage).join(' ');
      if (!inOrder(...days) || !/^START( REVIEW)?( END)?$/.test(stages))
        throw new Error(`${stages}: ${days.join()}`);
    }
  });

  it('put the plan within the case', () => {
    const wrong = all.planActions.filter(
      (row) =>
        !inOrder(caseOf(row).openedOn, row.plannedOn, row.notDeliveredOn, lastDay(row)) ||
        !inOrder(row.plannedOn, row.startDueOn),
    );
    expect(wrong).toEqual([]);
  });

  it('put a delivery after its plan and within the case, and its sessions within it', () => {
    const sessions = groupBy(all.sessions, ({ deliveryId }) => deliveryId);
    const wrong = all.deliveries.filter((row) => {
      const held = (sessions.get(row.id) ?? []).map(({ heldOn }) => heldOn);
      const planned = plans.get(row.planActionId ?? '')?.plannedOn;
      if (row.startedOn === null) {
        return held.length > 0 || !inOrder(planned, row.enrolledOn, row.endedOn, lastDay(row));
      }
      return (
        held[0] !== row.startedOn ||
        new Set(held).size < held.length ||
        !inOrder(caseOf(row).openedOn, planned, row.enrolledOn, ...held, row.endedOn, lastDay(row))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('put measures within two weeks of the start and three of the end', () => {
    const wrong = all.skillMeasures.filter(({ deliveryId, timepoint, measuredOn }) => {
      const { startedOn, endedOn } = deliveries.get(deliveryId!)!;
      return timepoint === 'T0'
        ? !inOrder(startedOn, measuredOn, addDays(startedOn!, 14))
        : !inOrder(endedOn, measuredOn, addDays(endedOn!, 21));
    });
    expect(wrong).toEqual([]);
  });

  it('put offences after the tenth birthday, and outcomes after offences', () => {
    const early = all.offences.filter(
      ({ childId, committedOn }) =>
        !inOrder(addMonthsClamped(children.get(childId)!.dateOfBirth, 120), committedOn),
    );
    const reversed = all.offenceOutcomes.filter(
      ({ offenceId, outcomeOn }) => !inOrder(offences.get(offenceId)!.committedOn, outcomeOn),
    );
    expect([early, reversed]).toEqual([[], []]);
  });

  it('end no spell of education before it starts', () => {
    expect(all.eteSpells.filter(({ startedOn, endedOn }) => !inOrder(startedOn, endedOn))).toEqual([]);
  });
});
