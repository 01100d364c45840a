/** A text in both languages. */
export class BilingualDto {
  /** @example "This compares children who started with children who did not." */
  en: string;

  /** @example "Mae hyn yn cymharu plant a ddechreuodd â phlant na wnaethant." */
  cy: string;
}
