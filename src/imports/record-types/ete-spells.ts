import { EteSpell } from '../../outcomes/ete-spell.entity.js';
import { eteSpellFaults } from '../../outcomes/ete-spell-rules.js';
import { UNEXPLAINED } from '../../outcomes/write-ete-spell.js';
import { optional, required } from '../columns/columns.js';
import { codeOf, date, decimal, reference } from '../columns/kinds.js';
import { applyToTable, refused } from '../engine/apply-to-table.js';
import { factsOf } from '../engine/facts.js';
import { findChildren } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const HOURS_IN_A_WEEK = 168;

const target: Target<EteSpell> = {
  entity: EteSpell,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  versioned: true,
  about: ({ childId }) => ({ recordType: 'eteSpell', childId }),
};

/** What files do not say, and so leave as it is. */
const NOT_OF_FILES = {
  providerId: undefined,
  reducedTimetable: undefined,
  reducedReason: undefined,
  reducedReviewOn: undefined,
};
const JUDGEMENT_STAYS = {
  suitabilityJudgedById: undefined,
  suitabilityJudgedOn: undefined,
  suitabilityReason: undefined,
};

const columns = {
  ete_spell_reference: required(reference(), 'Your reference of the spell; the key.', 'ETE-1'),
  child_reference: required(reference(), 'The child it is of.', 'CHILD-1'),
  provision_type: required(codeOf('ETE_PROVISION'), 'What is provided.', 'COLLEGE'),
  suitability: required(
    codeOf('SUITABILITY'),
    "A professional's judgement of it, never derived from hours.",
    'SUITABLE',
  ),
  started_on: required(date(), 'Day on which it started.', '2026-01-05'),
  ended_on: optional(date(), 'Day on which it ended or is to end; empty: open.', '2026-07-17'),
  hours_offered: optional(decimal(0, HOURS_IN_A_WEEK), 'Hours a week offered; empty: not known.', '16.5'),
  hours_attended: optional(decimal(0, HOURS_IN_A_WEEK), 'Hours a week attended; empty: not known.', '12'),
};

export const eteSpells = recordType({
  name: 'ete-spells',
  summary: 'One spell of a child in one education, training or employment placement.',
  notes: ['Several spells of a child may run at once. A spell does not move to another child.'],
  columns,
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'ete_spell_reference',
      keyOf: ({ cells }) => cells.ete_spell_reference,
      load: () =>
        findChildren(
          batch,
          rows.map(({ cells }) => cells.child_reference),
        ),
      judge: ({ cells }, stored, children) => {
        const child = children.get(cells.child_reference);
        if (!child) return refused(unknown('child_reference', 'child', 'cases'));
        const facts = factsOf<FactsOf<EteSpell>>(
          {
            childId: child.id,
            reference: cells.ete_spell_reference,
            provisionType: cells.provision_type,
            suitability: cells.suitability,
            startedOn: cells.started_on,
            endedOn: cells.ended_on,
            hoursOffered: cells.hours_offered,
            hoursAttended: cells.hours_attended,
            deliveryAreaId: stored ? undefined : child.delivery_area_id,
            ...NOT_OF_FILES,
            ...(stored?.suitability === cells.suitability ? JUDGEMENT_STAYS : UNEXPLAINED),
          },
          stored,
        );
        return {
          facts,
          faults: [
            ...moved('child_reference', stored?.childId, child.id),
            ...ofRules(columns, eteSpellFaults(facts, child.date_of_birth, batch.today)),
          ],
        };
      },
    }),
});
