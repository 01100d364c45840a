import {
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
  type JWTVerifyGetKey,
} from 'jose';
import { fetchJson } from './fetch-json.js';
import type { OidcSettings } from './oidc-settings.js';

/** The keys of the identity provider cannot be had, and those that are known are too old. */
export class KeysUnavailable extends Error {}

/** How long keys are used, in milliseconds. */
export interface KeyPeriods {
  /** From this age on they are fetched again, while requests go on with the old ones. */
  refreshAfter: number;
  /** From this age on they are not used, whatever happens: the provider may have withdrawn one. */
  staleAfter: number;
  /** So long it is at least from one fetch that brought nothing new to the next, whatever tokens are sent. */
  coolDown: number;
}

const PERIODS: KeyPeriods = { refreshAfter: 300_000, staleAfter: 600_000, coolDown: 10_000 };

type Source = Pick<OidcSettings, 'issuer' | 'jwksUri'>;

/** The provider's keys: fetched at first use, again now and then, and when a token names one that is not known. */
export class OidcKeys {
  #keys: JWTVerifyGetKey | null = null;
  #fetchedAt = -Infinity;
  #triedAt = -Infinity;
  #fetching: Promise<void> | null = null;
  #jwksUri: string | null;

  constructor(
    private readonly source: Source,
    private readonly periods: KeyPeriods = PERIODS,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#jwksUri = source.jwksUri;
  }

  /**
   * The key that a token was signed with.
   * @throws KeysUnavailable; JWKSNoMatchingKey, or another error of jose, where the token names none of the provider's.
   */
  readonly find = async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    const keys = await this.#current();
    try {
      return await keys(header as Parameters<JWTVerifyGetKey>[0], token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (this.#isCooling() && !this.#fetching) throw error;
      await this.#fetch();
      return (await this.#current())(header as Parameters<JWTVerifyGetKey>[0], token);
    }
  };

  async #current(): Promise<JWTVerifyGetKey> {
    const age = this.now() - this.#fetchedAt;
    if (age >= this.periods.staleAfter) {
      if (!this.#isCooling() || this.#fetching) await this.#fetch();
    } else if (age >= this.periods.refreshAfter && !this.#isCooling()) {
      void this.#fetch();
    }
    if (this.#keys === null || this.now() - this.#fetchedAt >= this.periods.staleAfter) {
      throw new KeysUnavailable('The keys of the identity provider cannot be had.');
    }
    return this.#keys;
  }

  #isCooling(): boolean {
    return this.now() - this.#triedAt < this.periods.coolDown;
  }

  /** Fetches the keys, once for everybody who waits for them. It never throws: what it did not bring is not there. */
  #fetch(): Promise<void> {
    this.#fetching ??= this.#load()
      .catch(() => undefined)
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  async #load(): Promise<void> {
    this.#triedAt = this.now();
    this.#jwksUri ??= await this.#discover();
    const keys = createLocalJWKSet((await fetchJson(this.#jwksUri)) as unknown as JSONWebKeySet);
    this.#keys = keys;
    this.#fetchedAt = this.now();
  }

  /** Where the provider says that its keys are (OpenID Connect Discovery 1.0, section 4). */
  async #discover(): Promise<string> {
    const { issuer } = this.source;
    const document = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') {
      throw new Error('The provider is not the issuer that OIDC_ISSUER names.');
    }
    return document.jwks_uri;
  }
}
