import { relative } from 'node:path';
import type { FirstToken } from '../access/first-token.js';

/** A path as short as it can be written from here. */
export const shownPath = (file: string): string => {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
};

const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

/** An instant to the minute. */
const minute = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

/** A command that asks who one is, signed with the token in a file. */
const example = (file: string, url: string): string =>
  `  curl -s -H "Authorization: Bearer $(cat ${quoted(shownPath(file))})" ${url}/v1/me`;

/** What to say of a token that was just written to a file. A secret is for eyes, never for a log: it needs a terminal. */
export function madeTokenText(
  whose: string,
  { file, expiresAt, secret, url }: { file: string; expiresAt: string; secret: string; url: string },
): string {
  const lines = [
    `A token for ${whose} is in ${shownPath(file)}, which only you can read. It is good until ${minute(expiresAt)}.`,
    ...(process.stdout.isTTY ? [`It is shown this once: ${secret}`] : []),
    example(file, url),
  ];
  return `${lines.join('\n')}\n`;
}

/** What to say of how to sign in, at a start. */
export function firstTokenText({ file, expiresAt, secret, inFile }: FirstToken, url: string): string {
  if (secret !== null) return madeTokenText('the first administrator', { file, expiresAt, secret, url });
  return inFile
    ? `The token in ${shownPath(file)} is good until ${minute(expiresAt)}.\n${example(file, url)}\n`
    : `An administrator has a token that is good until ${minute(expiresAt)}, so none was made. To have another: waymark token create --help\n`;
}
