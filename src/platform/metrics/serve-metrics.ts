import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LONGEST_REQUEST_MS = 5_000;

/**
 * Serves the measurements of an application at `/metrics` on an address of their own, as long as it runs, and nothing
 * else there. Gives the address.
 */
export async function serveMetrics(
  instance: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  const { measurements: registry } = instance;
  if (!registry) throw new Error('The application is not measured.');
  const server = createServer(
    {
      requestTimeout: LONGEST_REQUEST_MS,
      headersTimeout: LONGEST_REQUEST_MS,
      connectionsCheckingInterval: 2_000,
    },
    (request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  );
  server.listen(port, host);
  await once(server, 'listening');
  instance.addHook('onClose', (_instance, done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return addressOf(server);
}

const addressOf = (server: Server): string => {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};
