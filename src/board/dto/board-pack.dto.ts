import { CountDto, ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';

/** One figure of a table, as it is read and, where it counts or is a share, as it is reckoned with. */
export class PackCellDto {
  /** As it is read. */
  text: BilingualDto;

  /** Null: it is no count. */
  count: CountDto | null;

  /** Null: it is no share. */
  share: ProtectedShareDto | null;
}

/** One row of a table. */
export class PackRowDto {
  heading: BilingualDto;

  /** One for each column. */
  cells: PackCellDto[];
}

/** A table, with all that is needed to read it by itself. */
export class PackTableDto {
  /**
   * Names the table in every pack.
   * @example needs
   */
  id: string;

  title: BilingualDto;

  /** What is counted, of whom, and how. */
  caption: BilingualDto;

  /**
   * The version of the definition by which everything in it is counted.
   * @example board-needs-1
   */
  measureVersion: string;

  /** The period that it is of. */
  @ApiDate({ example: '2026-07-01' })
  from: string;

  @ApiDate({ example: '2026-09-30' })
  to: string;

  /** The first column, which names the rows. */
  rowsAre: BilingualDto;

  columns: BilingualDto[];

  rows: PackRowDto[];

  /** What to bear in mind. */
  notes: BilingualDto[];

  /**
   * `HEAT`: shares to be read as a map; `BARS`: the shares of its last column can be drawn; null: neither.
   * @example BARS
   */
  picture: 'HEAT' | 'BARS' | null;

  /** Numbers are so small that nothing of it may be shown: ask for fewer groups or a longer period. */
  nothingLeft: boolean;
}

/** One part of a pack. */
export class PackSectionDto {
  /** @example needs */
  id: string;

  title: BilingualDto;

  tables: PackTableDto[];
}

/** A quarter for the board. Every figure has gone through disclosure control. */
export class BoardPackDto {
  /** @example 2026-Q3 */
  quarter: string;

  @ApiDate({ example: '2026-07-01' })
  from: string;

  @ApiDate({ example: '2026-09-30' })
  to: string;

  /** What had been recorded by this day is in it. */
  @ApiDate({ example: '2026-11-27' })
  dataAsOf: string;

  /** The service that it is of. */
  service: BilingualDto;

  /** Counts of 1 up to one less than this are hidden. */
  @ApiInteger({ example: 5 })
  threshold: number;

  sections: PackSectionDto[];
}
