import { plannedInCaseFaults, planActionFaults } from '../../planning/plan-action-rules.js';
import { PlanAction } from '../../planning/plan-action.entity.js';
import { newReasonFaults } from '../../reference-data/reason-words.js';
import { CellFault } from '../columns/cell-fault.js';
import { optional, required, type RowFault } from '../columns/columns.js';
import { codeOf, date, integer, needArea, oneOf, recordCode, reference, text } from '../columns/kinds.js';
import { applyToTable, refused } from '../engine/apply-to-table.js';
import { catalogue, chooseVersion } from '../engine/choose-version.js';
import { factsOf } from '../engine/facts.js';
import { findCases } from '../engine/find-parents.js';
import { harmCheck, harmfulApproaches } from '../engine/harmful-approaches.js';
import { moved, ofRules, resolveCode, unknown } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { deliveredInterventions, findRatings, ratingKey } from './plan-links.js';
import { recordType } from './record-type.js';

const target: Target<PlanAction> = {
  entity: PlanAction,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  versioned: true,
  about: ({ caseId }) => ({ recordType: 'planAction', caseId }),
};

const columns = {
  plan_action_reference: required(reference(), 'Your reference of the planned work; the key.', 'PLAN-1'),
  case_reference: required(reference(), 'The case it belongs to.', 'CASE-1'),
  need_area: required(needArea(), 'The need area it is for.', 'ETE'),
  assessment_reference: optional(
    reference(),
    'The assessment whose rating of that need area it answers, of the same case; empty: none.',
    'ASSESSMENT-1',
  ),
  intervention_code: optional(
    recordCode(40),
    'The intervention that is planned; empty for a bespoke piece of work.',
    'CONSTRUCTION',
  ),
  version_no: optional(
    integer(1, 9_999),
    'Which version of it; empty: the one already recorded, or the current one for a new plan action.',
  ),
  bespoke_description: optional(text(4_000), 'What a bespoke piece of work is; empty for an intervention.'),
  parent_intervention_code: optional(
    recordCode(40),
    'The intervention that a bespoke piece is grounded in; empty where it is not known.',
  ),
  bespoke_rationale: optional(text(2_000), 'Why a bespoke piece, and not the intervention itself.'),
  purpose: required(codeOf('PURPOSE'), 'What it is to achieve.', 'REOFFENDING'),
  responsible_agency: required(codeOf('AGENCY'), 'Who is to deliver it.', 'EDUCATION'),
  responsible_role: optional(
    codeOf('ROLE_IN_PLAN'),
    'Who of that agency answers for it.',
    'EDUCATION_WORKER',
  ),
  planned_on: required(date(), 'Day on which it was planned.', '2026-01-19'),
  start_due_on: optional(date(), 'Day on which it is due to start.', '2026-02-02'),
  due_on: optional(date(), 'Day by which it is to be done.', '2026-04-30'),
  done_when: optional(text(2_000), 'What "done" means.', 'She has visited three colleges'),
  child_worded_why: optional(
    text(2_000),
    'Why, in words that the child would use; given with their language.',
    'So that I can pick a course',
  ),
  child_worded_language: optional(oneOf('en', 'cy'), 'The language of these words.', 'en'),
  copy_given_on: optional(date(), 'Day on which the child was given a copy.', '2026-01-20'),
  sessions_planned: optional(integer(1, 1_000), 'Sessions planned.', '12'),
  minutes_planned: optional(integer(1, 100_000), 'Minutes planned, in all.', '720'),
  not_delivered_reason: optional(
    codeOf('NON_DELIVERY_REASON'),
    'Why what was planned was not delivered; given with its day.',
  ),
  not_delivered_note: optional(text(500), 'That reason in words, which codes such as OTHER ask for.'),
  not_delivered_on: optional(date(), 'Day on which it was given up.'),
};

const COLUMN_OF = { interventionVersionId: 'intervention_code' };

