import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** The form of a pseudonym: 128 bits, in hexadecimal. */
export const PSEUDONYM_FORM = /^[0-9a-f]{32}$/;

const PSEUDONYM_LENGTH = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyed = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(purpose).digest();

/** A new secret: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/**
 * What stands for a case or a child: HMAC-SHA-256 with the service's key (FIPS 198-1), of which 128 bits are kept. The
 * same with the same key, so that extracts can be joined; without the key it leads back to nobody.
 */
export const pseudonymOf = (secret: string, kind: 'case' | 'child', id: string): string =>
  keyed(secret, `${kind}:${id}`).toString('hex').slice(0, PSEUDONYM_LENGTH);

/** Hides the id at which a list goes on from whoever reads the list: AES-256-GCM with a key of the service's own. */
export function hideId(secret: string, id: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyed(secret, 'cursor'), nonce);
  const hidden = Buffer.concat([cipher.update(id, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** The id that was hidden with this secret; null: with another, or not at all. */
export function revealId(secret: string, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyed(secret, 'cursor'), nonce);
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
