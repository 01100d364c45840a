import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';

/** An answer with a JSON body; null where the body is not JSON. */
export interface JsonAnswer {
  status: number;
  body: unknown;
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
};

/**
 * Posts a file as it stands on disk. A server may answer before it has read it all, and may take its time: `fetch`
 * would keep the connection of the one, and give up on the other.
 * @throws the error of the network or of the disk.
 */
export async function postFile(
  address: URL,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<JsonAnswer> {
  const request = (address.protocol === 'https:' ? requestHttps : requestHttp)(address, {
    method: 'POST',
    headers,
    agent: false,
  });
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve);
      request.on('error', reject);
      pipeline(createReadStream(path), request, (error) => error && reject(error));
    });
    return { status: answer.statusCode ?? 0, body: parsed(await text(answer)) };
  } finally {
    request.destroy();
  }
}
