import { OffenceOutcome } from '../../outcomes/offence-outcome.entity.js';
import { Offence } from '../../outcomes/offence.entity.js';
import { offenceFaults } from '../../outcomes/outcome-rules.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { CellFault } from '../columns/cell-fault.js';
import { type CsvRow, optional, required, type RowFault } from '../columns/columns.js';
import { codeOf, date, flag, integer, reference } from '../columns/kinds.js';
import { type Batch, type Change, changeOfBoth } from '../engine/batch.js';
import { factsOf } from '../engine/facts.js';
import { findChildren } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import { type FactsOf, type Target, TableWriter } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const OFFENCE: Target<Offence> = {
  entity: Offence,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  flags: ['isBreach', 'isRecordable'],
  versioned: false,
  about: ({ childId }) => ({ recordType: 'offence', childId }),
};
const keyOf = ({
  offenceId,
  outcome,
  outcomeOn,
}: Pick<OffenceOutcome, 'offenceId' | 'outcome' | 'outcomeOn'>): string =>
  `${offenceId} ${outcome} ${outcomeOn}`;
const OUTCOME: Target<OffenceOutcome> = {
  entity: OffenceOutcome,
  keyColumn: 'offence_id',
  keyOf,
  versioned: false,
};

const columns = {
  offence_reference: required(
    reference(),
    'Your reference of the offence; with outcome and outcome_on, the key.',
    'OFFENCE-1',
  ),
  child_reference: required(reference(), 'The child it is of.', 'CHILD-1'),
  committed_on: required(date(), 'Day on which it was committed.', '2026-02-20'),
  category: required(codeOf('OFFENCE_CATEGORY'), 'What kind of offence it is.', 'CRIMINAL_DAMAGE'),
  seriousness: optional(integer(1, 8), "The Youth Justice Board's score; empty: not known.", '3'),
  is_breach: optional(flag(), 'Whether it is the breach of an order; empty: no.', 'no'),
  is_recordable: optional(flag(), 'Whether it is recordable; empty: yes.', 'yes'),
  outcome: optional(codeOf('LEGAL_OUTCOME'), 'A legal outcome; empty: none yet.', 'YOUTH_CAUTION'),
  outcome_on: optional(date(), 'Day of the outcome; given with it.', '2026-03-06'),
  appeal_status: optional(codeOf('APPEAL_STATUS'), 'Where an appeal against it stands; empty: no appeal.'),
};

type OffenceRow = CsvRow<typeof columns>;

interface Outcome {
  outcome: string;
  outcomeOn: PlainDate;
}

/** The outcome that a row gives, or null for none; or the fault of one that is half given. */
function outcomeOf({ cells }: OffenceRow): { outcome: Outcome | null; faults: RowFault[] } {
  const { outcome, outcome_on: outcomeOn, appeal_status: appeal } = cells;
  if (outcome && outcomeOn) return { outcome: { outcome, outcomeOn }, faults: [] };
  const column = outcome ? 'outcome_on' : 'outcome';
  const fault = new CellFault(
    'OUTCOME_INCOMPLETE',
    'Give an outcome and its day together; an appeal is against an outcome.',
  );
  return { outcome: null, faults: outcome || outcomeOn || appeal ? [{ column, fault }] : [] };
}

/** The earliest outcome of each offence that has one. */
function earliestOutcomes(outcomes: readonly OffenceOutcome[]): Map<string, PlainDate> {
  const earliest = new Map<string, PlainDate>();
  for (const { offenceId, outcomeOn } of outcomes) {
    const known = earliest.get(offenceId);
    if (known === undefined || outcomeOn < known) earliest.set(offenceId, outcomeOn);
  }
  return earliest;
}

/** Outcomes that are recorded, whichever row gave them, must not come to lie before the offence. */
const storedOutcomeFaults = (committedOn: PlainDate, earliestOutcome: PlainDate | undefined): RowFault[] =>
  earliestOutcome !== undefined && earliestOutcome < committedOn
    ? [
        {
          column: 'committed_on',
          fault: new CellFault('OUTCOME_BEFORE_OFFENCE', 'An outcome is recorded before this day.'),
        },
      ]
    : [];

