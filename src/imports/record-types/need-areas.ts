import { NeedArea } from '../../reference-data/need-area.entity.js';
import { CellFault } from '../columns/cell-fault.js';
import { type CsvRow, optional, required, type RowFault } from '../columns/columns.js';
import { flag, integer, recordCode, text } from '../columns/kinds.js';
import type { Batch } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';
import { recordType } from './record-type.js';

interface NeedAreaRow {
  code: string;
  service_id: string | null;
  label_en: string;
  label_cy: string | null;
  strength: boolean | number;
  sort_order: number;
  version: number;
}

const LAST = 1_000;

const columns = {
  code: required(
    recordCode(20),
    "Code of the area, which begins with the service's code and a hyphen; the key.",
    'CTM-GAMING',
  ),
  label_en: required(text(200), 'Label in English.', 'Gaming and screen time'),
  label_cy: optional(
    text(200),
    'Label in Welsh; a draft until a qualified translator has checked it.',
    'Chwarae gemau ac amser sgrin',
  ),
  strength: optional(
    flag(),
    'Whether it is a strength to build on and not a need to be met; empty: no. It cannot change later.',
    'no',
  ),
  sort_order: optional(
    integer(1, 9_999),
    `Where it stands in lists; empty: ${LAST}, after the national areas.`,
  ),
};

/** Need area codes are shared by all services of a deployment, so a service's own begin with its code. */
async function codePrefix({ tx, serviceId }: Batch): Promise<string> {
  const service = await tx.queryOne<{ code: string }>(
    'SELECT code FROM youth_justice_service WHERE id = :serviceId',
    {
      serviceId,
    },
  );
  return `${service?.code ?? ''}-`;
}

async function storedAreas({ tx }: Batch, codes: readonly string[]): Promise<Map<string, NeedAreaRow>> {
  const { condition, parameters } = inList('code', codes);
  const rows = await tx.query<NeedAreaRow>(
    `SELECT code, service_id, label_en, label_cy, strength, sort_order, version FROM need_area WHERE ${condition}`,
    parameters,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function faultsOf(
  { cells }: CsvRow<typeof columns>,
  stored: NeedAreaRow | undefined,
  prefix: string,
  serviceId: string,
): RowFault[] {
  const faults: RowFault[] = [];
  const add = (column: string, fault: CellFault): unknown => faults.push({ column, fault });
  if (!cells.code.startsWith(prefix)) {
    add(
      'code',
      new CellFault('NOT_OF_SERVICE', `The code must begin with ${prefix}, as every area of this service.`),
    );
  } else if (stored && stored.service_id !== serviceId) {
    add('code', new CellFault('CODE_TAKEN', 'This code is taken.', 'Choose another.'));
  } else if (stored && typeof cells.strength === 'boolean' && cells.strength !== Boolean(stored.strength)) {
    add(
      'strength',
      new CellFault('CANNOT_CHANGE', 'Whether an area is a strength cannot change.', 'Add another area.'),
    );
  }
  return faults;
}

export const needAreas = recordType({
  name: 'need-areas',
  summary: 'One need area of your own, beside the national list.',
  notes: ['The code begins with the code of your service and a hyphen, so that it is no other service’s.'],
  columns,
  async apply(batch, rows) {
    const { tx, serviceId } = batch;
    const prefix = await batch.once(codePrefix);
    const stored = await storedAreas(
      batch,
      rows.map(({ cells }) => cells.code),
    );
    const added: NeedArea[] = [];
    for (const row of rows) {
      const { code, label_en: labelEn, label_cy: givenCy, sort_order: givenOrder, strength } = row.cells;
      const area = stored.get(code);
      const faults = [...batch.repeated(row, 'code', code), ...faultsOf(row, area, prefix, serviceId)];
      if (batch.rejects(row, faults)) continue;
      const labelCy = givenCy === undefined ? (area?.label_cy ?? null) : givenCy;
      const sortOrder = (givenOrder === undefined ? area?.sort_order : givenOrder) ?? LAST;
      if (!area) {
        added.push({
          code,
          serviceId,
          labelEn,
          labelCy,
          labelCyStatus: 'DRAFT',
          assetSection: null,
          strength: strength ?? false,
          assetPlusFlags: [],
          judgement: null,
          sortOrder,
          version: 1,
          recordedAt: tx.now,
        });
        batch.count('inserted');
      } else if (area.label_en === labelEn && area.label_cy === labelCy && area.sort_order === sortOrder) {
        batch.count('unchanged');
      } else {
        await tx.execute(
          `UPDATE need_area
           SET label_en = :labelEn, label_cy = :labelCy, label_cy_status = 'DRAFT', sort_order = :sortOrder,
             version = version + 1
           WHERE code = :code AND service_id = :serviceId`,
          { labelEn, labelCy, sortOrder, code, serviceId },
        );
        batch.count('updated');
      }
    }
    await tx.insert(NeedArea, added);
  },
});
