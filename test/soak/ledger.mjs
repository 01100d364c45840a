/** What a list answers for, and how a row of it is told from the others. */
const LISTS = ['cases', 'deliveries', 'sessions', 'ete-spells', 'assessments'];

/** What the server has acknowledged, and what nobody knows of because it was killed. */
export class Ledger {
  constructor() {
    /** By list, the ids of rows whose creation was acknowledged. */
    this.created = new Map(LISTS.map((list) => [list, new Set()]));
    /** By list, how many rows may have been created unacknowledged. */
    this.doubtful = new Map(LISTS.map((list) => [list, 0]));
    /** By delivery, its acknowledged sessions and those in doubt. */
    this.sessions = new Map();
    /** By path, acknowledged changes and those in doubt. */
    this.changes = new Map();
    /** Refusals of a stale If-Match: the path and the version that was named. */
    this.stale = [];
    /** References of batches whose outcome nobody knows: all of each are there, or none. */
    this.doubtfulBatches = [];
  }

  add(list, ids) {
    for (const id of ids) this.created.get(list).add(id);
  }

  doubt(list, count = 1) {
    this.doubtful.set(list, this.doubtful.get(list) + count);
  }

  count(map, key, acknowledged, doubtful) {
    const { least, most } = map.get(key) ?? { least: 0, most: 0 };
    map.set(key, { least: least + acknowledged, most: most + acknowledged + doubtful });
  }

  get writes() {
    const created = [...this.created.values()].reduce((sum, ids) => sum + ids.size, 0);
    return created + [...this.changes.values()].reduce((sum, { least }) => sum + least, 0);
  }

  /** Compares everything acknowledged with what the server has now. Gives a sentence for each thing amiss. */
  async verify(caller) {
    const faults = [];
    for (const list of LISTS) faults.push(...(await this.#verifyList(caller, list)));
    for (const [path, { least, most }] of this.changes) {
      const version = Number((await caller.get(path)).etag.slice(1, -1));
      if (version < 1 + least || version > 1 + most) {
        faults.push(`${path} is at version ${version}; ${least} to ${most} changes of it were acknowledged.`);
      }
    }
    for (const { path, version } of this.stale) {
      const { least } = this.changes.get(path) ?? { least: 0 };
      if (1 + least <= version) faults.push(`${path} was refused as stale at its newest version ${version}.`);
    }
    return faults;
  }

  async #verifyList(caller, list) {
    const rows = await caller.all(`/v1/${list}`);
    const ids = new Set(rows.map(({ id }) => id));
    const acknowledged = this.created.get(list);
    const lost = [...acknowledged].filter((id) => !ids.has(id));
    const more = ids.size - acknowledged.size + lost.length;
    const faults = [];
    if (ids.size !== rows.length) faults.push(`${list}: ${rows.length - ids.size} rows are listed twice.`);
    if (lost.length > 0) faults.push(`${list}: ${lost.length} acknowledged rows are lost, ${lost[0]} first.`);
    if (more > this.doubtful.get(list)) faults.push(`${list}: ${more} rows more than were asked for.`);
    return list === 'sessions' ? [...faults, ...this.#sessionFaults(rows)] : faults;
  }

  #sessionFaults(rows) {
    const held = new Map();
    for (const { deliveryId } of rows) held.set(deliveryId, (held.get(deliveryId) ?? 0) + 1);
    const faults = [];
    for (const [deliveryId, { least, most }] of this.sessions) {
      const count = held.get(deliveryId) ?? 0;
      if (count < least || count > most) {
        faults.push(`Delivery ${deliveryId} has ${count} sessions; ${least} to ${most} were recorded.`);
      }
    }
    const references = new Set(rows.map(({ reference }) => reference));
    for (const batch of this.doubtfulBatches) {
      const kept = batch.filter((reference) => references.has(reference)).length;
      if (kept !== 0 && kept !== batch.length)
        faults.push(`${kept} of ${batch.length} sessions of a batch are kept.`);
    }
    return faults;
  }
}
