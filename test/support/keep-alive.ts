import { Agent, request } from 'node:http';

/** One connection to the server, kept open from request to request. */
export class KeptConnection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly authorization: string,
  ) {}

  /** The status of the answer, and whether the request went over the connection of the one before. */
  get(path: string): Promise<{ status: number; reused: boolean }> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: this.authorization };
      const sent = request(`${this.url}${path}`, { agent: this.#agent, headers }, (response) => {
        response.resume().on('end', () => {
          resolve({ status: response.statusCode ?? 0, reused: sent.reusedSocket });
        });
      });
      sent.on('error', reject).end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
