/** A column of the files of a record type. */
export class ImportColumnDto {
  /** @example held_on */
  name: string;

  /**
   * Whether a file must have it, with a value in every row.
   * @example true
   */
  required: boolean;

  /** @example date */
  kind: 'reference' | 'code' | 'codes' | 'date' | 'time' | 'integer' | 'decimal' | 'flag' | 'text' | 'json';

  /**
   * What a cell must look like.
   * @example "a date, YYYY-MM-DD"
   */
  form: string;

  /**
   * The code set that its codes are of; null for any other column.
   * @example null
   */
  codeSet: string | null;

  /** @example "Day on which it was, or was meant to be, held." */
  description: string;

  /** @example 2026-02-02 */
  example: string;
}

/** A kind of record that is imported from a file of its own. */
export class ImportRecordTypeDto {
  /** @example sessions */
  name: string;

  /**
   * What one row is.
   * @example "One session of a delivery, with the attendance of the child."
   */
  summary: string;

  /** @example ["A session does not move to another delivery."] */
  notes: string[];

  columns: ImportColumnDto[];
}

/** Every record type, each after those that its rows may name. */
export class ImportRecordTypeListDto {
  items: ImportRecordTypeDto[];
}
