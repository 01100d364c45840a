import { trainingFaults } from '../../workforce/training-rules.js';
import { TrainingRecord } from '../../workforce/training-record.entity.js';
import { expiryOf } from '../../workforce/write-training.js';
import { optional, required } from '../columns/columns.js';
import { codeOf, date, reference } from '../columns/kinds.js';
import { factsOf } from '../engine/facts.js';
import { findWorkers } from '../engine/find-parents.js';
import { ofRules, unknown } from '../engine/row-faults.js';
import { type FactsOf, TableWriter, type Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

type Key = Pick<TrainingRecord, 'workerId' | 'qualification' | 'trainedOn'>;

const keyOf = ({ workerId, qualification, trainedOn }: Key): string =>
  `${workerId} ${qualification} ${trainedOn}`;

const target: Target<TrainingRecord> = {
  entity: TrainingRecord,
  keyColumn: 'worker_id',
  keyOf,
  versioned: true,
};

const columns = {
  worker_reference: required(reference(), 'The worker who was trained.', 'STAFF-1'),
  qualification: required(codeOf('QUALIFICATION'), 'What they were trained in.', 'RESTORATIVE_FACILITATION'),
  trained_on: required(date(), 'Day of the course.', '2025-03-04'),
  competent_on: optional(
    date(),
    'Day on which they were observed to be competent; empty: not yet.',
    '2025-06-17',
  ),
  expires_on: optional(
    date(),
    'Last day on which it counts without a refresher; empty: as long as the qualification lasts.',
  ),
};

export const training = recordType({
  name: 'training',
  summary: 'One course that a worker took.',
  notes: ['Worker, qualification and day are the key together. To have attended is not to be competent.'],
  columns,
  apply: async (batch, rows) => {
    const workers = await findWorkers(
      batch,
      rows.map(({ cells }) => cells.worker_reference),
    );
    const ids = [...workers.values()].map(({ id }) => id);
    const stored = await TableWriter.open(batch, target, ids);
    const codes = batch.lookups.codeSets.get('QUALIFICATION');
    for (const row of rows) {
      const { worker_reference, qualification, trained_on: trainedOn, competent_on, expires_on } = row.cells;
      const worker = workers.get(worker_reference);
      if (!worker) {
        batch.rejects(row, [unknown('worker_reference', 'worker', 'workers')]);
        continue;
      }
      const key = keyOf({ workerId: worker.id, qualification, trainedOn });
      const before = stored.get(key);
      const facts = factsOf<FactsOf<TrainingRecord>>(
        {
          ...{ workerId: worker.id, qualification, trainedOn },
          competentOn: competent_on,
          expiresOn: expires_on,
          deliveryAreaId: before ? undefined : worker.delivery_area_id,
        },
        before,
        { expiresOn: expiryOf(trainedOn, codes?.get(qualification)?.attributes) },
      );
      const repeated = batch.repeated(row, 'trained_on', key);
      const faults = [...repeated, ...ofRules(columns, trainingFaults(facts, batch.today))];
      if (!batch.rejects(row, faults)) batch.count(stored.put(key, facts).change);
    }
    await stored.flush();
  },
});
