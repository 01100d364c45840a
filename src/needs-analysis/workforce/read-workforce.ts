import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { activeWorkers } from '../../workforce/active-workers.js';
import { readTrainingNeeds } from '../../workforce/training-needs.service.js';

const WEEKS_AHEAD = 12;

/** Those who work for one agency. */
export interface AgencyCount {
  agency: string;
  people: number;
  /** Of them, those who can deliver in Welsh. */
  inWelsh: number;
}

/** One qualification: the work that asks for it, and those who have it. */
export interface QualificationCount {
  qualification: string;
  interventions: number;
  deliveries: number;
  trained: number;
  trainedInWelsh: number;
  competent: number;
  expiring: number;
  expired: number;
}

/** Who there is to do the work, on the last day of the period. */
export interface WorkforceCounts {
  on: PlainDate;
  people: number;
  inWelsh: number;
  agencies: AgencyCount[];
  /** Weeks ahead in which training that runs out is counted. */
  expiringWithinWeeks: number;
  qualifications: QualificationCount[];
}

/** Counts those who work on a day, and their training beside what the work of that day asks for. */
export async function readWorkforce(
  tx: ReadTransaction,
  serviceId: string,
  on: PlainDate,
): Promise<WorkforceCounts> {
  const workers = await activeWorkers(tx, serviceId, on);
  const { qualifications } = await readTrainingNeeds(tx, serviceId, { on, within: WEEKS_AHEAD });
  const speaking = (some: typeof workers): number =>
    some.filter(({ languages }) => languages.includes('cy')).length;
  const agencies = [...new Set(workers.map(({ agency }) => agency))].sort();
  return {
    on,
    people: workers.length,
    inWelsh: speaking(workers),
    agencies: agencies.map((agency) => {
      const theirs = workers.filter((worker) => worker.agency === agency);
      return { agency, people: theirs.length, inWelsh: speaking(theirs) };
    }),
    expiringWithinWeeks: WEEKS_AHEAD,
    qualifications: qualifications.map(({ labelEn: _en, labelCy: _cy, ...counts }) => counts),
  };
}
