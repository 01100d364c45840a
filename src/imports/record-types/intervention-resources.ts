import { InterventionResource } from '../../catalogue/resources/intervention-resource.entity.js';
import { resourceFaults } from '../../catalogue/resources/resource-rules.js';
import { optional, required } from '../columns/columns.js';
import { date, oneOf, recordCode, reference, text, webAddress } from '../columns/kinds.js';
import { applyToTable, refused } from '../engine/apply-to-table.js';
import type { Batch } from '../engine/batch.js';
import { factsOf } from '../engine/facts.js';
import { inList } from '../engine/in-list.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const columns = {
  reference: required(reference(), "The archive's own reference of the resource; the key.", 'YDA-0042'),
  intervention_code: required(
    recordCode(40),
    'Code of the intervention that it is used for.',
    'CONSTRUCTION',
  ),
  module_code: optional(
    recordCode(40),
    'Code of a module of the current version; empty: it is of the whole work.',
    'M1',
  ),
  title_en: required(text(200), 'Title in English.', 'Site safety workbook'),
  title_cy: optional(text(200), 'Title in Welsh.', 'Llyfr gwaith diogelwch safle'),
  url: optional(
    webAddress(),
    'Where it is; this or archive_reference, or both.',
    'https://example.org/workbook.pdf',
  ),
  archive_reference: optional(
    text(200),
    'Where it is in an archive that has no addresses.',
    'Shelf 4, box 12',
  ),
  language: required(oneOf('en', 'cy'), 'The language it is in.', 'en'),
  licence: required(text(200), 'Under what terms it may be used.', 'Open Government Licence v3.0'),
  licence_ends_on: optional(date(), 'Last day on which it may be used; empty: without end.'),
  version: required(text(40), 'As the resource itself counts its versions.', '2.1'),
  withdrawn_on: optional(date(), 'From when it is not to be used; empty: it is.'),
};

const TARGET: Target<InterventionResource> = {
  entity: InterventionResource,
  keyColumn: 'reference',
  keyOf: ({ reference: key }) => key ?? '',
  versioned: true,
};

interface Entry {
  id: string;
  modules: string[];
}

async function entriesByCode(
  { tx, serviceId }: Batch,
  codes: readonly string[],
): Promise<Map<string, Entry>> {
  const byCode = inList('i.code', codes);
  const rows = await tx.query<{ code: string; id: string; module: string | null }>(
    `SELECT i.code, i.id, m.code AS module FROM intervention i
     LEFT JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     LEFT JOIN intervention_module m ON m.intervention_version_id = v.id
     WHERE i.service_id = :serviceId AND ${byCode.condition} ORDER BY m.sort_order`,
    { ...byCode.parameters, serviceId },
  );
  const entries = new Map<string, Entry>();
  for (const { code, id, module } of rows) {
    const entry = entries.get(code) ?? { id, modules: [] };
    entries.set(code, entry);
    if (module !== null) entry.modules.push(module);
  }
  return entries;
}

export const interventionResources = recordType({
  name: 'intervention-resources',
  summary: 'One resource of an existing archive, attached to an entry of the catalogue.',
  notes: ['A resource does not move to another entry.'],
  columns,
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target: TARGET,
      keyColumn: 'reference',
      keyOf: ({ cells }) => cells.reference,
      load: (_batch, chunk) =>
        entriesByCode(batch, [...new Set(chunk.map(({ cells }) => cells.intervention_code))]),
      judge: ({ cells }, stored, entries) => {
        const entry = entries.get(cells.intervention_code);
        if (!entry) return refused(unknown('intervention_code', 'intervention', 'interventions'));
        const facts = factsOf<FactsOf<InterventionResource>>(
          {
            reference: cells.reference,
            interventionId: entry.id,
            moduleCode: cells.module_code,
            titleEn: cells.title_en,
            titleCy: cells.title_cy,
            url: cells.url,
            archiveReference: cells.archive_reference,
            language: cells.language,
            licence: cells.licence,
            licenceEndsOn: cells.licence_ends_on,
            version: cells.version,
            withdrawnOn: cells.withdrawn_on,
            deliveryAreaId: undefined,
          },
          stored,
        );
        const faults = [
          ...moved('intervention_code', stored?.interventionId, entry.id),
          ...ofRules(columns, resourceFaults({ ...facts, modules: entry.modules })),
        ];
        return { facts, faults };
      },
    }),
});
