import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Overwrites bytes of a file from an offset on, each with another than it was. */
export function flip(file: string, offset: number, length = 16): void {
  const handle = openSync(file, 'r+');
  try {
    const bytes = Buffer.alloc(length);
    const read = readSync(handle, bytes, 0, length, offset);
    for (let index = 0; index < read; index++)
      bytes[index] = (bytes[index] ?? 0) ^ (1 + ((offset + 37 * index) % 255));
    writeSync(handle, bytes, 0, read, offset);
  } finally {
    closeSync(handle);
  }
}

/** Where a text stands in a file, the first time. Throws where it does not. */
export function offsetOf(content: Buffer, text: string): number {
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`The file does not hold ${text}.`);
  return offset;
}
