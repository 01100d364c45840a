import { IsBoolean, IsOptional } from 'class-validator';
import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsListOf, IsWholeNumber } from '../../platform/validation/fields.js';

/** How a service wants one rule. */
export class PracticeRuleSettingDto {
  /** @example NEED_NOT_PLANNED */
  @IsCode()
  code: string;

  /**
   * In the unit of the rule; as it ships where left out, and always where the rule has none.
   * @example 5
   */
  @IsOptional()
  @IsWholeNumber(0, 365)
  threshold?: number | null;

  /** `false`: the rule raises nothing. */
  @IsBoolean()
  isOn: boolean;
}

/** The settings of the service, in place of those it had. A rule that is not named is as it ships. */
export class SetPracticeRulesDto {
  @IsListOf(PracticeRuleSettingDto, 0, 100)
  rules: PracticeRuleSettingDto[];
}

/** A rule that raises items, as the service has set it. */
export class PracticeRuleDto {
  /** @example NEED_NOT_PLANNED */
  code: string;

  /** @example "A prioritised need without planned work" */
  labelEn: string;

  /** @example "Angen â blaenoriaeth heb waith wedi’i gynllunio" */
  labelCy: string;

  /** What to do about it. */
  adviceEn: string;

  adviceCy: string;

  /** Raised whenever the rule finds something else than before. */
  @ApiInteger({ example: 1 })
  version: number;

  /** The lists in which it raises items. */
  lists: ('ALIGNMENT' | 'ATTENTION')[];

  /** Null: it raises at once. */
  @ApiInteger({ example: 10 })
  threshold: number | null;

  /** The threshold with which it ships. */
  @ApiInteger({ example: 10 })
  defaultThreshold: number | null;

  /** @example WORKING_DAYS */
  unit: 'WORKING_DAYS' | 'DAYS' | null;

  isOn: boolean;

  /** Who set it; null: it is as it ships. */
  @ApiUuid()
  setById: string | null;

  @ApiInstant()
  setAt: string | null;
}

/** Every rule. */
export class PracticeRuleListDto {
  items: PracticeRuleDto[];
}
