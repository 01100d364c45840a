import type { Answer, TestApi } from './api.js';

type Headers = Record<string, string>;

/** The API as one service uses it. */
export class ServiceApi {
  constructor(
    private readonly api: TestApi,
    private readonly code: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.api.get(path, this.#headers());
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.api.post(path, body, this.#headers());
  }

  /** `etag` null: without If-Match. */
  patch(path: string, body: unknown, etag: string | null): Promise<Answer> {
    return this.api.patch(path, body, this.#headers(etag === null ? {} : { 'if-match': etag }));
  }

  put(path: string, body: unknown, etag: string | null): Promise<Answer> {
    const headers = this.#headers(etag === null ? {} : { 'if-match': etag });
    return this.api.request('PUT', path, { body, headers });
  }

  /** Creates what a caller expects to exist. Throws where the answer is not 201. */
  async create<Body = any>(path: string, body: unknown): Promise<Body> {
    const answer = await this.post(path, body);
    if (answer.status !== 201)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  /** Every item of a list, walking its pages. */
  async all(path: string, limit = 200): Promise<any[]> {
    const items: unknown[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${cursor}`;
      const answer = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${more}`);
      if (answer.status !== 200)
        throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      items.push(...answer.body.items);
      cursor = answer.body.nextCursor as string | null;
    } while (cursor !== null);
    return items;
  }

  #headers(more: Headers = {}): Headers {
    return { 'waymark-service': this.code, ...more };
  }
}

/** What a refusal names: its status, its code, and every offending field with its own code. */
export const refusalOf = ({ status, body }: Answer): unknown => [
  status,
  body.code,
  Object.fromEntries(
    body.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code]),
  ),
];
