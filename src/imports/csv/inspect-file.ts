import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { CsvFile } from './csv-file.js';

/** What is known of a file before any of it is read as records. */
export interface FileFacts {
  sha256: string;
  lines: number;
}

const NEWLINE = 0x0a;
const LONGEST_LINE = 1_048_576;
const SAVE_AS = 'Save the file as "CSV UTF-8 (comma delimited)" and send it again.';

const refusal = (code: string, detail: string): DomainError => new DomainError('malformed', code, detail);

function* linesOf(block: Buffer): Generator<Buffer> {
  let from = 0;
  for (let end = block.indexOf(NEWLINE); end !== -1; end = block.indexOf(NEWLINE, from)) {
    yield block.subarray(from, end + 1);
    from = end + 1;
  }
  if (from < block.length) yield block.subarray(from);
}

function checkLines(block: Buffer, linesBefore: number): void {
  if (isUtf8(block)) return;
  const bad = [...linesOf(block)].findIndex((line) => !isUtf8(line));
  throw refusal(
    'INVALID_UTF8',
    `Line ${linesBefore + bad + 1} is not UTF-8 text; the file may be in a Windows encoding. ${SAVE_AS}`,
  );
}

function checkBytes(chunk: Buffer): void {
  const [first, second] = chunk;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (utf16 || chunk.includes(0)) {
    throw refusal(
      'INVALID_UTF8',
      `The file is not UTF-8 text; it seems to be UTF-16 ("Unicode"). ${SAVE_AS}`,
    );
  }
}

/**
 * Goes through a file once, in bounded memory, to know it and to see that it is text.
 * @throws DomainError (malformed) where it is not UTF-8, naming the line, or where a line never ends.
 */
export async function inspectFile(file: CsvFile): Promise<FileFacts> {
  const hash = createHash('sha256');
  let lines = 0;
  let unfinished: Buffer = Buffer.alloc(0);
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    checkBytes(chunk);
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    const block = Buffer.concat([unfinished, chunk.subarray(0, end)]);
    if (end > 0) {
      checkLines(block, lines);
      for (const _line of linesOf(block)) lines += 1;
    }
    unfinished = end > 0 ? chunk.subarray(end) : Buffer.concat([unfinished, chunk]);
    if (unfinished.length > LONGEST_LINE) {
      throw refusal(
        'LINE_TOO_LONG',
        `Line ${lines + 1} is longer than ${LONGEST_LINE} bytes; this is not a CSV file.`,
      );
    }
  }
  if (unfinished.length > 0) {
    checkLines(unfinished, lines);
    lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}
