import type { PlainDate } from '../../platform/calendar/plain-date.js';

interface Course {
  /** Null: it goes on. */
  endedOn: PlainDate | null;
  dueOn: PlainDate;
}

/** What goes on in the order in which it is due, then what ended, the newest first. */
export function openFirst<Item>(items: readonly Item[], courseOf: (item: Item) => Course): Item[] {
  return [...items].sort((one, other) => {
    const [a, b] = [courseOf(one), courseOf(other)];
    if (a.endedOn === null || b.endedOn === null) {
      if (a.endedOn !== b.endedOn) return a.endedOn === null ? -1 : 1;
      return a.dueOn.localeCompare(b.dueOn);
    }
    return b.endedOn.localeCompare(a.endedOn);
  });
}
