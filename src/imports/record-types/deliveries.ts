import { ageFaults } from '../../delivery/age-range.js';
import { deliveryFaults, reasonFaults, sessionSpanFaults } from '../../delivery/delivery-rules.js';
import { Delivery } from '../../delivery/delivery.entity.js';
import { newReasonFaults } from '../../reference-data/reason-words.js';
import { CellFault } from '../columns/cell-fault.js';
import { type CsvRow, optional, required, type RowFault } from '../columns/columns.js';
import { codeOf, date, integer, oneOf, recordCode, reference, text } from '../columns/kinds.js';
import { applyToTable, refused } from '../engine/apply-to-table.js';
import { catalogue, type Catalogue, chooseVersion } from '../engine/choose-version.js';
import { factsOf } from '../engine/facts.js';
import { findCases, findPlanActions, type FoundPlanAction, providerIds } from '../engine/find-parents.js';
import { harmCheck, harmfulApproaches } from '../engine/harmful-approaches.js';
import { moved, ofRules, resolveCode, unknown } from '../engine/row-faults.js';
import type { FactsOf, TableWriter, Target } from '../engine/table-writer.js';
import { planActionsById } from './plan-links.js';
import { recordType } from './record-type.js';
import { sessionSpans } from './session-spans.js';

const target: Target<Delivery> = {
  entity: Delivery,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  versioned: true,
  about: ({ caseId }) => ({ recordType: 'delivery', caseId }),
};

const columns = {
  delivery_reference: required(reference(), 'Your reference of the delivery; the key.', 'DELIVERY-1'),
  case_reference: required(reference(), 'The case it belongs to.', 'CASE-1'),
  plan_action_reference: optional(
    reference(),
    'The planned work it delivers, of the same case; empty: delivered outside the plan.',
    'PLAN-1',
  ),
  intervention_code: required(recordCode(40), 'The intervention that is delivered.', 'CONSTRUCTION'),
  version_no: optional(
    integer(1, 9_999),
    'Which version of it; empty: the one already recorded, or the current one for a new delivery.',
  ),
  provider_code: optional(recordCode(40), 'Who provides it; empty: not known.', 'FIRE-SERVICE'),
  enrolled_on: required(date(), 'Day on which the child was enrolled.', '2026-01-26'),
  started_on: optional(date(), 'Day on which it started; empty: the child waits to start.', '2026-02-02'),
  ended_on: optional(date(), 'Day on which it ended; empty: it goes on.', '2026-03-30'),
  completion: optional(codeOf('COMPLETION'), 'How it ended; given with ended_on.', 'NOT_COMPLETED'),
  not_completed_reason: optional(
    codeOf('NON_DELIVERY_REASON'),
    'Why it was not completed; given where the completion is not one, and only there.',
    'MOVED_AREA',
  ),
  not_completed_note: optional(text(500), 'That reason in words, which codes such as OTHER ask for.'),
  age_exception_reason: optional(
    text(500),
    'Why it goes ahead although the child is too young or too old for it on the day on which it starts.',
  ),
  setting: required(codeOf('SETTING'), 'Where it is delivered.', 'COMMUNITY'),
  language: required(oneOf('en', 'cy'), 'Language of delivery.', 'cy'),
};

/** The ids of the deliveries whose start or end is to change. */
const redated = (rows: readonly CsvRow<typeof columns>[], stored: TableWriter<Delivery>): string[] =>
  rows.flatMap(({ cells }) => {
    const delivery = stored.get(cells.delivery_reference);
    const differs = (given: string | null | undefined, date: string | null | undefined): boolean =>
      given !== undefined && given !== date;
    return delivery &&
      (differs(cells.started_on, delivery.startedOn) || differs(cells.ended_on, delivery.endedOn))
      ? [delivery.id]
      : [];
  });

/** Faults of a delivery of planned work that is of another case, or of another intervention. */
function planFaults(
  action: FoundPlanAction | undefined,
  { caseId, code, column }: { caseId: string; code: string; column: keyof typeof columns },
  { codeByVersion }: Catalogue,
): RowFault[] {
  const fault = (faultCode: string, detail: string): RowFault[] => [
    { column, fault: new CellFault(faultCode, detail) },
  ];
  if (!action) return [];
  if (action.case_id !== caseId) {
    return fault('PLAN_ACTION_OF_OTHER_CASE', 'The plan action belongs to another case.');
  }
  const planned = action.intervention_version_id;
  return planned === null || codeByVersion.get(planned) === code
    ? []
    : fault('OTHER_INTERVENTION_PLANNED', 'The plan action names another intervention.');
}

