import { errors } from 'jose';
import { AUDIENCE, IdentityProvider } from '../../../test/support/identity-provider.js';
import { jwtVerify } from 'jose';
import { KeysUnavailable, OidcKeys } from './oidc-keys.js';

const PERIODS = { refreshAfter: 300_000, staleAfter: 600_000, coolDown: 10_000 };

describe('the keys of an identity provider', () => {
  let provider: IdentityProvider;
  let clock: number;
  let keys: OidcKeys;

  beforeEach(async () => {
    provider = await IdentityProvider.start();
    clock = 0;
    keys = new OidcKeys({ issuer: provider.issuer, jwksUri: null }, PERIODS, () => clock);
  });

  afterEach(() => provider.down());

  const verify = async (token?: string): Promise<string | undefined> => {
    const signed = token ?? (await provider.token({ sub: 'a' }));
    return (await jwtVerify(signed, keys.find, { audience: AUDIENCE })).payload.sub;
  };
  /** Lets a fetch in the background come to its end. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

  it('are found by discovery and fetched once, however many wait for them', async () => {
    expect(await Promise.all([verify(), verify(), verify()])).toEqual(['a', 'a', 'a']);
    expect(provider.asked).toBe(1);
  });

  it('are fetched again when a token names one that is new, and then the old is refused', async () => {
    const old = await provider.token({ sub: 'a' });
    await verify();
    await provider.rotate();
    clock += PERIODS.coolDown;
    expect(await verify()).toBe('a');
    await expect(verify(old)).rejects.toThrow(errors.JWKSNoMatchingKey);
  });

  it('are not fetched over and over for keys that nobody has', async () => {
    await verify();
    const forged = await provider.token({ sub: 'a' }, { header: { kid: 'none' } });
    clock += PERIODS.coolDown;
    for (let count = 0; count < 20; count++) {
      await expect(verify(forged)).rejects.toThrow(errors.JWKSNoMatchingKey);
    }
    expect(provider.asked).toBe(2);
  });

  it('are refreshed in the background, so that a withdrawn key is soon refused', async () => {
    const old = await provider.token({ sub: 'a' });
    await verify();
    await provider.rotate();
    clock += PERIODS.refreshAfter;
    expect(await verify(old)).toBe('a');
    await settle();
    await expect(verify(old)).rejects.toThrow(errors.JWKSNoMatchingKey);
  });

  it('are used for ten minutes while the provider is down, then not, and again when it is back', async () => {
    const token = await provider.token({ sub: 'a' });
    await verify(token);
    await provider.down();
    clock = PERIODS.staleAfter - 1;
    expect(await verify(token)).toBe('a');
    await settle();
    clock = PERIODS.staleAfter;
    await expect(verify(token)).rejects.toThrow(KeysUnavailable);
    await provider.up();
    clock += PERIODS.coolDown;
    expect(await verify(token)).toBe('a');
  });

  it('are not had from a provider that was never up', async () => {
    await provider.down();
    await expect(verify()).rejects.toThrow(KeysUnavailable);
  });

  it.each<[string, (typeof provider)['answerKeys']]>([
    ['sends elsewhere', (_request, response) => response.writeHead(302, { location: '/realm/other' }).end()],
    ['answers with an error', (_request, response) => response.writeHead(500).end('{"keys":[]}')],
    ['answers what is not JSON', (_request, response) => response.end('<html>')],
    ['answers what is no key set', (_request, response) => response.end('{"keys":7}')],
    ['answers two megabytes', (_request, response) => response.end(`{"keys":[],"x":"${'x'.repeat(2e6)}"}`)],
  ])('are not taken from a provider that %s', async (_title, answer) => {
    provider.answerKeys = answer;
    await expect(verify()).rejects.toThrow(KeysUnavailable);
    expect(provider.asked).toBe(1);
  });

  it('are not taken from a provider that calls itself otherwise', async () => {
    keys = new OidcKeys({ issuer: `${provider.issuer}/`, jwksUri: null }, PERIODS, () => clock);
    await expect(verify()).rejects.toThrow(KeysUnavailable);
    expect(provider.asked).toBe(0);
  });
});
