import { CountDto } from '../../disclosure/dto/count.dto.js';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';

/** Those who work for one agency. */
export class AgencyPeopleDto {
  /** @example YOUTH_JUSTICE_SERVICE */
  agency: string;

  label: BilingualDto;

  @ApiInteger({ example: 14 })
  people: number;

  /** Of them, those who can deliver in Welsh. */
  @ApiInteger({ example: 5 })
  inWelsh: number;
}

/** One qualification: the work that asks for it, and those who have it. */
export class QualificationFigureDto {
  /** @example RESTORATIVE_FACILITATION */
  qualification: string;

  label: BilingualDto;

  /** Current entries of the catalogue that ask for it. */
  @ApiInteger({ example: 3 })
  interventions: number;

  /** Deliveries that run on the day, or wait to start, of work that asks for it. */
  deliveries: CountDto;

  @ApiInteger({ example: 6 })
  trained: number;

  @ApiInteger({ example: 2 })
  trainedInWelsh: number;

  /** Of those trained, who were observed to be competent. */
  @ApiInteger({ example: 4 })
  competent: number;

  /** Of those trained, whose training runs out within those weeks. */
  @ApiInteger({ example: 1 })
  expiring: number;

  @ApiInteger({ example: 1 })
  expired: number;
}

/** Who there is to do the work. */
export class WorkforceNeedsDto {
  /** The day on which they are counted: the last of the period. */
  @ApiDate()
  on: string;

  @ApiInteger({ example: 22 })
  people: number;

  @ApiInteger({ example: 8 })
  inWelsh: number;

  agencies: AgencyPeopleDto[];

  /** Weeks ahead in which training that runs out is counted. */
  @ApiInteger({ example: 12 })
  expiringWithinWeeks: number;

  qualifications: QualificationFigureDto[];
}

/** How many entries are to be had in a setting. */
export class SettingEntriesDto {
  /** @example CUSTODY */
  setting: string;

  label: BilingualDto;

  @ApiInteger({ example: 2 })
  entries: number;
}

/** What there is for one need: entries of the catalogue whose first aim it is. */
export class NeedResourcesDto {
  /** @example ETE */
  needArea: string;

  label: BilingualDto;

  /** Entries that may be chosen. */
  @ApiInteger({ example: 5 })
  entries: number;

  /** Of them, those that carry evidence. */
  @ApiInteger({ example: 3 })
  withEvidence: number;

  /** Of them, those that may be had in Welsh. */
  @ApiInteger({ example: 2 })
  inWelsh: number;

  settings: SettingEntriesDto[];

  /** Places at a time; null: of no entry they are recorded. */
  @ApiInteger({ example: 24 })
  places: number | null;

  /** Children who were enrolled and had not begun on the last day. */
  waiting: CountDto;

  /** Children who began in the period. */
  started: CountDto;

  /** Of them, those who began work that is in no plan. */
  startedOutsidePlan: CountDto;

  /** Days that half of those who began waited no longer than; null: nobody began, or too few to say. */
  @ApiInteger({ example: 14 })
  medianWaitDays: number | null;
}

/** What was looked for and not found. */
export class SoughtDto {
  /** @example ["anger", "girls"] */
  words: string[];

  /**
   * What the search was narrowed to.
   * @example ["language=cy"]
   */
  filters: string[];

  @ApiInteger({ example: 7 })
  searches: number;
}

/** What the service offers. */
export class ServiceNeedsDto {
  needs: NeedResourcesDto[];

  /** Searches of the catalogue in the period. */
  @ApiInteger({ example: 310 })
  searches: number;

  /** Of them, those that found nothing. */
  @ApiInteger({ example: 22 })
  foundNothing: number;

  /** Most often first. */
  sought: SoughtDto[];
}
