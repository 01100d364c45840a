import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { Batch } from './batch.js';
import { inList } from './in-list.js';

interface Referenced {
  reference: string;
}

/** A case that rows of a file belong to. */
export interface FoundCase extends Referenced {
  id: string;
  delivery_area_id: string | null;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  /** Of the child. */
  date_of_birth: PlainDate;
}

/** A child that rows of a file are about. */
export interface FoundChild extends Referenced {
  id: string;
  delivery_area_id: string | null;
  date_of_birth: PlainDate;
}

/** A worker whom rows of a file are about. */
export interface FoundWorker extends Referenced {
  id: string;
  delivery_area_id: string | null;
}

/** A delivery that rows of a file belong to. */
export interface FoundDelivery extends Referenced {
  id: string;
  case_id: string;
  child_id: string;
  intervention_version_id: string;
  delivery_area_id: string | null;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  setting: string;
  language: string;
  case_closed_on: PlainDate | null;
}

/** A plan action that deliveries answer. */
export interface FoundPlanAction extends Referenced {
  id: string;
  case_id: string;
  /** Null for a bespoke piece of work. */
  intervention_version_id: string | null;
}

type References = readonly (string | null | undefined)[];

async function find<Row extends Referenced>(
  batch: Batch,
  select: string,
  table: string,
  references: References,
): Promise<Map<string, Row>> {
  const wanted = new Set(references.filter((each) => typeof each === 'string'));
  if (wanted.size === 0) return new Map();
  const { condition, parameters } = inList(`${table}.reference`, [...wanted]);
  const rows = await batch.tx.query<Row>(
    `${select} WHERE ${table}.service_id = :serviceId AND ${condition}`,
    {
      ...parameters,
      serviceId: batch.serviceId,
    },
  );
  return new Map(rows.map((row) => [row.reference, row]));
}

/** The cases of the service with these references. */
export const findCases = (batch: Batch, references: References): Promise<Map<string, FoundCase>> =>
  find(
    batch,
    `SELECT case_record.id, case_record.reference, case_record.delivery_area_id, opened_on, closed_on, child.date_of_birth
     FROM case_record JOIN child ON child.id = case_record.child_id`,
    'case_record',
    references,
  );

/** The workers of the service with these references. */
export const findWorkers = (batch: Batch, references: References): Promise<Map<string, FoundWorker>> =>
  find(batch, 'SELECT id, reference, delivery_area_id FROM worker', 'worker', references);

/** The children of the service with these references. */
export const findChildren = (batch: Batch, references: References): Promise<Map<string, FoundChild>> =>
  find(batch, 'SELECT id, reference, delivery_area_id, date_of_birth FROM child', 'child', references);

/** The deliveries of the service with these references. */
export const findDeliveries = (batch: Batch, references: References): Promise<Map<string, FoundDelivery>> =>
  find(
    batch,
    `SELECT delivery.id, delivery.reference, delivery.case_id, case_record.child_id, delivery.intervention_version_id, delivery.delivery_area_id, delivery.started_on,
       delivery.ended_on, delivery.setting, delivery.language, case_record.closed_on AS case_closed_on
     FROM delivery JOIN case_record ON case_record.id = delivery.case_id`,
    'delivery',
    references,
  );

/** The plan actions of the service with these references. */
export const findPlanActions = (
  batch: Batch,
  references: References,
): Promise<Map<string, FoundPlanAction>> =>
  find(
    batch,
    'SELECT id, reference, case_id, intervention_version_id FROM plan_action',
    'plan_action',
    references,
  );

const idsByCode = async (batch: Batch, table: string): Promise<Map<string, string>> => {
  const rows = await batch.tx.query<{ id: string; code: string }>(
    `SELECT id, code FROM ${table} WHERE service_id = :serviceId`,
    { serviceId: batch.serviceId },
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
};

/** The ids of the delivery areas of the service, by code. */
export const deliveryAreaIds = (batch: Batch): Promise<Map<string, string>> =>
  idsByCode(batch, 'delivery_area');

/** The ids of the providers of the service, by code. */
export const providerIds = (batch: Batch): Promise<Map<string, string>> => idsByCode(batch, 'provider');

/** The ids of the teams of the service, by code. */
export const teamIds = (batch: Batch): Promise<Map<string, string>> => idsByCode(batch, 'team');
