import { Entity, ForeignKey, Index } from 'typeorm';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  DateColumn,
  IdColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/**
 * A search of the catalogue, without who searched, for whom, or at what time of the day: beside the audit log, a time
 * would tell. Its id is random for the same reason.
 */
@Entity('search_log')
@Index(['serviceId', 'searchedOn'])
export class SearchLogEntry {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  @DateColumn()
  searchedOn: string;

  /** The words of the field, in alphabetical order, parted by spaces. */
  @TextColumn(2000)
  words: string;

  @IntegerColumn()
  otherWords: number;

  /** JSON, in one order of names. */
  @TextColumn(500)
  filters: string;

  @IntegerColumn()
  results: number;

  /** The language that the reader prefers. */
  @TextColumn(2)
  language: string;
}
