import { Worker } from '../../workforce/worker.entity.js';
import { workerFaults } from '../../workforce/worker-rules.js';
import { CellFault } from '../columns/cell-fault.js';
import { optional, required, type RowFault } from '../columns/columns.js';
import { areaCode, codeOf, date, listOf, oneOf, recordCode, reference, text } from '../columns/kinds.js';
import { applyToTable } from '../engine/apply-to-table.js';
import { factsOf } from '../engine/facts.js';
import { deliveryAreaIds, teamIds } from '../engine/find-parents.js';
import { ofRules, resolveCode } from '../engine/row-faults.js';
import type { FactsOf, Target } from '../engine/table-writer.js';
import { recordType } from './record-type.js';

const target: Target<Worker> = {
  entity: Worker,
  keyColumn: 'reference',
  keyOf: (row) => row.reference,
  json: ['languages'],
  versioned: true,
};

const columns = {
  worker_reference: required(reference(), 'Your reference of the worker; the key.', 'STAFF-1'),
  name: required(text(200), 'Name of the worker.', 'Sample Worker'),
  agency: required(codeOf('AGENCY'), 'Who employs them.', 'YOUTH_JUSTICE_SERVICE'),
  team: optional(recordCode(20), 'Code of the team they belong to; empty: none.'),
  delivery_area: optional(areaCode(), 'Where they work; empty: in the whole service.', 'CYNON'),
  languages: required(listOf(oneOf('en', 'cy')), 'Languages they can deliver in.', 'cy|en'),
  active_from: required(date(), 'First day of work.', '2024-09-02'),
  active_to: optional(date(), 'Last day of work; empty: works still.'),
};

const noTeam: RowFault[] = [
  {
    column: 'team',
    fault: new CellFault(
      'UNKNOWN_TEAM',
      'The service has no such team.',
      'Add it with POST /v1/teams first.',
    ),
  },
];

export const workers = recordType({
  name: 'workers',
  summary: 'One person who delivers interventions, of the service or of a partner.',
  notes: ['The account that a worker signs in with is given over HTTP, not in a file.'],
  columns,
  apply: (batch, rows) =>
    applyToTable(batch, rows, {
      target,
      keyColumn: 'worker_reference',
      keyOf: ({ cells }) => cells.worker_reference,
      load: async () => ({
        areas: await batch.once(deliveryAreaIds),
        teams: await batch.once(teamIds),
      }),
      judge: ({ cells }, stored, { areas, teams }) => {
        const area = resolveCode(areas, cells.delivery_area, 'delivery_area', 'delivery area');
        const teamId = cells.team ? teams.get(cells.team) : cells.team;
        const facts = factsOf<FactsOf<Worker>>(
          {
            reference: cells.worker_reference,
            name: cells.name,
            agency: cells.agency,
            teamId,
            accountId: undefined,
            languages: cells.languages,
            activeFrom: cells.active_from,
            activeTo: cells.active_to,
            deliveryAreaId: area.id,
          },
          stored,
        );
        return {
          facts,
          faults: [
            ...area.faults,
            ...(cells.team && !teamId ? noTeam : []),
            ...ofRules(columns, workerFaults(facts)),
          ],
        };
      },
    }),
});
