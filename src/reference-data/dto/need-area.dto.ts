/** An area of need that is assessed and that interventions target. */
export class NeedAreaDto {
  /** @example ETE */
  code: string;

  /**
   * The label in the language that `Accept-Language` prefers.
   * @example "Education, training and employment"
   */
  label: string;

  /** @example "Education, training and employment" */
  labelEn: string;

  /**
   * Null where there is no Welsh label yet.
   * @example "Addysg, hyfforddiant a chyflogaeth"
   */
  labelCy: string | null;

  /**
   * DRAFT until a qualified translator has checked the Welsh label, then CHECKED.
   * @example DRAFT
   */
  labelCyStatus: 'DRAFT' | 'CHECKED';

  /**
   * Section 1 to 12 of the former Asset form; null outside its core set.
   * @example 3
   */
  assetSection: number | null;

  /**
   * A strength is recorded and built on; it is never a need to be met.
   * @example false
   */
  strength: boolean;

  /**
   * AssetPlus concern flags that speak of this area.
   * @example ["concernsLearningAndETE"]
   */
  assetPlusFlags: string[];

  /** @example 1 */
  version: number;
}

/** The need areas, in their usual order. */
export class NeedAreaListDto {
  items: NeedAreaDto[];
}
