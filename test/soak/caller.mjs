const SERVICE = 'SOAK';

/** The answer of a server that was killed while it worked: nobody knows whether it wrote. */
export class Unanswered extends Error {}

/** Sends requests, times them, and keeps the answers that nobody should get. */
export class Caller {
  constructor(url, token) {
    this.url = url;
    this.token = token;
    this.latencies = { read: [], write: [] };
    this.unexpected = new Map();
    this.unanswered = 0;
  }

  get requests() {
    return this.latencies.read.length + this.latencies.write.length;
  }

  /** @throws Unanswered where the connection broke. */
  async send(method, path, { body, ifMatch, expected = [200, 201] } = {}) {
    const began = performance.now();
    let response, answer;
    try {
      response = await fetch(`${this.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          'waymark-service': SERVICE,
          ...(body && { 'content-type': 'application/json' }),
          ...(ifMatch && { 'if-match': ifMatch }),
        },
        body: body && JSON.stringify(body),
      });
      answer = await response.json();
    } catch {
      this.unanswered += 1;
      throw new Unanswered();
    }
    this.latencies[method === 'GET' ? 'read' : 'write'].push(performance.now() - began);
    if (!expected.includes(response.status)) {
      const what = `${method} ${path.split('?')[0].replace(/[0-9a-f-]{36}/, '{id}')} ${response.status} ${answer.code ?? ''}`;
      const { count = 0 } = this.unexpected.get(what) ?? {};
      this.unexpected.set(what, {
        count: count + 1,
        example: JSON.stringify(answer.errors ?? answer).slice(0, 200),
      });
    }
    return { status: response.status, etag: response.headers.get('etag'), body: answer };
  }

  get(path) {
    return this.send('GET', path);
  }

  /** Every item of a list. */
  async all(path) {
    const items = [];
    let cursor = null;
    do {
      const more = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=200${more}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    return items;
  }

  async create(path, body) {
    const { status, body: created } = await this.send('POST', path, { body });
    if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(created)}`);
    return created;
  }
}

/** The value below which a share of the sorted numbers lies. */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Median, 99th percentile and the longest of some latencies, in milliseconds. */
export function latencyOf(latencies) {
  const sorted = latencies.toSorted((a, b) => a - b);
  return [0.5, 0.99, 1].map((share) => quantile(sorted, share));
}
