import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { EvidenceItem } from '../evidence/evidence-item.entity.js';
import {
  INVENTED_CITATION,
  INVENTED_FINDINGS,
  YEF_RATINGS,
  YEF_YOUTH_JUSTICE_PAGE,
} from './data/evidence.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

interface EvidenceOptions {
  serviceId: string;
  /** Ids of the interventions, by code. */
  interventionIds: ReadonlyMap<string, string>;
  /** The day on which the caseload is seen. */
  asOf: PlainDate;
  recordedAt: string;
}

const NOT_SAID = {
  evidenceSecurity: null,
  costRating: null,
  direction: null,
  evaluationId: null,
  population: null,
  effectMetric: null,
  effectValue: null,
  effectLow: null,
  effectHigh: null,
  effectN: null,
  reviewedById: null,
  accessedOn: null,
  withdrawnOn: null,
  withdrawnReason: null,
  withdrawnById: null,
} satisfies Partial<EvidenceItem>;

/** The rows of the evidence on entries of the demonstration catalogue: published facts with their source, and invented ones. */
export function buildEvidence({
  serviceId,
  interventionIds,
  asOf,
  recordedAt,
}: EvidenceOptions): TableRows[] {
  const nextId = deterministicIds(`evidence ${serviceId}`);
  const reviewedOn = addMonthsClamped(asOf, -9);
  const about = (code: string) => {
    const interventionId = interventionIds.get(code);
    if (!interventionId) throw new RangeError(`There is evidence on an entry that is not there: ${code}`);
    const owned = { id: nextId(), serviceId, deliveryAreaId: null, recordedAt };
    const reviewed = { reviewedOn, staleAfter: addMonthsClamped(reviewedOn, 24), rowVersion: 1 };
    return { ...NOT_SAID, ...owned, ...reviewed, interventionId };
  };
  const published = YEF_RATINGS.flatMap(({ entries, ...rating }) =>
    entries.map((code): EvidenceItem => ({
      ...about(code),
      ...rating,
      scheme: 'YEF_TOOLKIT',
      url: YEF_YOUTH_JUSTICE_PAGE,
      outcome: 'Violence among children and young people / Trais ymhlith plant a phobl ifanc',
    })),
  );
  const invented = INVENTED_FINDINGS.map(({ entry, outcome, children }): EvidenceItem => ({
    ...about(entry),
    ...{ scheme: 'LOCAL', rating: 'D2', direction: 'FAVOURABLE', citation: INVENTED_CITATION, url: null },
    ...{ outcome: outcome.join(' / '), effectN: children, applicability: null },
  }));
  return [{ entity: EvidenceItem, rows: [...published, ...invented] }];
}
