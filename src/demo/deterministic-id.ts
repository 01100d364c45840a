import { createRandom } from '../statistics/random.js';

const BASE_MS = Date.UTC(2026, 0, 1);
const IDS_PER_MS = 4096;
const DIGITS = Buffer.from('0123456789abcdef', 'latin1');
const VARIANT = 0x8000;

/** FNV-1a, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/** Writes a whole number below 2^32 as hexadecimal digits that end before `end`. */
function putHex(text: Buffer, value: number, digits: number, end: number): void {
  let left = value;
  for (let at = end - 1; at >= end - digits; at -= 1) {
    text[at] = DIGITS[left & 15] as number;
    left >>>= 4;
  }
}

/**
 * A stream of version 7 UUIDs that is the same on every run and increases from id to id: the clock starts at a
 * fixed instant and the 12 bits after it are a counter (RFC 9562, section 6.2, method 1); the other 62 bits are
 * pseudo-random, seeded by the stream's name. Written into one buffer: a caseload has millions of ids.
 */
export function deterministicIds(stream: string): () => string {
  const { uniform } = createRandom(hash(stream));
  const text = Buffer.from('00000000-0000-7000-8000-000000000000', 'latin1');
  let issued = 0;
  return () => {
    const counter = issued % IDS_PER_MS;
    if (counter === 0) {
      const ms = BASE_MS + issued / IDS_PER_MS;
      putHex(text, Math.floor(ms / 0x10000), 8, 8);
      putHex(text, ms % 0x10000, 4, 13);
    }
    putHex(text, counter, 3, 18);
    putHex(text, VARIANT + Math.floor(uniform() * 0x4000), 4, 23);
    const low = uniform() * 0x1000000000000;
    putHex(text, Math.floor(low / 0x1000000), 6, 30);
    putHex(text, Math.floor(low % 0x1000000), 6, 36);
    issued += 1;
    return text.toString('latin1');
  };
}
