import {
  type AdministrationFacts,
  administrationFaults,
} from '../../instruments/scoring/administration-faults.js';
import { SkillMeasure } from '../../outcomes/skill-measure.entity.js';
import { futureFault } from '../../platform/errors/date-faults.js';
import { CellFault } from '../columns/cell-fault.js';
import { optional, required, type RowFault } from '../columns/columns.js';
import { codeOf, date, decimal, instrumentCode, oneOf, reference } from '../columns/kinds.js';
import { applyToTable, refused } from '../engine/apply-to-table.js';
import { factsOf } from '../engine/facts.js';
import { findCases, findDeliveries, type FoundDelivery } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const target: Target<SkillMeasure> = {
  entity: SkillMeasure,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  versioned: false,
  about: ({ caseId }) => ({ recordType: 'skillMeasure', caseId }),
};

const columns = {
  skill_measure_reference: required(reference(), 'Your reference of the measure; the key.', 'MEASURE-1'),
  case_reference: required(reference(), 'The case it is taken in.', 'CASE-1'),
  delivery_reference: optional(
    reference(),
    'The delivery it is about, of the same case; empty: none.',
    'DELIVERY-1',
  ),
  instrument: required(instrumentCode(), 'The instrument that was used.', 'SWEMWBS'),
  timepoint: required(oneOf('T0', 'T1', 'T2'), 'T0 at the start, T1 at completion, T2 at follow-up.', 'T0'),
  measured_on: required(date(), 'Day on which it was taken.', '2026-02-02'),
  score: required(decimal(-1_000, 100_000), "The total, in the instrument's own units.", '21'),
  respondent: required(codeOf('RESPONDENT'), 'Who answered.', 'CHILD'),
  language: optional(
    oneOf('en', 'cy', 'xx'),
    'The language version that was answered; `xx`: neither English nor Welsh.',
    'cy',
  ),
  assisted: optional(oneOf('YES', 'NO'), 'Whether somebody helped to answer; empty: not recorded.', 'NO'),
  consented: optional(
    oneOf('YES', 'NO'),
    'Whether whoever answered had agreed to; empty: not recorded.',
    'YES',
  ),
};

function deliveryFaults(
  given: string | null | undefined,
  delivery: FoundDelivery | undefined,
  caseId: string,
): RowFault[] {
  const column = 'delivery_reference';
  if (!given) return [];
  if (!delivery) return [unknown(column, 'delivery', 'deliveries')];
  return delivery.case_id === caseId
    ? []
    : [{ column, fault: new CellFault('DELIVERY_OF_OTHER_CASE', 'The delivery belongs to another case.') }];
}

/** What a row says of the instrument: a file has totals alone. */
const totalOf = ({ measuredOn, respondent, score }: FactsOf<SkillMeasure>): AdministrationFacts => ({
  ...{ measuredOn, respondent, score },
});

export const skillMeasures = recordType({
  name: 'skill-measures',
  summary: 'One use of a skills or wellbeing instrument with a child: the score, not the answers.',
  notes: [
    'A measure does not move to another case.',
    'An instrument whose scales are never added up has no total: record its measures with POST /v1/skill-measures.',
  ],
  columns,
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'skill_measure_reference',
      keyOf: ({ cells }) => cells.skill_measure_reference,
      load: async () => ({
        instruments: batch.lookups.instruments,
        cases: await findCases(
          batch,
          rows.map(({ cells }) => cells.case_reference),
        ),
        deliveries: await findDeliveries(
          batch,
          rows.map(({ cells }) => cells.delivery_reference),
        ),
      }),
      judge: ({ cells }, stored, { instruments, cases, deliveries }) => {
        const found = cases.get(cells.case_reference);
        if (!found) return refused(unknown('case_reference', 'case', 'cases'));
        const delivery = deliveries.get(cells.delivery_reference ?? '');
        // Scales and answers stand for the total that they gave, and for no other.
        const kept = stored?.score === cells.score && stored.instrument === cells.instrument;
        const facts = factsOf<FactsOf<SkillMeasure>>(
          {
            caseId: found.id,
            deliveryId: cells.delivery_reference ? delivery?.id : cells.delivery_reference,
            reference: cells.skill_measure_reference,
            instrument: cells.instrument,
            timepoint: cells.timepoint,
            measuredOn: cells.measured_on,
            score: cells.score,
            scales: kept ? undefined : null,
            answers: kept ? undefined : null,
            language: cells.language,
            assisted: cells.assisted,
            consented: cells.consented,
            respondent: cells.respondent,
            deliveryAreaId: stored ? undefined : found.delivery_area_id,
          },
          stored,
        );
        const instrument = instruments.get(facts.instrument);
        return {
          facts,
          faults: [
            ...moved('case_reference', stored?.caseId, found.id),
            ...deliveryFaults(cells.delivery_reference, delivery, found.id),
            ...ofRules(columns, futureFault('/measuredOn', facts.measuredOn, batch.today)),
            ...ofRules(columns, instrument ? administrationFaults(instrument, totalOf(facts)) : []),
          ],
        };
      },
    }),
});
