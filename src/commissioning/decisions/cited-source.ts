/** What a decision rests on. */
export interface CitedSource {
  /** Code set CITED_KIND. */
  kind: string;
  /** The record, where it is one. */
  recordId: string | null;
  /** In words which it is, and with which parameters, where it is no record. */
  parameters: string | null;
}

/** Something that was considered, decided on or not. */
export interface ConsideredOption {
  option: string;
  consideration: string | null;
}
