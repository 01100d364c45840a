import { requireEvaluation } from '../evaluation/evaluation-lookup.js';
import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import type { CreateEvidenceItemDto } from './dto/create-evidence-item.dto.js';
import type { EvidenceEffectInput } from './dto/evidence-effect.dto.js';
import type { EvidenceItem } from './evidence-item.entity.js';
import { type LocalFinding, localFindingOf } from './local-finding.js';

const MONTHS_FRESH = 24;

/** What of an item comes from the run it is taken from, where it is. */
export const TAKEN_FROM_RUN = ['rating', 'direction', 'outcome', 'effect'] as const;

const LAST_DAY = '2199-12-31';
const LAST_REVIEW = '2197-12-31';

/** The last day on which a review counts as fresh, unless its reviewer says otherwise; never past the calendar. */
export const staleAfterReview = (reviewedOn: PlainDate): PlainDate =>
  reviewedOn > LAST_REVIEW ? LAST_DAY : addMonthsClamped(reviewedOn, MONTHS_FRESH);

/** What the named run found; null where none is named. Faults join the list. */
export async function fromRun(
  tx: ReadTransaction,
  serviceId: string,
  input: CreateEvidenceItemDto,
  faults: FaultList,
): Promise<LocalFinding | null> {
  const { evaluationId, interventionId } = input;
  if (!evaluationId) return null;
  for (const field of TAKEN_FROM_RUN) {
    if (input[field] === undefined || input[field] === null) continue;
    faults.add(`/${field}`, 'TAKEN_FROM_RUN', 'This is taken from the evaluation; leave it out.');
  }
  const run = requireEvaluation(tx, { serviceId, interventionId }, evaluationId, '/evaluationId');
  const result = await gather(faults, run);
  return result && localFindingOf(result);
}

/** An item as it is to be stored. */
interface Content {
  rating: string | null;
  evidenceSecurity: number | null;
  costRating: number | null;
  direction: string | null;
  citation: string;
  url: string | null;
  population: string | null;
  outcome: string | null;
  effect: EvidenceEffectInput | null;
  applicability: string | null;
  reviewedOn: PlainDate;
  accessedOn: PlainDate | null;
  staleAfter: PlainDate;
}

/** What a new item says, with what it takes from a run. */
export const newItem = (
  input: CreateEvidenceItemDto,
  found: LocalFinding | null,
): Content & { scheme: string; evaluationId: string | null } => ({
  scheme: input.scheme,
  evaluationId: input.evaluationId ?? null,
  rating: input.rating ?? null,
  evidenceSecurity: input.evidenceSecurity ?? null,
  costRating: input.costRating ?? null,
  direction: input.direction ?? null,
  citation: input.citation,
  url: input.url ?? null,
  population: input.population ?? null,
  outcome: input.outcome ?? null,
  effect: input.effect ?? null,
  applicability: input.applicability ?? null,
  reviewedOn: input.reviewedOn,
  accessedOn: input.accessedOn ?? null,
  staleAfter: input.staleAfter ?? staleAfterReview(input.reviewedOn),
  ...found,
});

/** The columns that an item's content fills. */
export const columnsOf = ({ effect, rating, ...content }: Content) =>
  ({
    rating: rating ?? '',
    evidenceSecurity: content.evidenceSecurity,
    costRating: content.costRating,
    direction: content.direction,
    citation: content.citation,
    url: content.url,
    population: content.population,
    outcome: content.outcome,
    effectMetric: effect?.metric ?? null,
    effectValue: effect?.value ?? null,
    effectLow: effect?.low ?? null,
    effectHigh: effect?.high ?? null,
    effectN: effect?.n ?? null,
    applicability: content.applicability,
    reviewedOn: content.reviewedOn,
    accessedOn: content.accessedOn,
    staleAfter: content.staleAfter,
  }) satisfies Partial<EvidenceItem>;
