import { ACCREDITATION_STAGE } from '../../../migrations/data/accreditation-codes.js';
import { DEFAULT_AUDIT_QUESTIONS } from '../../../migrations/data/audit-form.js';
import { FEEDBACK_RESPONDENT } from '../../../migrations/data/feedback-codes.js';
import { NEED_AREAS } from '../../../migrations/data/need-areas.js';
import { OBSERVATION_ITEM } from '../../../migrations/data/quality-codes.js';
import { REFERRAL_OUTCOME } from '../../../migrations/data/referral-codes.js';
import { SIGNIFICANT_CHANGE } from '../../../migrations/data/review-codes.js';
import { SUITABILITY_DECISION } from '../../../migrations/data/suitability-codes.js';
import { moveFaults, stagesOf } from '../../accreditation/accreditation-stages.js';
import { judgedLevelFaults } from '../../ete/judged-level.js';
import { eteObservationFaults } from '../../ete/observations/ete-observation-rules.js';
import { checkFaults } from '../../ete/sustained/sustained-rules.js';
import { eteSpellFaults } from '../../outcomes/ete-spell-rules.js';
import { caseFeedbackFaults, feedbackFaults, respondentOf } from '../../feedback/feedback-rules.js';
import { bespokeFaults, planActionFaults } from '../../planning/plan-action-rules.js';
import { caseAuditFaults } from '../../quality/audits/case-audit-rules.js';
import { observationFaults } from '../../quality/observations/observation-rules.js';
import { assessedFaults } from '../../quality/sufficiency/sufficiency-rules.js';
import { meaningOf, referralFaults } from '../../referrals/referral-rules.js';
import { ratingOn } from '../../reviews/ratings-at.js';
import { changeFaults, derivedChangeFaults, reviewFaults } from '../../reviews/review-rules.js';
import { approvalFaults, assessedOnFaults, suitabilityFaults } from '../../suitability/suitability-rules.js';
import { caseloadOptions, gatherCaseload, groupBy } from '../caseload.fixture.js';

const AS_OF = '2026-11-23';
const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const attributesOf = (codes: readonly { code: string; attributes: object }[], code: string) =>
  (codes.find((one) => one.code === code)?.attributes ?? {}) as Record<string, never>;

