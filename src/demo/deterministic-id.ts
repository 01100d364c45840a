import { createRandom } from '../statistics/random.js';

const BASE_MS = Date.UTC(2026, 0, 1);
const IDS_PER_MS = 4096;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** FNV-1a, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/**
 * A stream of version 7 UUIDs that is the same on every run and increases from id to id: the clock starts at a
 * fixed instant and the 12 bits after it are a counter (RFC 9562, section 6.2, method 1); the other 62 bits are
 * pseudo-random, seeded by the stream's name.
 */
export function deterministicIds(stream: string): () => string {
  const random = createRandom(hash(stream));
  let issued = 0;
  let clock = '';
  return () => {
    const counter = issued % IDS_PER_MS;
    if (counter === 0) {
      const ms = hex(BASE_MS + issued / IDS_PER_MS, 12);
      clock = `${ms.slice(0, 8)}-${ms.slice(8)}-7`;
    }
    issued += 1;
    const high = hex(0x80000000 + Math.floor(random.uniform() * 0x40000000), 8);
    const low = hex(Math.floor(random.uniform() * 0x100000000), 8);
    return `${clock}${hex(counter, 3)}-${high.slice(0, 4)}-${high.slice(4)}${low}`;
  };
}
