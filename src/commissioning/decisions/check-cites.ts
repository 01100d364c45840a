import { findAnalysis } from '../../needs-analysis/needs-analysis-rows.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findStrategy, stateOfStrategy } from '../strategies/strategy-rows.js';
import type { CitedSource } from './cited-source.js';

/** Whether the service has a finished record of a kind with this id. */
async function isThere(
  tx: ReadTransaction,
  serviceId: string,
  { kind, recordId }: CitedSource,
): Promise<boolean> {
  const id = recordId ?? '';
  if (kind === 'NEEDS_ANALYSIS') return Boolean(await findAnalysis(tx, { serviceId, signedOnly: true }, id));
  if (kind === 'PROVISION_STRATEGY') {
    const strategy = await findStrategy(tx, serviceId, id);
    return strategy !== null && stateOfStrategy(strategy) !== 'DRAFT';
  }
  const sql = 'SELECT id FROM evaluation_run WHERE id = :id AND service_id = :serviceId';
  return Boolean(await tx.queryOne(sql, { id, serviceId }));
}

/** Faults of what a decision rests on: a draft may change, so that nothing rests on it. */
export async function citeFaults(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  cites: readonly CitedSource[],
): Promise<FieldFault[]> {
  const faults = await codes.faults(
    tx,
    serviceId,
    cites.map(({ kind }, index) => ({ codeSet: 'CITED_KIND', code: kind, pointer: `/cites/${index}/kind` })),
  );
  for (const [index, cited] of cites.entries()) {
    const kind = await codes.find(tx, serviceId, 'CITED_KIND', cited.kind);
    if (!kind) continue;
    const needsRecord = kind.attributes['record'] === true;
    const [given, field] = needsRecord ? [cited.recordId, 'recordId'] : [cited.parameters, 'parameters'];
    const pointer = `/cites/${index}/${field}`;
    if (!needsRecord && cited.recordId) {
      const detail = 'This is no record with an id; say which it is in its parameters.';
      faults.push({ pointer: `/cites/${index}/recordId`, code: 'NO_RECORD', detail });
    }
    if (!given) {
      const detail = needsRecord ? 'Name the record by its id.' : 'Say which it is, with its parameters.';
      faults.push({ pointer, code: 'VALUE_MISSING', detail });
    } else if (needsRecord && !(await isThere(tx, serviceId, cited))) {
      const detail =
        'The service has no signed needs analysis, approved provision strategy or finished evaluation with this id.';
      faults.push({ pointer, code: 'UNKNOWN_RECORD', detail });
    }
  }
  return faults;
}
