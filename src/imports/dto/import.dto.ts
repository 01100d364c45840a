import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A file that was imported. */
export class ImportDto {
  @ApiUuid()
  id: string;

  /** @example sessions */
  recordType: string;

  /**
   * SHA-256 of the file, in hexadecimal.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  fileSha256: string;

  /** @example 300 */
  @ApiInteger()
  rowsRead: number;

  /** @example 290 */
  @ApiInteger()
  rowsInserted: number;

  /** @example 4 */
  @ApiInteger()
  rowsUpdated: number;

  /** @example 6 */
  @ApiInteger()
  rowsUnchanged: number;

  /** @example 0 */
  @ApiInteger()
  rowsRejected: number;

  @ApiInstant()
  recordedAt: string;
}

/** A page of imports, the latest first. */
export class ImportPageDto {
  items: ImportDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
