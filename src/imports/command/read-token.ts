import { readFile } from 'node:fs/promises';
import { UsageError } from './refusals.js';

/**
 * The token to sign requests with: of a file, or WAYMARK_TOKEN. Never an argument, which others on the machine can see.
 * @throws UsageError where there is none.
 */
export async function readToken(
  { WAYMARK_TOKEN }: NodeJS.ProcessEnv,
  file: string | undefined,
): Promise<string> {
  const text = file === undefined ? WAYMARK_TOKEN : await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`There is no token to be read in ${file}.`);
  const token = text?.trim() ?? '';
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError('A server needs a token: name its file with --token-file, or set WAYMARK_TOKEN.');
  }
  return token;
}
