import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import { pipeline } from 'node:stream';
import { CellFault } from '../columns/cell-fault.js';
import type { CsvFile } from './csv-file.js';

/** A record of a file: its cells, or why it has none. */
export interface CsvRecord {
  /** The line that it begins on; the first is 1. */
  line: number;
  cells: string[];
  /** Null where it could be read. */
  fault: CellFault | null;
  /** Nothing after it could be read. */
  last: boolean;
}

interface Skipped {
  code: string;
  /** The line on which the parser gave the record up. */
  endLine: number;
}

const LARGEST_RECORD = 100_000;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

// The only fault after which the parser goes on at the next line; after the others it may swallow good ones.
const STRAY_QUOTE = 'INVALID_OPENING_QUOTE';
const TOO_LONG = 'CSV_MAX_RECORD_SIZE';

function faultOf({ code, endLine }: Skipped, line: number, totalLines: number): CellFault {
  if (code === STRAY_QUOTE) {
    return new CellFault(
      'STRAY_QUOTE',
      'A quotation mark stands inside a cell that does not begin with one.',
      'Put the whole cell between quotation marks and double those inside it.',
    );
  }
  const unread = `${totalLines - endLine} lines after it were not read`;
  if (code === TOO_LONG && endLine === line) {
    return new CellFault(
      'RECORD_TOO_LONG',
      `The record is longer than ${LARGEST_RECORD} characters; ${unread}.`,
      'Shorten its text.',
    );
  }
  return new CellFault(
    'UNCLOSED_QUOTE',
    `A quotation mark is opened in the record that begins on this line and is not properly closed; ${totalLines - line} lines after this one were not read.`,
    'Close the quotation mark, and double those inside the cell.',
  );
}

const skippedRecord = (skipped: Skipped, line: number, totalLines: number): CsvRecord => ({
  line,
  cells: [],
  fault: faultOf(skipped, line, totalLines),
  last: skipped.code !== STRAY_QUOTE,
});

const newlinesIn = (cell: string): number => cell.split('\n').length - 1;

/** Counts lines as an editor does; the parser counts CRLF inside quotation marks twice. */
class Place {
  #line = 0;
  #parserLine = 0;

  /** The line that a record begins on. */
  pass(cells: readonly string[], parserLine: number): number {
    const line = this.#line + 1;
    const spansLines = parserLine - this.#parserLine > 1;
    this.#line = line + (spansLines ? cells.reduce((sum, cell) => sum + newlinesIn(cell), 0) : 0);
    this.#parserLine = parserLine;
    return line;
  }

  /** The line that a record began on which the parser gave up. */
  skip(parserLine: number): number {
    const line = this.#line + 1;
    this.#line += parserLine - this.#parserLine;
    this.#parserLine = parserLine;
    return line;
  }
}

/**
 * Reads the records of a file of that many lines, as a stream: RFC 4180 with LF or CRLF, with or without a byte
 * order mark. Blank lines are left out. The first record is the header.
 */
export async function* readRecords(file: CsvFile, totalLines: number): AsyncGenerator<CsvRecord> {
  const skipped: Skipped[] = [];
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: LARGEST_RECORD,
    skip_records_with_error: true,
    on_skip: (error) => {
      const { code, lines } = error as CsvError & { lines: number };
      skipped.push({ code, endLine: lines });
      return undefined;
    },
  });
  // What goes wrong is thrown to whoever reads the records; stopping early closes the file.
  pipeline(file.open(), parser, () => undefined);

  const place = new Place();
  for await (const { info, record } of parser as AsyncIterable<{ info: InfoRecord; record: string[] }>) {
    while (skipped[0] && skipped[0].endLine < info.lines) {
      const given = skippedRecord(skipped[0], place.skip(skipped[0].endLine), totalLines);
      skipped.shift();
      yield given;
      if (given.last) return;
    }
    const line = place.pass(record, info.lines);
    if (!isBlank(record)) yield { line, cells: record, fault: null, last: false };
  }
  for (const each of skipped) {
    const given = skippedRecord(each, place.skip(each.endLine), totalLines);
    yield given;
    if (given.last) return;
  }
}
