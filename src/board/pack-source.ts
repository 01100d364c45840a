import type { DisclosurePolicy } from '../disclosure/policy.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { CountedChildrenOf } from '../provision/map/counted-children.js';
import type { ProvisionMapDto } from '../provision/map/provision-map.dto.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { PackTableDto } from './dto/board-pack.dto.js';
import type { Quarter } from './quarter.js';

/** An intervention, as it is called. */
export interface Named {
  key: string;
  label: BilingualDto;
}

/** What every section goes by. */
export interface PackFrame {
  quarter: Quarter;
  dataAsOf: PlainDate;
  /** The last day of the quarter, or today where that is to come. */
  until: PlainDate;
  policy: DisclosurePolicy;
}

/** The provision map of a period as it may leave, and who is counted in it. */
export interface PackMap {
  map: ProvisionMapDto;
  who: CountedChildrenOf;
}

/** Where a number stands in a pack. */
export interface FigurePlace {
  table: string;
  row: number;
  column: number;
  /** Of the cell: its count, or one of the two of its share. */
  part: 'count' | 'numerator' | 'denominator';
}

/** Which children a number counts: for the ledger of releases alone, and in no answer. */
export interface CountedChildren extends FigurePlace {
  /** Numbers of one group, such as a need, are held against each other. */
  group: string;
  children: ReadonlySet<string>;
}

/** A table, and who is counted in it where that is known child by child. */
export interface CountedTable {
  table: PackTableDto;
  counted: CountedChildren[];
}
