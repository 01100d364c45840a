import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CsvFile } from '../csv/csv-file.js';
import { findRecordType, RECORD_TYPE_NAMES } from '../record-types/all.js';
import type { RecordType } from '../record-types/record-type.js';
import { UsageError } from './refusals.js';

/** A file on disk and what its rows are. */
export interface ChosenFile {
  path: string;
  type: RecordType;
  file: CsvFile;
}

const TYPES = `The record types are: ${RECORD_TYPE_NAMES.join(', ')}.`;

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new UsageError(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  if (names.length === 0) throw new UsageError(`The folder ${path} holds no CSV file.`);
  return names.map((name) => join(path, name));
}

function typeOf(path: string, typeName: string | undefined): RecordType {
  const name = typeName ?? basename(path).replace(/\.csv$/i, '');
  const type = findRecordType(name);
  if (type) return type;
  throw new UsageError(
    typeName === undefined
      ? `${path} is not named after a record type; rename it, or say what it is with --type. ${TYPES}`
      : `There is no record type "${typeName}". ${TYPES}`,
  );
}

const orderOf = ({ type }: ChosenFile): number => (RECORD_TYPE_NAMES as readonly string[]).indexOf(type.name);

/**
 * The files that are named, and those of the folders that are named, each after those that its rows may name.
 * @throws UsageError where there is none, or what one holds is not known.
 */
export async function chooseFiles(
  paths: readonly string[],
  typeName: string | undefined,
): Promise<ChosenFile[]> {
  const chosen: ChosenFile[] = [];
  for (const path of (await Promise.all(paths.map(filesAt))).flat()) {
    const file = { name: path, open: () => createReadStream(path) };
    chosen.push({ path, type: typeOf(path, typeName), file });
  }
  return chosen.sort((one, other) => orderOf(one) - orderOf(other));
}