export const planActions = recordType({
  name: 'plan-actions',
  summary: 'One piece of work planned with a child for one need: an intervention, or a bespoke piece.',
  notes: ['A plan action does not move to another case.'],
  columns,
  furtherSamples: [
    {
      plan_action_reference: 'PLAN-2',
      assessment_reference: '',
      intervention_code: '',
      bespoke_description: 'Weekly walks with a mentor, at the child’s wish',
      need_area: 'EMH',
      purpose: 'SAFETY',
      responsible_agency: 'VOLUNTARY_SECTOR',
      responsible_role: 'MENTOR',
      start_due_on: '',
      due_on: '',
      done_when: '',
      child_worded_why: '',
      child_worded_language: '',
      copy_given_on: '',
      sessions_planned: '',
      minutes_planned: '',
      not_delivered_reason: 'WAITING_LIST',
      not_delivered_on: '2026-03-02',
    },
  ],
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'plan_action_reference',
      keyOf: ({ cells }) => cells.plan_action_reference,
      load: async (_batch, _rows, stored) => ({
        entries: await batch.once(catalogue),
        harmful: await batch.once(harmfulApproaches),
        reasons: batch.lookups.codeSets.get('NON_DELIVERY_REASON'),
        delivered: await deliveredInterventions(
          batch,
          stored.all().map(({ id }) => id),
        ),
        cases: await findCases(
          batch,
          rows.map(({ cells }) => cells.case_reference),
        ),
        ratings: await findRatings(
          batch,
          rows.map(({ cells }) => cells.assessment_reference),
        ),
      }),
      judge: ({ cells }, stored, { entries, harmful, reasons, delivered, cases, ratings }) => {
        const found = cases.get(cells.case_reference);
        if (!found) return refused(unknown('case_reference', 'case', 'cases'));
        const code = cells.intervention_code;
        const version = code && chooseVersion(entries, code, cells.version_no, stored?.interventionVersionId);
        if (typeof version === 'object' && version !== null) return refused(version);
        const assessment = cells.assessment_reference;
        const rating = assessment ? ratings.get(ratingKey(assessment, cells.need_area)) : undefined;
        const parent = resolveCode(
          entries.idByCode,
          cells.parent_intervention_code,
          'parent_intervention_code',
          'intervention',
        );
        const approach = {
          caseId: found.id,
          interventionId: (code && entries.idByCode.get(code)) || parent.id,
        };
        const harm = harmCheck(harmful, { ...approach, on: cells.planned_on });
        const facts = factsOf<FactsOf<PlanAction>>(
          {
            caseId: found.id,
            reference: cells.plan_action_reference,
            needAreaCode: cells.need_area,
            needRatingId: assessment ? rating?.id : assessment,
            interventionVersionId: version,
            bespokeDescription: cells.bespoke_description,
            purpose: cells.purpose,
            responsibleAgency: cells.responsible_agency,
            plannedOn: cells.planned_on,
            startDueOn: cells.start_due_on,
            responsibleRole: cells.responsible_role,
            dueOn: cells.due_on,
            doneWhen: cells.done_when,
            childWordedWhy: cells.child_worded_why,
            childWordedLanguage: cells.child_worded_language,
            copyGivenOn: cells.copy_given_on,
            parentInterventionId: parent.id,
            bespokeRationale: cells.bespoke_rationale,
            harmOverrideId: stored ? undefined : harm.overrideId,
            packagePlanId: undefined,
            packageComponentId: undefined,
            sessionsPlanned: cells.sessions_planned,
            minutesPlanned: cells.minutes_planned,
            notDeliveredReason: cells.not_delivered_reason,
            notDeliveredNote: cells.not_delivered_note,
            notDeliveredOn: cells.not_delivered_on,
            // Which advice was followed, a file does not say.
            recommendationId: undefined,
            advisedVersionId: undefined,
            otherChoiceReason: undefined,
            deliveryAreaId: stored ? undefined : found.delivery_area_id,
          },
          stored,
        );
        const hasIntervention = facts.interventionVersionId !== null;
        return {
          facts,
          faults: [
            ...moved('case_reference', stored?.caseId, found.id),
            ...parent.faults,
            ...(stored ? [] : harm.faults),
            ...(assessment ? ratingFaults(rating, found.id) : []),
            ...deliveredFaults(
              stored && delivered.get(stored.id),
              entries.codeByVersion.get(facts.interventionVersionId ?? ''),
            ),
            ...ofRules(
              columns,
              [
                ...planActionFaults({ ...facts, hasIntervention }, batch.today),
                ...plannedInCaseFaults(facts.plannedOn, found.closed_on),
                ...newReasonFaults(reasons, {
                  ...{ reason: facts.notDeliveredReason, before: stored?.notDeliveredReason },
                  ...{ note: facts.notDeliveredNote, pointer: '/notDeliveredNote' },
                }),
              ],
              COLUMN_OF,
            ),
          ],
        };
      },
    }),
});

function ratingFaults(rating: { case_id: string } | undefined, caseId: string): RowFault[] {
  const column = 'assessment_reference';
  const fault = (code: string, detail: string): RowFault[] => [
    { column, fault: new CellFault(code, detail) },
  ];
  if (!rating)
    return fault(
      'UNKNOWN_RATING',
      'The service has no assessment of this reference that rates this need area.',
    );
  return rating.case_id === caseId
    ? []
    : fault('ASSESSMENT_OF_OTHER_CASE', 'The assessment belongs to another case.');
}

/** A fault where the plan is to name another intervention than what was delivered under it. */
const deliveredFaults = (deliveredCode: string | undefined, planned: string | undefined): RowFault[] =>
  deliveredCode === undefined || planned === undefined || deliveredCode === planned
    ? []
    : [
        {
          column: 'intervention_code',
          fault: new CellFault(
            'OTHER_INTERVENTION_DELIVERED',
            'Another intervention is already recorded as delivered under this plan action.',
          ),
        },
      ];
