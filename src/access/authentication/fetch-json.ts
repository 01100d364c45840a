import { isSafeAddress } from './oidc-settings.js';

const LONGEST_MS = 5_000;
const MOST_BYTES = 1_048_576;

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) throw new Error('The answer is too long.');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Fetches a JSON object from an identity provider: over TLS or from this machine, without following redirects, within
 * five seconds and a megabyte.
 * @throws Error where it is not to be had like that.
 */
export async function fetchJson(address: string): Promise<Record<string, unknown>> {
  if (!isSafeAddress(address)) throw new Error('The address is not https.');
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`The answer was ${response.status}.`);
  }
  const value: unknown = JSON.parse(await bodyOf(response));
  if (typeof value !== 'object' || value === null) throw new Error('The answer is not a JSON object.');
  return value as Record<string, unknown>;
}
