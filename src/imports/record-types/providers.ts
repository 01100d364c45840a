import { Provider } from '../../organisation/provider.entity.js';
import { optional, required } from '../columns/columns.js';
import { areaCode, codeOf, recordCode, text } from '../columns/kinds.js';
import { applyToTable } from '../engine/apply-to-table.js';
import { factsOf } from '../engine/facts.js';
import { deliveryAreaIds } from '../engine/find-parents.js';
import { resolveCode } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const target: Target<Provider> = {
  entity: Provider,
  keyColumn: 'code',
  keyOf: ({ code }) => code,
  versioned: false,
};

export const providers = recordType({
  name: 'providers',
  summary: 'One organisation, or the service itself, that delivers interventions.',
  notes: [],
  columns: {
    code: required(recordCode(40), 'Code of the provider; the key.', 'FIRE-SERVICE'),
    name_en: required(text(200), 'Name in English.', 'South Wales Fire and Rescue Service'),
    name_cy: optional(text(200), 'Name in Welsh.', 'Gwasanaeth Tân ac Achub De Cymru'),
    agency: required(codeOf('AGENCY'), 'What kind of organisation it is.', 'FIRE_AND_RESCUE'),
    delivery_area: optional(areaCode(), 'Where it works; empty: in the whole service.', 'CYNON'),
  },
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'code',
      keyOf: ({ cells }) => cells.code,
      load: () => batch.once(deliveryAreaIds),
      judge: ({ cells }, stored, areas) => {
        const { code, name_en: nameEn, name_cy: nameCy, agency } = cells;
        const area = resolveCode(areas, cells.delivery_area, 'delivery_area', 'delivery area');
        const given = { code, nameEn, nameCy, agency, deliveryAreaId: area.id };
        return { facts: factsOf<FactsOf<Provider>>(given, stored), faults: area.faults };
      },
    }),
});
