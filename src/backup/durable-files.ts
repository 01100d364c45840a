import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the account that runs the service may read a copy of its database. */
export const PRIVATE = 0o600;

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes an empty file that only its owner can read. */
export const createPrivate = async (path: string): Promise<void> => (await open(path, 'w', PRIVATE)).close();

/** Puts a complete file in its place at once, so that it survives a power cut there or not at all. */
export async function putInPlace(part: string, path: string): Promise<void> {
  await sync(part, 'r+');
  await rename(part, path);
  // A folder cannot be opened on Windows, and need not be.
  if (process.platform !== 'win32') await sync(dirname(path), 'r');
}