export const deliveries = recordType({
  name: 'deliveries',
  summary: "One child's enrolment on a version of an intervention, to the way it ended.",
  notes: ['A delivery does not move to another case.'],
  columns,
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'delivery_reference',
      keyOf: ({ cells }) => cells.delivery_reference,
      load: async (_batch, _rows, stored) => ({
        entries: await batch.once(catalogue),
        harmful: await batch.once(harmfulApproaches),
        providers: await batch.once(providerIds),
        completions: batch.lookups.codeSets.get('COMPLETION'),
        reasons: batch.lookups.codeSets.get('NON_DELIVERY_REASON'),
        cases: await findCases(
          batch,
          rows.map(({ cells }) => cells.case_reference),
        ),
        actions: await findPlanActions(
          batch,
          rows.map(({ cells }) => cells.plan_action_reference),
        ),
        kept: await planActionsById(
          batch,
          stored.all().flatMap(({ planActionId }) => planActionId ?? []),
        ),
        spans: await sessionSpans(batch, redated(rows, stored)),
      }),
      judge: (
        { cells },
        stored,
        { entries, harmful, providers, completions, reasons, cases, actions, kept, spans },
      ) => {
        const found = cases.get(cells.case_reference);
        if (!found) return refused(unknown('case_reference', 'case', 'cases'));
        const code = cells.intervention_code;
        const version = chooseVersion(entries, code, cells.version_no, stored?.interventionVersionId);
        if (typeof version !== 'string') return refused(version);
        const { plan_action_reference: planned } = cells;
        const action = planned ? actions.get(planned) : undefined;
        // A file without the column leaves the delivery with what was planned, which it may not contradict either.
        const answered = planned === undefined ? kept.get(stored?.planActionId ?? '') : action;
        const column = planned === undefined ? 'intervention_code' : 'plan_action_reference';
        const provider = resolveCode(providers, cells.provider_code, 'provider_code', 'provider');
        const facts = factsOf<FactsOf<Delivery>>(
          {
            caseId: found.id,
            planActionId: planned ? action?.id : planned,
            interventionVersionId: version,
            providerId: provider.id,
            reference: cells.delivery_reference,
            enrolledOn: cells.enrolled_on,
            startedOn: cells.started_on,
            endedOn: cells.ended_on,
            completion: cells.completion,
            notCompletedReason: cells.not_completed_reason,
            notCompletedNote: cells.not_completed_note,
            ageExceptionReason: cells.age_exception_reason,
            setting: cells.setting,
            language: cells.language,
            deliveryAreaId: stored ? undefined : found.delivery_area_id,
          },
          stored,
        );
        const approach = { caseId: found.id, interventionId: entries.idByCode.get(code) };
        const harm = harmCheck(harmful, { ...approach, on: facts.enrolledOn });
        const completed = completions?.get(facts.completion ?? '')?.attributes.completed;
        const period = { openedOn: found.opened_on, closedOn: found.closed_on };
        const span = stored && spans.get(stored.id);
        const begins =
          !stored || facts.startedOn !== stored.startedOn || version !== stored.interventionVersionId;
        const ages = entries.agesByVersion.get(version);
        return {
          facts,
          faults: [
            ...moved('case_reference', stored?.caseId, found.id),
            ...provider.faults,
            ...(stored ? [] : harm.faults),
            ...(planned && !action
              ? [unknown('plan_action_reference', 'plan action', 'plan-actions')]
              : planFaults(answered, { caseId: found.id, code, column }, entries)),
            ...ofRules(columns, [
              ...deliveryFaults(facts, period, batch.today),
              ...reasonFaults(facts, typeof completed === 'boolean' ? completed : undefined),
              ...(span ? sessionSpanFaults(facts, span) : []),
              ...newReasonFaults(reasons, {
                ...{ reason: facts.notCompletedReason, before: stored?.notCompletedReason },
                ...{ note: facts.notCompletedNote, pointer: '/notCompletedNote' },
              }),
              ...(begins && ages ? ageFaults(facts, { dateOfBirth: found.date_of_birth }, ages) : []),
            ]),
          ],
        };
      },
    }),
});
