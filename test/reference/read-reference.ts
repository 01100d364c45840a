import { readFileSync } from 'node:fs';

/** The text of a file in this folder. */
export function readReferenceText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** A JSON file of this folder, with the strings that stand for non-finite numbers turned into them. */
export function readReference<T>(name: string): T {
  return JSON.parse(readReferenceText(name), (_key, value: unknown) => {
    if (value === 'Infinity') return Infinity;
    return value === 'NaN' ? NaN : value;
  }) as T;
}

/** The rows of a comma-separated file of numbers in this folder, as objects keyed by its header. */
export function readReferenceRows(name: string): Record<string, number>[] {
  const [header = '', ...lines] = readReferenceText(name).trim().replaceAll('"', '').split('\n');
  const keys = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i], Number(cell)])));
}
