import type { Account } from '../access/account.entity.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import type { TrainingRecord } from '../workforce/training-record.entity.js';
import type { Worker } from '../workforce/worker.entity.js';
import { DEMO_WORKERS, type DemoTraining } from './data/workers.js';
import { deterministicIds } from './deterministic-id.js';

interface WorkforceOptions {
  serviceId: string;
  /** Ids of the teams, by code. */
  teamIds: ReadonlyMap<string, string>;
  accounts: readonly Pick<Account, 'id' | 'subject'>[];
  /** The day on which the caseload is seen. */
  asOf: PlainDate;
  recordedAt: string;
}

/** How long before the day on which the caseload is seen everybody had begun to work. */
const MONTHS_IN_POST = 72;

const datesOf = ({ monthsAgo, refresherMonths, observed }: DemoTraining, asOf: PlainDate) => {
  const trainedOn = addMonthsClamped(asOf, -monthsAgo);
  return {
    trainedOn,
    competentOn: observed ? addDays(trainedOn, 28) : null,
    expiresOn: refresherMonths === null ? null : addMonthsClamped(trainedOn, refresherMonths),
  };
};

export interface BuiltWorkforce {
  workers: Worker[];
  training: TrainingRecord[];
}

/** The rows of the invented workers and of what they were trained in. */
export function buildWorkforce({
  serviceId,
  teamIds,
  accounts,
  asOf,
  recordedAt,
}: WorkforceOptions): BuiltWorkforce {
  const nextId = deterministicIds(`workforce ${serviceId}`);
  const owned = () => ({ id: nextId(), serviceId, deliveryAreaId: null, recordedAt });
  const workers: Worker[] = [];
  const training: TrainingRecord[] = [];
  for (const { team, account, training: taken, ...facts } of DEMO_WORKERS) {
    const teamId = team === null ? null : teamIds.get(team);
    if (teamId === undefined)
      throw new RangeError(`${facts.reference} is of a team that is not there: ${team}`);
    const worker: Worker = {
      ...owned(),
      ...facts,
      teamId,
      accountId: accounts.find(({ subject }) => subject === account)?.id ?? null,
      activeFrom: addMonthsClamped(asOf, -MONTHS_IN_POST),
      activeTo: null,
      rowVersion: 1,
    };
    workers.push(worker);
    for (const one of taken) {
      const { qualification } = one;
      training.push({ ...owned(), workerId: worker.id, qualification, ...datesOf(one, asOf), rowVersion: 1 });
    }
  }
  return { workers, training };
}
