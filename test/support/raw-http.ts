import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came back on a connection before the server closed it. */
export interface RawAnswer {
  status: number;
  /** The line of the status and the headers, as they came. */
  head: string;
  mediaType: string;
  body: any;
}

export const openSocket = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
};

/** Sends bytes that `fetch` would not, and reads the first answer. Rejects where none comes within five seconds. */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const socket = await openSocket(url);
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  socket.setTimeout(5_000, () => socket.destroy(new Error(`No end of the answer: ${text}`)));
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const mediaType = /^content-type: ([^;\r]*)/im.exec(head)?.[1] ?? '';
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0);
  return { status, head, mediaType, body: mediaType.endsWith('json') ? JSON.parse(body) : body };
}
