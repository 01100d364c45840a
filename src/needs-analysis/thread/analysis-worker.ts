import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../../platform/database/open-read-only.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { sealed, workOut } from '../work-out.js';
import type { AnalysisOrder } from './analysis-order.js';

/*
 * The thread in which one needs analysis is worked out, on a connection and a snapshot of its own. What goes wrong in it
 * ends it, and fails the request that waits for it.
 */

const { location, period } = workerData as AnalysisOrder;
const database = await openReadOnly(location);
try {
  const result = await database.read((tx) => workOut(tx, new ReferenceCodes(), period));
  parentPort?.postMessage(sealed(result));
} finally {
  await database.close();
}
