import { Readable } from 'node:stream';
import type { CsvFile } from './csv-file.js';
import { inspectFile } from './inspect-file.js';
import { readRecords } from './read-records.js';

const fileOf = (content: string | Buffer, piece = 7): CsvFile => ({
  name: null,
  open: () => {
    const bytes = Buffer.from(content);
    const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
      bytes.subarray(i * piece, (i + 1) * piece),
    );
    return Readable.from(pieces, { objectMode: false });
  },
});

async function recordsOf(content: string): Promise<string[]> {
  const file = fileOf(content);
  const { lines } = await inspectFile(file);
  const seen: string[] = [];
  for await (const { line, cells, fault } of readRecords(file, lines)) {
    seen.push(
      `${line}: ${fault ? `${fault.code} ${/\d+ lines/.exec(fault.detail)?.[0] ?? ''}`.trim() : cells.join('/')}`,
    );
  }
  return seen;
}

describe('readRecords', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n', ['1: a/b', '2: 1/2', '3: 3/4']],
    [
      'CRLF, a byte order mark and no end of the last line',
      '\ufeffa,b\r\n1,2\r\n3,4',
      ['1: a/b', '2: 1/2', '3: 3/4'],
    ],
    ['both ends of line in one file', 'a,b\r\n1,2\n3,4\r\n', ['1: a/b', '2: 1/2', '3: 3/4']],
    [
      'a line break, a comma and quotes inside quotes',
      'a,b\n"1\n,""x""",2\n3,4\n',
      ['1: a/b', '2: 1\n,"x"/2', '4: 3/4'],
    ],
    ['CRLF inside quotes', 'a,b\r\n"1\r\n1",2\r\n3,4\r\n', ['1: a/b', '2: 1\r\n1/2', '4: 3/4']],
    ['blank lines and rows of commas', 'a,b\n\n , \n1,2\n\n,\n', ['1: a/b', '4: 1/2']],
    ['rows of another length, for the reader to judge', 'a,b\n1\n1,2,3\n', ['1: a/b', '2: 1', '3: 1/2/3']],
    ['nothing', '', []],
  ])('reads %s', async (_what, content, expected) => {
    expect(await recordsOf(content)).toEqual(expected);
  });

  it('leaves out a row with a stray quotation mark, and goes on', async () => {
    expect(await recordsOf('a,b\n1,x"y\n3,4\n5,6\n')).toEqual([
      '1: a/b',
      '2: STRAY_QUOTE',
      '3: 3/4',
      '4: 5/6',
    ]);
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"4\n5,6\n7,8\n', ['1: a/b', '2: 1/2', '3: UNCLOSED_QUOTE 2 lines']],
    [
      'closed by the next quoted cell',
      'a,b\n1,"2\n3,"4"\n5,6\n7,8\n',
      ['1: a/b', '2: UNCLOSED_QUOTE 3 lines'],
    ],
    ['closed and followed by text', 'a,b\n1,"2"3\n3,4\n5,6\n', ['1: a/b', '2: UNCLOSED_QUOTE 2 lines']],
    ['in the header', 'a,"b\n1,2\n', ['1: UNCLOSED_QUOTE 1 lines']],
    [
      'longer than a record may be',
      `a,b\n1,"2\n${'3,4\n'.repeat(40_000)}`,
      ['1: a/b', '2: UNCLOSED_QUOTE 40000 lines'],
    ],
    [
      'of no use: the record is too long',
      `a,b\n1,2\n3,${'x'.repeat(100_001)}\n5,6\n`,
      ['1: a/b', '2: 1/2', '3: RECORD_TOO_LONG 1 lines'],
    ],
  ])('stops at a quotation mark that is %s, and says what was not read', async (_what, content, expected) => {
    expect(await recordsOf(content)).toEqual(expected);
  });
});

describe('inspectFile', () => {
  it('counts the lines and knows the bytes, however they arrive', async () => {
    const facts = await inspectFile(fileOf('a,b\n1,é\n3,4', 1));
    expect(facts).toEqual(await inspectFile(fileOf('a,b\n1,é\n3,4', 100)));
    expect(facts.lines).toBe(3);
    expect((await inspectFile(fileOf(''))).lines).toBe(0);
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from('a,b\n1,2\n3,caf\xe9\n5,6\n', 'latin1'),
      'INVALID_UTF8',
      /^Line 3 is not UTF-8/,
    ],
    ['a character that is cut off', Buffer.from([0x61, 0x0a, 0xc3]), 'INVALID_UTF8', /^Line 2 is not UTF-8/],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), 'INVALID_UTF8', /UTF-16/],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le'), 'INVALID_UTF8', /UTF-16/],
    ['one endless line', Buffer.alloc(1_100_000, 'x'), 'LINE_TOO_LONG', /^Line 1 is longer/],
  ])('refuses %s', async (_what, content, code, message) => {
    await expect(inspectFile(fileOf(content, 65_536))).rejects.toMatchObject({
      kind: 'malformed',
      code,
      message: expect.stringMatching(message) as string,
    });
  });
});
