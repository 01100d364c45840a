import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** What a token says of its key, where it is not the truth. */
export interface Forged {
  header?: Record<string, unknown>;
  key?: KeyPair['privateKey'] | Uint8Array;
}

export const AUDIENCE = 'waymark';

/** An OpenID Connect provider of one's own, over real HTTP: discovery, keys, tokens. */
export class IdentityProvider {
  /** What `/keys` answers, and how often it was asked. */
  answerKeys: RequestListener = (_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: this.published }));
  };
  asked = 0;
  published: object[] = [];
  #kid = 0;
  #pair!: KeyPair;
  #server: Server | null = null;
  #port = 0;

  static async start(): Promise<IdentityProvider> {
    const provider = new IdentityProvider();
    await provider.rotate();
    await provider.up();
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}/realm`;
  }

  get kid(): string {
    return `key-${this.#kid}`;
  }

  get keys(): KeyPair {
    return this.#pair;
  }

  /** A new key; the old one is withdrawn. */
  async rotate(): Promise<void> {
    this.#pair = await generateKeyPair('RS256', { extractable: true });
    this.#kid += 1;
    this.published = [{ ...(await exportJWK(this.#pair.publicKey)), kid: this.kid, use: 'sig' }];
  }

  async up(): Promise<void> {
    this.#server = createServer((request, response) => {
      if (request.url === '/realm/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer: this.issuer, jwks_uri: `${this.issuer}/keys` }));
      } else {
        this.asked += 1;
        this.answerKeys(request, response);
      }
    }).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = null;
  }

  /** A token for a subject, good for five minutes; claims that are undefined are left out. */
  token(claims: JWTPayload, { header = {}, key = this.#pair.privateKey }: Forged = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: this.issuer, aud: AUDIENCE, iat: now, exp: now + 300, ...claims };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: this.kid, typ: 'at+jwt', ...header })
      .sign(key);
  }
}
