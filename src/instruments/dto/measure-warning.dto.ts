/** What to bear in mind of a measure, or of a pair of them. */
export class MeasureWarningDto {
  /** @example T1_LATE */
  code: string;

  /** @example "The second measure belongs within 21 days after the delivery ended." */
  en: string;

  /** @example "Dylai'r ail fesur fod o fewn 21 diwrnod ar ôl i'r ddarpariaeth ddod i ben." */
  cy: string;
}
