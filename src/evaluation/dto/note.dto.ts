import { BilingualDto } from './bilingual.dto.js';

/** Something a reader must know. */
export class NoteDto extends BilingualDto {
  /** @example CONFOUNDING_BY_INDICATION */
  code: string;
}