function putOutcome(
  outcomes: TableWriter<OffenceOutcome>,
  { id: offenceId, deliveryAreaId }: Offence,
  given: Outcome,
  appealStatus: string | null | undefined,
): Change {
  const key = keyOf({ offenceId, ...given });
  const facts = { offenceId, ...given, appealStatus, deliveryAreaId };
  return outcomes.put(key, factsOf<FactsOf<OffenceOutcome>>(facts, outcomes.get(key))).change;
}

async function openTables(batch: Batch, rows: readonly OffenceRow[]) {
  const keys = new Set(rows.map(({ cells }) => cells.offence_reference));
  const offences = await TableWriter.open(batch, OFFENCE, [...keys]);
  const ids = offences.all().map(({ id }) => id);
  const childOf = (offenceId: string) => offences.all().find(({ id }) => id === offenceId)?.childId;
  const target: Target<OffenceOutcome> = {
    ...OUTCOME,
    about: ({ offenceId }) => ({ recordType: 'offenceOutcome', childId: childOf(offenceId) }),
  };
  return { offences, outcomes: await TableWriter.open(batch, target, ids) };
}

export const offences = recordType({
  name: 'offences',
  summary: 'One offence with one legal outcome of it. An offence with several outcomes has a row for each.',
  notes: [
    'Rows of one offence must agree in everything but the outcome; they need not stand together.',
    'An outcome that is already recorded and is not in the file stays. An offence does not move to another child.',
  ],
  columns,
  furtherSamples: [
    { outcome: 'CONVICTION', outcome_on: '2026-05-11', appeal_status: 'PENDING' },
    {
      offence_reference: 'OFFENCE-2',
      committed_on: '2026-04-02',
      category: 'PUBLIC_ORDER',
      seriousness: '',
      outcome: '',
      outcome_on: '',
    },
  ],
  async apply(batch, rows) {
    const children = await findChildren(
      batch,
      rows.map(({ cells }) => cells.child_reference),
    );
    const { offences, outcomes } = await openTables(batch, rows);
    const earliest = earliestOutcomes(outcomes.all());
    for (const row of rows) {
      const { cells } = row;
      const key = cells.offence_reference;
      const child = children.get(cells.child_reference);
      if (!child) {
        batch.rejects(row, [unknown('child_reference', 'child', 'cases')]);
        continue;
      }
      const stored = offences.get(key);
      const offence = factsOf<FactsOf<Offence>>(
        {
          childId: child.id,
          reference: key,
          committedOn: cells.committed_on,
          category: cells.category,
          seriousness: cells.seriousness,
          isBreach: cells.is_breach,
          isRecordable: cells.is_recordable,
          deliveryAreaId: stored ? undefined : child.delivery_area_id,
        },
        stored,
        { isBreach: false, isRecordable: true },
      );
      const { outcome, faults: incomplete } = outcomeOf(row);
      const { childId, committedOn, category, seriousness, isBreach, isRecordable } = offence;
      const shared = [childId, committedOn, category, seriousness, isBreach, isRecordable];
      const facts = { committedOn, outcomes: outcome ? [outcome] : [] };
      const faults = [
        ...batch.repeated(row, 'outcome', key, outcome?.outcome ?? '', outcome?.outcomeOn ?? ''),
        ...batch.disagrees(row, 'offence_reference', key, shared),
        ...moved('child_reference', stored?.childId, child.id),
        ...incomplete,
        ...storedOutcomeFaults(committedOn, stored && earliest.get(stored.id)),
        ...ofRules(columns, offenceFaults(facts, child.date_of_birth, batch.today)),
      ];
      if (batch.rejects(row, faults)) continue;
      const written = offences.put(key, offence);
      const change = outcome ? putOutcome(outcomes, written.row, outcome, cells.appeal_status) : 'unchanged';
      batch.count(changeOfBoth(written.change, change));
    }
    await offences.flush();
    await outcomes.flush();
  },
});
