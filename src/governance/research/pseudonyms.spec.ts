import { createHmac } from 'node:crypto';
import { hideId, newSecret, PSEUDONYM_FORM, pseudonymOf, revealId } from './pseudonyms.js';

const ID = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

describe('pseudonyms', () => {
  it('are the same with the same key, and others with another key, kind or id', () => {
    const [one, other] = [newSecret(), newSecret()];
    const made = [
      pseudonymOf(one, 'case', ID),
      pseudonymOf(other, 'case', ID),
      pseudonymOf(one, 'child', ID),
      pseudonymOf(one, 'case', ID.replace('b', 'c')),
    ];
    expect(new Set(made).size).toBe(4);
    for (const pseudonym of made) expect(pseudonym).toMatch(PSEUDONYM_FORM);
    expect(pseudonymOf(one, 'case', ID)).toBe(made[0]);
  });

  it('are HMAC-SHA-256', () => {
    const secret = '0b'.repeat(32);
    const expected = createHmac('sha256', Buffer.alloc(32, 0x0b)).update(`case:${ID}`).digest('hex');
    expect(pseudonymOf(secret, 'case', ID)).toBe(expected.slice(0, 32));
  });
});

describe('hidden ids', () => {
  it('come back with their key alone, whole', () => {
    const secret = newSecret();
    const hidden = hideId(secret, ID);
    expect(revealId(secret, hidden)).toBe(ID);
    expect(hideId(secret, ID)).not.toBe(hidden);
    expect(Buffer.from(hidden, 'base64url').toString('latin1')).not.toContain(ID.slice(0, 8));
    expect(revealId(newSecret(), hidden)).toBeNull();
    const cut = Buffer.from(hidden, 'base64url');
    cut[cut.length - 1] = (cut.at(-1) ?? 0) ^ 1;
    expect(revealId(secret, cut.toString('base64url'))).toBeNull();
    for (const text of ['', 'x', ID]) expect(revealId(secret, text)).toBeNull();
  });
});
