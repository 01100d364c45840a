import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'wmk';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 43;
const FORM = /^wmk_([0-9A-Za-z]{43})_([0-9a-f]{8})$/;

const checksumOf = (random: string): string => crc32(`${PREFIX}_${random}`).toString(16).padStart(8, '0');

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // A byte beyond the last whole alphabet is thrown away, so that every letter is as likely.
    for (const byte of randomBytes(64)) {
      if (byte < 248 && text.length < length) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return text;
}

/**
 * A new secret: `wmk_`, 43 letters and digits (256 bits), and a CRC-32 by which a scanner can tell a leaked token from
 * other text.
 */
export function newTokenSecret(): string {
  const random = randomText(RANDOM_LENGTH);
  return `${PREFIX}_${random}_${checksumOf(random)}`;
}

/** Whether text has the form and the checksum of a token that the product made. */
export function isTokenSecret(text: string): boolean {
  const [, random = '', checksum] = FORM.exec(text) ?? [];
  return checksum === checksumOf(random);
}

/** What is kept of a secret: its SHA-256, in hexadecimal. It is random, so it needs no salt and no slow hash. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
