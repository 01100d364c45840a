import type { SignInSettings } from '../../src/access/authentication/sign-in-settings.js';
import { createApp } from '../../src/serve.js';
import { Configuration } from '../../src/platform/config/configuration.js';
import { type Operation, QUIET } from '../../src/platform/config/operation.js';
import { openLog } from '../../src/platform/log/log.js';
import { checkAgainstContract, mediaTypeOf } from './contract.js';
import type { TestDatabase } from './databases.js';
import { EVERY_ROLE, signIn } from './sign-in.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

/** An answer; `body` is parsed JSON where it is JSON. */
export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** JSON, unless it is already text or bytes. */
  body?: unknown;
}

export interface StartOptions {
  /** How it is run; it says nothing and has no limits where nothing else is said. */
  operation?: Partial<Operation>;
  /** Where the lines of its log go. */
  logTo?: string[];
  /** How requests are signed; with tokens of its own where nothing else is said. */
  signInWith?: SignInSettings;
}

/** The application on a real database and a real port. Every answer is held against the contract. */
export class TestApi {
  private constructor(
    readonly url: string,
    readonly uow: UnitOfWork,
    /** Signed by somebody who may do everything in every service. */
    readonly authorization: string,
    private readonly closeApp: () => Promise<void>,
  ) {}

  static async start(
    database: TestDatabase,
    { operation, logTo, signInWith }: StartOptions = {},
  ): Promise<TestApi> {
    const configuration = new Configuration(database.location, '127.0.0.1', 0, { ...QUIET, ...operation });
    const log = openLog(
      configuration.operation.logLevel,
      logTo && { write: (line) => void logTo.push(line) },
    );
    const app = await createApp(configuration, { log, signIn: signInWith });
    await app.listen(0, '127.0.0.1');
    const uow = app.get(UnitOfWork);
    const { secret } = await signIn(uow, { serviceId: null, memberships: EVERY_ROLE });
    return new TestApi(await app.getUrl(), uow, `Bearer ${secret}`, () => app.close());
  }

  async request(method: string, path: string, { headers = {}, body }: RequestOptions = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: this.authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body:
        body === undefined || raw
          ? (body as string | Uint8Array<ArrayBuffer> | undefined)
          : JSON.stringify(body),
    });
    const text = await response.text();
    const parsed: unknown = /json/.test(mediaTypeOf(response.headers)) ? JSON.parse(text) : text;
    checkAgainstContract(method, path.split('?')[0] ?? path, response, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.request('GET', path, { headers });
  }

  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.request('POST', path, { body, headers });
  }

  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.request('PATCH', path, { body, headers });
  }

  /** Creates what a caller expects to exist. Throws where the answer is not 201. */
  async create<Body = any>(path: string, body: unknown): Promise<Body> {
    const answer = await this.post(path, body);
    if (answer.status !== 201)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  close(): Promise<void> {
    return this.closeApp();
  }
}
