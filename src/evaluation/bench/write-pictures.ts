import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../platform/http/language.js';
import { benchPictures } from '../pictures/bench-pictures.js';
import { BenchFault } from './bench-fault.js';
import type { BenchRequest } from './bench-request.js';
import type { BenchResult } from './bench-result.js';

/**
 * Writes the pictures of a file that was evaluated into a directory, which is made where it is not there.
 *
 * @throws BenchFault where it cannot be written into
 */
export async function writePictures(
  directory: string,
  result: BenchResult,
  request: BenchRequest,
  language: Language,
): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const [name, { svg }] of benchPictures(result, request, language)) {
      await writeFile(join(directory, `${name}.svg`), svg);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new BenchFault(`The pictures cannot be written: ${directory} takes no files (${error.message}).`);
  }
}
