import { DeliveryArea } from '../../organisation/delivery-area.entity.js';
import { optional, required } from '../columns/columns.js';
import { areaCode, text } from '../columns/kinds.js';
import { applyToTable } from '../engine/apply-to-table.js';
import { factsOf } from '../engine/facts.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const target: Target<DeliveryArea> = {
  entity: DeliveryArea,
  keyColumn: 'code',
  keyOf: ({ code }) => code,
  versioned: false,
};

export const deliveryAreas = recordType({
  name: 'delivery-areas',
  summary: "One part of the service's territory.",
  notes: [],
  columns: {
    code: required(areaCode(), 'Code of the area; the key.', 'CYNON'),
    name_en: required(text(200), 'Name in English.', 'Cynon Valley'),
    name_cy: optional(text(200), 'Name in Welsh.', 'Cwm Cynon'),
  },
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'code',
      keyOf: ({ cells }) => cells.code,
      load: async () => null,
      judge: ({ cells: { code, name_en: nameEn, name_cy: nameCy } }, stored) => ({
        facts: factsOf<FactsOf<DeliveryArea>>({ code, nameEn, nameCy }, stored),
        faults: [],
      }),
    }),
});
