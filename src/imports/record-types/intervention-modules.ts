import { moduleFaults } from '../../catalogue/design-rules.js';
import { CellFault } from '../columns/cell-fault.js';
import { type CsvRow, optional, required, type RowFault } from '../columns/columns.js';
import { flag, integer, recordCode, text } from '../columns/kinds.js';
import type { Batch } from '../engine/batch.js';
import { grouped } from '../../platform/grouped.js';
import { ofRules, unknown } from '../engine/row-faults.js';
import {
  type EntryOfModules,
  entriesOfModules,
  type ModuleFacts,
  writeModule,
} from './intervention-module-store.js';
import { recordType } from './record-type.js';

const columns = {
  intervention_code: required(recordCode(40), 'Code of the intervention.', 'CONSTRUCTION'),
  module_code: required(recordCode(40), 'Code of the module; with the intervention, the key.', 'M1'),
  sort_order: required(integer(1, 1_000), 'Where it comes in the order of delivery.', '1'),
  title_en: required(text(200), 'Title in English.', 'Health and safety on site'),
  title_cy: optional(text(200), 'Title in Welsh.', 'Iechyd a diogelwch ar y safle'),
  minutes: required(integer(1, 100_000), 'Minutes that it takes, over all its sessions.', '240'),
  is_core: required(flag(), 'Whether the work is not complete without it.', 'yes'),
};

type Row = CsvRow<typeof columns>;

const factsOf = ({ cells }: Row, stored: ModuleFacts | undefined): ModuleFacts => ({
  code: cells.module_code,
  titleEn: cells.title_en,
  titleCy: cells.title_cy === undefined ? (stored?.titleCy ?? null) : cells.title_cy,
  sortOrder: cells.sort_order,
  minutes: cells.minutes,
  isCore: cells.is_core,
});

const NAMES = ['titleEn', 'titleCy', 'sortOrder', 'minutes', 'isCore'] as const;

const same = (one: ModuleFacts, other: ModuleFacts | undefined): boolean =>
  other !== undefined && NAMES.every((name) => one[name] === other[name]);

const IN_USE: RowFault = {
  column: 'intervention_code',
  fault: new CellFault(
    'VERSION_IN_USE',
    'Plans or deliveries name the current version, whose modules they rely on.',
    'Make the next version with its modules: POST /v1/interventions/{id}/versions.',
  ),
};

/** The rows of one entry, judged together: whether modules fit is seen of all of them. */
async function applyToEntry(batch: Batch, entry: EntryOfModules, rows: readonly Row[]): Promise<void> {
  const wanted = new Map<string, ModuleFacts>(entry.modules);
  const judged = rows.map((row) => {
    const { intervention_code: code, module_code: module } = row.cells;
    const stored = entry.modules.get(module);
    const facts = factsOf(row, stored);
    const changes = !same(facts, stored);
    const faults = [
      ...batch.repeated(row, 'module_code', code, module),
      ...(changes && entry.inUse ? [IN_USE] : []),
    ];
    if (faults.length === 0) wanted.set(module, facts);
    return { row, stored, facts, changes, faults };
  });
  const whole = ofRules(columns, [...moduleFaults({ ...entry, modules: [...wanted.values()] })]);
  let changed = false;
  for (const { row, stored, facts, changes, faults } of judged) {
    if (batch.rejects(row, [...faults, ...(changes ? whole : [])])) continue;
    batch.count(!changes ? 'unchanged' : stored ? 'updated' : 'inserted');
    if (!changes) continue;
    await writeModule(batch, entry.versionId, facts, stored?.id);
    changed = true;
  }
  if (!changed) return;
  await batch.tx.execute(
    'UPDATE intervention_version SET row_version = row_version + 1 WHERE id = :id AND service_id = :serviceId',
    { id: entry.versionId, serviceId: batch.serviceId },
  );
}

export const interventionModules = recordType({
  name: 'intervention-modules',
  summary: 'One module of the current version of an entry of the catalogue.',
  notes: [
    'The modules of a version that plans or deliveries name do not change; they make the next version, over HTTP.',
    'Keep the rows of one entry together: whether its modules fit its dose is judged of all of them.',
  ],
  columns,
  furtherSamples: [
    { module_code: 'M2', sort_order: '2', title_en: 'A mock test', title_cy: 'Prawf ymarfer', minutes: '60' },
  ],
  async apply(batch, rows) {
    const byEntry = grouped(rows, ({ cells }) => cells.intervention_code);
    const entries = await entriesOfModules(batch, [...byEntry.keys()]);
    for (const [code, own] of byEntry) {
      const entry = entries.get(code);
      if (entry) await applyToEntry(batch, entry, own);
      else {
        for (const row of own)
          batch.rejects(row, [unknown('intervention_code', 'intervention', 'interventions')]);
      }
    }
  },
});
