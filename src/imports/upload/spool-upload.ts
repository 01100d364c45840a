import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { CsvFile } from '../csv/csv-file.js';

export const LARGEST_UPLOAD_BYTES = 268_435_456;

const tooLarge = (most: number): DomainError =>
  new DomainError(
    'too-large',
    'FILE_TOO_LARGE',
    `The file is larger than ${most} bytes; import it in parts, or with the command line on the server.`,
  );

/** A temporary file that no other process can open, and that is gone when it is closed or the process dies. */
async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-import-'));
  try {
    return await open(join(folder, 'upload.csv'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const cutOff = (): DomainError =>
  new DomainError('malformed', 'UPLOAD_CUT_OFF', 'The connection ended before the file did. Send it again.');

async function* chunksOf(upload: Readable): AsyncGenerator<Buffer> {
  try {
    // The upload is left open where it is refused: it is the connection that the refusal is answered on.
    yield* upload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw cutOff();
  }
}

async function copy(upload: Readable, handle: FileHandle, most: number): Promise<void> {
  let size = 0;
  for await (const chunk of chunksOf(upload)) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    await handle.writeFile(chunk);
  }
}

/**
 * Keeps an upload in a temporary file while `use` works with it, so that a slow client does not hold up the
 * writers of the database.
 * @throws DomainError: too large, or storage full.
 */
export async function spoolUpload<Result>(
  upload: Readable,
  use: (file: CsvFile) => Promise<Result>,
  most = LARGEST_UPLOAD_BYTES,
): Promise<Result> {
  const handle = await openNameless();
  try {
    await copy(upload, handle, most);
    return await use({
      name: null,
      open: () => handle.createReadStream({ start: 0, autoClose: false, emitClose: false }),
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
    throw new DomainError(
      'storage-full',
      'STORAGE_FULL',
      'There is no room for the file. Nothing was imported.',
    );
  } finally {
    await handle.close();
  }
}

/** @throws DomainError (too large) where the client itself says so. */
export function refuseAnnouncedSize(contentLength: string | undefined, most = LARGEST_UPLOAD_BYTES): void {
  if (Number(contentLength ?? 0) > most) throw tooLarge(most);
}
