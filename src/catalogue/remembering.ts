const MOST_REMEMBERED = 1_000;

/** A pure function of a text that gives the same, frozen list again for a text it has read before. */
export function remembering<Item>(read: (text: string) => Item[]): (text: string) => Item[] {
  const remembered = new Map<string, Item[]>();
  return (text) => {
    let list = remembered.get(text);
    if (list === undefined) {
      if (remembered.size === MOST_REMEMBERED) remembered.clear();
      list = read(text);
      Object.freeze(list);
      remembered.set(text, list);
    }
    return list;
  };
}
