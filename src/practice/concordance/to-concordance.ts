import type { PlanDeliveryDto, WorkByStatusDto } from '../dto/concordance.dto.js';
import type { PartDto } from '../dto/rate.dto.js';
import { type ActionFacts, type Part, type PlanDelivery, type Work, workBy } from './concordance-rules.js';

export const NO_WORK: Work = { actions: 0, sessions: 0, minutes: 0 };

export const toPart = ({ n, of }: Part): PartDto => ({ n, of, share: of === 0 ? null : n / of });

export const toPlanDelivery = (delivery: PlanDelivery): PlanDeliveryDto => ({
  ...delivery,
  reason: delivery.ratio === null ? 'NO_MINUTES_PLANNED' : null,
});

/** Planned work by status, the most of it first. */
export const toWorkByStatus = (actions: readonly ActionFacts[]): WorkByStatusDto[] =>
  [...workBy(actions, ({ status }) => status)]
    .map(([status, work]) => ({ status, ...work }))
    .sort(
      (one, other) => other.actions - one.actions || String(one.status).localeCompare(String(other.status)),
    );
