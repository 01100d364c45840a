/** What a client did, from when it asked until it was answered. */
interface Timed {
  caseId: string;
  from: number;
  to: number;
}

/** A change of a case at the version that the client named. Version null: it was refused as stale. */
export interface Change extends Timed {
  kind: 'change';
  at: number;
  version: number | null;
  value: string;
}

/** A case as it was read: its version and its value. */
export interface Read extends Timed {
  kind: 'read';
  version: number;
  value: string | null;
}

/** Sessions that were recorded together; every id that any attempt was answered with. */
export interface Recording extends Timed {
  kind: 'recording';
  asked: number;
  ids: string[];
}

/** All sessions of a case as they were listed. */
export interface Listing extends Timed {
  kind: 'listing';
  ids: string[];
}

export type Event = Change | Read | Recording | Listing;

const ofKind = <Kind extends Event['kind']>(events: readonly Event[], kind: Kind) =>
  events.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind);

const before = (one: Timed, other: Timed): boolean => one.to < other.from;

function* changeFaults(changes: readonly Change[]): Generator<string> {
  const kept = changes
    .filter((change): change is Change & { version: number } => change.version !== null)
    .sort((one, other) => one.version - other.version);
  for (const [index, { at, version, ...rest }] of kept.entries()) {
    if (version !== index + 2)
      yield `lost or duplicate: the change number ${index + 1} made version ${version}`;
    if (version !== at + 1) yield `a change at version ${at} made version ${version}`;
    if (kept.slice(0, index).some((earlier) => before({ ...rest }, earlier))) {
      yield `version ${version} was made before an earlier version was asked for`;
    }
  }
  for (const refused of changes.filter(({ version }) => version === null)) {
    const newer = kept.some(({ version, from }) => version > refused.at && from < refused.to);
    if (!newer) yield `refused as stale at version ${refused.at}, which was the newest`;
  }
}

function* readFaults(
  changes: readonly Change[],
  reads: readonly Read[],
  initial: string | null,
): Generator<string> {
  const byVersion = new Map(changes.map((change) => [change.version, change]));
  for (const read of reads) {
    const made = byVersion.get(read.version);
    if (read.version > 1 && !made) yield `read version ${read.version}, which nobody made`;
    else if ((made ? made.value : initial) !== read.value)
      yield `version ${read.version} was read with another value`;
    if (made && before(read, made)) yield `read version ${read.version} before it was asked for`;
    const known = [...changes, ...reads].filter((event) => event.version !== null && before(event, read));
    if (known.some(({ version }) => (version ?? 0) > read.version)) {
      yield `stale: read version ${read.version} after a newer one was known`;
    }
  }
}

function* sessionFaults(recordings: readonly Recording[], listings: readonly Listing[]): Generator<string> {
  const owner = new Map<string, Recording>();
  for (const recording of recordings) {
    const ids = new Set(recording.ids);
    if (ids.size !== recording.asked)
      yield `duplicate: ${recording.asked} sessions were asked for, ${ids.size} made`;
    for (const id of ids) {
      if (owner.has(id)) yield `two recordings were answered with one session`;
      owner.set(id, recording);
    }
  }
  for (const listing of listings) {
    const listed = new Set(listing.ids);
    if (listed.size !== listing.ids.length) yield 'a session is listed twice';
    for (const id of listed) {
      const recording = owner.get(id);
      if (!recording) yield 'duplicate: a session is listed that nobody was answered with';
      else if (before(listing, recording)) yield 'a session is listed before it was asked for';
    }
    for (const recording of recordings) {
      const seen = recording.ids.filter((id) => listed.has(id)).length;
      if (seen !== 0 && seen !== recording.ids.length) yield 'a batch is listed in part';
      if (seen === 0 && before(recording, listing))
        yield 'lost: a session that was acknowledged is not listed';
    }
  }
  for (const [one, other] of ordered(listings)) {
    const later = new Set(other.ids);
    if (one.ids.some((id) => !later.has(id))) yield 'stale: a session that was listed is listed no longer';
  }
}

/** Pairs of which the first was answered before the second was asked for. */
function* ordered<One extends Timed>(events: readonly One[]): Generator<[One, One]> {
  for (const one of events) for (const other of events) if (before(one, other)) yield [one, other];
}

/**
 * What is wrong with a history in which nothing failed and every acknowledged effect is in: changes that were lost,
 * made twice or on a stale version, and reads that could not have happened in the order in which things were
 * answered. A case is linearizable where nothing is found.
 */
export function faultsOf(history: readonly Event[], initial: string | null): string[] {
  const cases = [...new Set(history.map(({ caseId }) => caseId))];
  return cases.flatMap((caseId) => {
    const events = history.filter((event) => event.caseId === caseId);
    const changes = ofKind(events, 'change');
    return [
      ...changeFaults(changes),
      ...readFaults(changes, ofKind(events, 'read'), initial),
      ...sessionFaults(ofKind(events, 'recording'), ofKind(events, 'listing')),
    ].map((fault) => `${caseId}: ${fault}`);
  });
}
