import type { Readable } from 'node:stream';

/** A file to import. It is read more than once, each time from its beginning. */
export interface CsvFile {
  /** What messages call it; null where there is only one. */
  name: string | null;
  open(): Readable;
}
