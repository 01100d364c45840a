import { OfficialFigure } from '../official-figures/official-figure.entity.js';
import { PUBLISHED_FIGURES } from './data/official-figures.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

/** The rows of what was published of the area: facts, each with its source. */
export function buildOfficialFigures(serviceId: string, recordedAt: string): TableRows {
  const nextId = deterministicIds(`official figures ${serviceId}`);
  const rows = PUBLISHED_FIGURES.map((figure): OfficialFigure => ({
    ...figure,
    ...{ id: nextId(), serviceId, deliveryAreaId: null, recordedAt },
    ...{ revision: 1, publishedOn: null, sourceUrl: null },
    ...{ reason: null, supersedesId: null, enteredById: null },
  }));
  return { entity: OfficialFigure, rows };
}
