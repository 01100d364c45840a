/** Something that is not as it should be, and was recorded all the same. */
export class WarningDto {
  /** @example DELIVERER_UNQUALIFIED */
  code: string;

  /**
   * Where in the request.
   * @example "/deliverers/0"
   */
  pointer: string;

  /** @example "Nobody who delivered this is qualified for it: First aid is missing." */
  explanationEn: string;

  /** @example "Nid oes gan neb a gyflwynodd hyn y cymhwyster ar ei gyfer: mae Cymorth cyntaf ar goll." */
  explanationCy: string;
}
