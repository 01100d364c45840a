import type { TrainingRecord } from '../../workforce/training-record.entity.js';
import type { Worker } from '../../workforce/worker.entity.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import type { Draw } from '../draw.js';

/** Who works in the synthetic service. */
export interface Staff {
  /** Accounts of the case managers, by the id of their team. */
  caseManagers: ReadonlyMap<string, readonly string[]>;
  /** Account of the senior manager. */
  seniorManagerId: string;
  workers: readonly StaffWorker[];
  /** Who observes and audits: a worker with no cases of their own. */
  reviewerId: string;
}

/** A worker, with what they were ever trained in. */
export interface StaffWorker extends Pick<Worker, 'id' | 'agency' | 'teamId' | 'languages'> {
  trained: ReadonlySet<string>;
}

/** The workers, each with what their training says. */
export const staffWorkers = (
  workers: readonly Worker[],
  training: readonly TrainingRecord[],
): StaffWorker[] =>
  workers.map(({ id, agency, teamId, languages }) => ({
    ...{ id, agency, teamId, languages },
    trained: new Set(
      training.filter(({ workerId }) => workerId === id).map(({ qualification }) => qualification),
    ),
  }));

const UNTRAINED = 0.06;

/**
 * Somebody to deliver a piece of work with a child of that team: of the agency, mostly trained for it, in its language
 * where somebody is. Null where the agency has nobody on the list. Training may have run out: nobody here looks.
 */
export function chooseDeliverer(
  { workers, reviewerId }: Staff,
  { agency, version }: CatalogueVersion,
  { teamId, language }: { teamId: string | null; language: string },
  draw: Draw,
): StaffWorker | null {
  const near = workers.filter(
    (one) => one.agency === agency && one.id !== reviewerId && (one.teamId === null || one.teamId === teamId),
  );
  const trained = near.filter((one) =>
    (version.requiredQualifications ?? []).every((needed) => one.trained.has(needed)),
  );
  const untrained = near.filter((one) => !trained.includes(one));
  const pool = trained.length === 0 || (untrained.length > 0 && draw.chance(UNTRAINED)) ? untrained : trained;
  const speaking = pool.filter(({ languages }) => languages.some((spoken) => spoken === language));
  const from = speaking.length > 0 ? speaking : pool;
  return from[draw.whole(0, Math.max(0, from.length - 1))] ?? null;
}