describe('what practice adds to a caseload is what the service would have taken', () => {
  const all = gatherCaseload({ asOf: AS_OF, cases: 1_000 });
  const { versions } = caseloadOptions();
  const work = new Map(versions.map((one) => [one.version.id, one]));
  const cases = byId(all.cases);
  const children = byId(all.children);
  const deliveries = byId(all.deliveries);
  const sessions = byId(all.sessions);
  const openedOn = ({ caseId }: { caseId: string }): string => cases.get(caseId)?.openedOn ?? '';
  const faultsIn = <T>(rows: readonly T[], faultsOf: (row: T) => readonly object[]): unknown[] => {
    expect(rows.length).toBeGreaterThan(0);
    return rows.flatMap((row) => faultsOf(row).map((fault) => ({ fault, row })));
  };

  it('R44 R45 of plan actions, and of the grounds of bespoke work of the last year', () => {
    const faults = faultsIn(all.planActions, (row) => [
      ...planActionFaults({ ...row, hasIntervention: row.interventionVersionId !== null }, AS_OF),
      ...(row.plannedOn >= '2025-11-23' ? bespokeFaults(row) : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('R18 R109 of referrals, of which hardly any for speech and language came to work', () => {
    const meaning = (outcome: string | null) =>
      meaningOf(REFERRAL_OUTCOME.find(({ code }) => code === outcome)?.attributes);
    expect(faultsIn(all.referrals, (row) => referralFaults(row, meaning(row.outcome), AS_OF))).toEqual([]);
    const speech = all.referrals.filter(({ needAreaCode }) => needAreaCode === 'SLC');
    const assessed = speech.filter(({ assessedOn }) => assessedOn !== null).length;
    expect(assessed).toBeGreaterThan(0);
    expect(speech.filter(({ offeredOn }) => offeredOn !== null).length).toBeLessThan(assessed / 4);
  });

  it('R146 of suitability, with its decision and its approval by somebody else', () => {
    const faults = faultsIn(all.suitability, (row) => {
      const found = cases.get(row.caseId);
      const dateOfBirth = children.get(found?.childId ?? '')?.dateOfBirth ?? '';
      const decision = attributesOf(SUITABILITY_DECISION, row.decision);
      const criteria = row.assessorCriteria;
      return [
        ...assessedOnFaults(row.assessedOn, { dateOfBirth, closedOn: found?.closedOn ?? null }, AS_OF),
        ...suitabilityFaults({ ...row, criteria }, decision, row.computedCriteria, () => false),
        ...(row.approvedById ? approvalFaults(row, decision, row.approvedById) : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('R68 R83 of reviews, which leave no need out that comes first, and of significant changes', () => {
    const ratings = groupBy(all.needRatings, ({ caseId }) => caseId);
    const needs = groupBy(all.needReviews, ({ reviewId }) => reviewId);
    const knownAreas = new Set(NEED_AREAS.map(({ code }) => code));
    const faults = faultsIn(all.reviews, (row) => {
      const own = (ratings.get(row.caseId) ?? []).map((rating) => ({ ...rating, source: '' }));
      const first = [...knownAreas].filter((area) => {
        const rating = ratingOn(own, area, row.reviewedOn);
        return rating?.isPriority || (rating?.severity ?? 0) >= 2;
      });
      return reviewFaults(
        { reviewedOn: row.reviewedOn, needs: needs.get(row.id) ?? [] },
        {
          ...{ openedOn: openedOn(row), closedOn: cases.get(row.caseId)?.closedOn ?? null },
          ...{ workingDaysAfterClosing: 0, today: AS_OF, priorities: first, knownAreas },
        },
      );
    });
    expect(faults).toEqual([]);
    const ofChanges = faultsIn(all.changes, (row) => [
      ...changeFaults(row, AS_OF),
      ...derivedChangeFaults(attributesOf(SIGNIFICANT_CHANGE, row.kind)['derived'] === true),
    ]);
    expect(ofChanges).toEqual([]);
  });

  it('R162 of feedback, where a victim is in no file of a child', () => {
    const changes = groupBy(all.feedbackChanges, ({ feedbackId }) => feedbackId);
    const faults = faultsIn(all.feedback, (row) => {
      const facts = { ...row, changes: changes.get(row.id) ?? [] };
      const respondent = respondentOf(attributesOf(FEEDBACK_RESPONDENT, row.respondent));
      return [...feedbackFaults(facts, AS_OF), ...caseFeedbackFaults(facts, respondent, openedOn(row))];
    });
    expect(faults).toEqual([]);
    expect(faultsIn(all.serviceFeedback, (row) => feedbackFaults(row, AS_OF))).toEqual([]);
    expect(all.serviceFeedback.every(({ deliveryAreaId }) => deliveryAreaId === null)).toBe(true);
  });

  it('R130 of the steps of awards, which end where the award stands', () => {
    const stages = stagesOf(new Map(ACCREDITATION_STAGE.map((code) => [code.code, code as never])));
    const moves = groupBy(all.accreditationMoves, ({ accreditationId }) => accreditationId);
    const faults = faultsIn(all.accreditations, (row) => {
      const steps = moves.get(row.id) ?? [];
      const last = steps.at(-1);
      expect([row.stage, row.stageOn]).toEqual([last?.toStage, last?.movedOn]);
      return steps.flatMap(({ toStage: stage, movedOn, reason, usedFor }, index) => {
        const before = steps[index - 1];
        const standing = before ? { stage: before.toStage, stageOn: before.movedOn } : null;
        return moveFaults(stages, standing, { stage, movedOn, reason, usedFor }, AS_OF);
      });
    });
    expect(faults).toEqual([]);
  });

  it('R54 R122 R156 of placements, how children got on in them, and what lasted', () => {
    const spells = byId(all.eteSpells);
    const order = ({ caseId }: { caseId: string }) => {
      const endedOn = cases.get(caseId)?.closedOn ?? null;
      return { startsOn: openedOn({ caseId }), endedOn, endFromPlacements: true };
    };
    const faults = [
      ...faultsIn(all.eteSpells, (row) =>
        eteSpellFaults(row, children.get(row.childId)?.dateOfBirth ?? '', AS_OF),
      ),
      ...faultsIn(all.eteObservations, (row) =>
        eteObservationFaults(row, spells.get(row.spellId) as (typeof all.eteSpells)[number], AS_OF),
      ),
      ...faultsIn(all.outcomeChecks, (row) => checkFaults(row, order(row), AS_OF)),
      ...faultsIn(all.eteLevels, (row) => judgedLevelFaults(row, order(row), AS_OF)),
    ];
    expect(faults).toEqual([]);
  });

  it('R29 R47 R161 of observations and audits, every question answered, each need judged that was assessed', () => {
    const items = groupBy(all.observationItems, ({ observationId }) => observationId);
    const general = OBSERVATION_ITEM.map(({ code }) => code);
    const ofObservations = faultsIn(all.observations, (row) => {
      const delivery = deliveries.get(row.deliveryId);
      const version = work.get(delivery?.interventionVersionId ?? '')?.version;
      const core = (version?.coreComponents ?? []).map(({ code }) => code);
      const facts = { ...row, items: items.get(row.id) ?? [] };
      return observationFaults(facts, { core, general }, delivery?.startedOn ?? null, AS_OF);
    });
    expect(ofObservations).toEqual([]);
    const answers = groupBy(all.auditAnswers, ({ auditId }) => auditId);
    const questions = DEFAULT_AUDIT_QUESTIONS.map((_, index) => String(index + 101));
    const ofAudits = faultsIn(all.audits, (row) =>
      caseAuditFaults(
        {
          auditedOn: row.auditedOn,
          answers: (answers.get(row.id) ?? []).map(({ questionId }) => ({ question: questionId.slice(-3) })),
        },
        questions,
        openedOn(row),
        AS_OF,
      ),
    );
    expect(ofAudits).toEqual([]);
    const ratings = groupBy(all.needRatings, ({ caseId, needAreaCode }) => `${caseId} ${needAreaCode}`);
    const ofJudgements = faultsIn(all.sufficiency, ({ caseId, needAreaCode, judgedOn }) =>
      assessedFaults('', ratings.get(`${caseId} ${needAreaCode}`)?.[0]?.assessedOn, judgedOn),
    );
    expect(ofJudgements).toEqual([]);
  });

  it('R69 of a session held instead of another, which was moved in the same delivery', () => {
    const replacing = all.sessions.filter(({ replacesSessionId }) => replacesSessionId !== null);
    const attendance = new Map(all.attendances.map((row) => [row.sessionId, row.code]));
    const wrong = replacing.filter(({ deliveryId, heldOn, replacesSessionId }) => {
      const moved = sessions.get(replacesSessionId ?? '');
      return (
        moved?.deliveryId !== deliveryId ||
        moved.rescheduledTo !== heldOn ||
        moved.rescheduledReason === null ||
        attendance.get(moved.id) !== 'RESCHEDULED'
      );
    });
    expect([replacing.length > 0, wrong]).toEqual([true, []]);
  });

  it('R143 of modules and components that the version has', () => {
    const wrong = all.sessions.filter(({ deliveryId, modules, components }) => {
      const of = work.get(deliveries.get(deliveryId)?.interventionVersionId ?? '');
      const core = (of?.version.coreComponents ?? []).map(({ code }) => code);
      return !(
        (modules ?? []).every((code) => of?.moduleCodes.includes(code)) &&
        (components ?? []).every((code) => core.includes(code))
      );
    });
    expect(wrong).toEqual([]);
    expect(all.sessions.some(({ modules }) => (modules ?? []).length > 0)).toBe(true);
  });
});
