import { deliverersOf } from '../../delivery/sessions/deliverers.js';
import { SessionDeliverer } from '../../delivery/sessions/session-deliverer.entity.js';
import { CellFault } from '../columns/cell-fault.js';
import type { RowFault } from '../columns/columns.js';
import type { Batch, Change } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';

/** Who delivered the sessions of a file: rows beside theirs, replaced as a whole where the file says another. */
export class ImportedDeliverers {
  readonly #rows: SessionDeliverer[] = [];
  readonly #replaced: string[] = [];

  private constructor(
    private readonly batch: Batch,
    private readonly idByReference: ReadonlyMap<string, string>,
    private readonly stored: ReadonlyMap<string, string[]>,
  ) {}

  /** Reads the workers with these references, and who delivered these sessions by now. */
  static async open(
    batch: Batch,
    references: readonly string[],
    sessionIds: readonly string[],
  ): Promise<ImportedDeliverers> {
    const ids = new Map<string, string>();
    if (references.length === 0) return new ImportedDeliverers(batch, ids, new Map());
    const { condition, parameters } = inList('reference', [...new Set(references)]);
    const workers = await batch.tx.query<{ id: string; reference: string }>(
      `SELECT id, reference FROM worker WHERE service_id = :serviceId AND ${condition}`,
      { ...parameters, serviceId: batch.serviceId },
    );
    for (const { id, reference } of workers) ids.set(reference, id);
    return new ImportedDeliverers(batch, ids, await deliverersOf(batch.tx, sessionIds));
  }

  /** A fault where a cell names a worker whom the service does not have. */
  faults(column: string, references: readonly string[] | null | undefined): RowFault[] {
    const unknown = (references ?? []).some((reference) => !this.idByReference.has(reference));
    const detail = 'The service has no worker with one of these references.';
    const remedy = 'Correct it, or add the worker with POST /v1/workers first.';
    return unknown ? [{ column, fault: new CellFault('UNKNOWN_WORKER', detail, remedy) }] : [];
  }

  /** Says who delivered a session; an absent column leaves it, and an empty cell too: it is not recorded there. */
  put(
    { sessionId, deliveryAreaId }: Pick<SessionDeliverer, 'sessionId' | 'deliveryAreaId'>,
    references: readonly string[] | null | undefined,
  ): Change {
    if (!references) return 'unchanged';
    const given = references.map((reference) => this.idByReference.get(reference) ?? '');
    const before = this.stored.get(sessionId) ?? [];
    if ([...given].sort().join() === [...before].sort().join()) return 'unchanged';
    const { tx, serviceId } = this.batch;
    this.#replaced.push(sessionId);
    const owner = { serviceId, deliveryAreaId, recordedAt: tx.now };
    this.#rows.push(...given.map((workerId) => ({ ...owner, id: tx.newId(), sessionId, workerId })));
    return 'updated';
  }

  async flush(): Promise<void> {
    const { tx } = this.batch;
    for (const sessionId of this.#replaced) {
      if (!this.stored.has(sessionId)) continue;
      await tx.execute('DELETE FROM session_deliverer WHERE session_id = :sessionId', { sessionId });
    }
    if (this.#rows.length > 0) await tx.insert(SessionDeliverer, this.#rows);
  }
}
