import { OmitType } from '@nestjs/swagger';
import { Problem, ProblemFault } from '../../platform/errors/problem.dto.js';
import { ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** One thing that is wrong with a file. Cells are never repeated: they may hold personal data. */
export class ImportFaultDto extends OmitType(ProblemFault, ['pointer']) {
  /**
   * Where it stands: the line and, where it is of one, the column.
   * @example /rows/12/held_on
   */
  pointer: string;

  /**
   * Line of the file that the record begins on; the header is 1.
   * @example 12
   */
  @ApiInteger()
  row: number;

  /**
   * Null where it is a fault of the whole row.
   * @example held_on
   */
  column: string | null;

  /**
   * What to do about it; null where the detail says so.
   * @example "Write 31 March 2026 as 2026-03-31."
   */
  remedy: string | null;
}

/** What came of the rows of a file. In a dry run: what would come of them. */
export class ImportCountsDto {
  /** Id of the import; null where nothing was kept. */
  @ApiUuid()
  id: string | null;

  /** @example sessions */
  recordType: string;

  /** @example false */
  dryRun: boolean;

  /**
   * `all`: one faulty row refuses the file. `partial`: the good rows are kept.
   * @example all
   */
  mode: 'all' | 'partial';

  /** @example 300 */
  @ApiInteger()
  rowsRead: number;

  /**
   * Rows that made a new record; 0 where the import was refused.
   * @example 290
   */
  @ApiInteger()
  rowsInserted: number;

  /**
   * Rows that changed a record; 0 where the import was refused.
   * @example 4
   */
  @ApiInteger()
  rowsUpdated: number;

  /**
   * Rows that say what is already recorded; 0 where the import was refused.
   * @example 6
   */
  @ApiInteger()
  rowsUnchanged: number;

  /**
   * Rows that cannot be used.
   * @example 0
   */
  @ApiInteger()
  rowsRejected: number;

  /**
   * Faults beyond the first thousand, which are not listed.
   * @example 0
   */
  @ApiInteger()
  faultsOmitted: number;
}

/** What came of a file. */
export class ImportReportDto extends ImportCountsDto {
  faults: ImportFaultDto[];
}

/** Why a file was refused as a whole: nothing of it was kept. */
export class ImportProblemDto extends OmitType(Problem, ['errors']) {
  /** What is wrong with the file, up to a thousand faults. */
  errors: ImportFaultDto[];

  report: ImportCountsDto;
}
