import { setTimeout as delay } from 'node:timers/promises';
import type { BuiltApp } from './built-app.js';
import { newCase } from './new-case.js';

/** What a server answered to a request that it did not carry out. */
interface Refused {
  reference: string;
  status: number;
  code: string;
  retryAfter: string | null;
}

interface Answered {
  status: number;
  body: { code?: string; items?: { reference: string }[]; nextCursor?: string | null };
  retryAfter: string | null;
}

/** A server in another process, and who asks it. */
export type Server = Pick<BuiltApp, 'url' | 'authorization'>;

/** Sends a request to a server in another process. */
export async function call(
  { url, authorization }: Server,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Answered['body'],
    retryAfter: response.headers.get('retry-after'),
  };
}

/** Makes the delivery area that new cases are in. */
export async function prepareArea(server: Server): Promise<void> {
  const { status } = await call(server, 'POST', '/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
  if (status !== 201) throw new Error(`The delivery area was answered with ${status}.`);
}

/** Makes the service, and the delivery area that new cases are in. */
export async function prepareService(server: Server): Promise<void> {
  await call(server, 'POST', '/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
  await prepareArea(server);
}

/** The references of the cases that a server has. */
export async function caseReferences(server: Server): Promise<Set<string>> {
  const found = new Set<string>();
  for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
    const page = await call(
      server,
      'GET',
      `/v1/cases?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    for (const { reference } of page.body.items ?? []) found.add(reference);
    cursor = page.body.nextCursor;
  }
  return found;
}

/** Clients that open one case after another, and remember what they were told. */
export class CaseWriters {
  readonly acknowledged = new Set<string>();
  readonly refused: Refused[] = [];
  /** Requests that were not answered at all. */
  unanswered = 0;
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();

  start(server: Server, clients = 8): void {
    this.#stopped = false;
    this.#running = Promise.all(Array.from({ length: clients }, () => this.#write(server)));
  }

  /** Resolves when every client has had its last answer. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** The acknowledged cases that a server does not have. */
  async lostAt(server: Server): Promise<string[]> {
    const kept = await caseReferences(server);
    return [...this.acknowledged].filter((reference) => !kept.has(reference));
  }

  async #write(server: Server): Promise<void> {
    while (!this.#stopped) {
      const body = newCase();
      const answer = await call(server, 'POST', '/v1/cases', body).catch(() => null);
      if (answer?.status === 201) {
        this.acknowledged.add(body.reference);
      } else if (answer) {
        const { status, retryAfter } = answer;
        this.refused.push({ reference: body.reference, status, code: answer.body.code ?? '', retryAfter });
        await delay(20);
      } else {
        this.unanswered += 1;
        await delay(20);
      }
    }
  }
}

/** Resolves when `condition` holds; rejects where it does not within the time. */
export async function until(what: string, condition: () => boolean, longestMs = 20_000): Promise<void> {
  for (const end = Date.now() + longestMs; !condition(); await delay(10)) {
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}.`);
  }
}
