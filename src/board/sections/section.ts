import type { PackSectionDto, PackTableDto } from '../dto/board-pack.dto.js';
import { both } from '../show/words.js';

export const section = (
  id: string,
  [en, cy]: readonly [string, string],
  tables: PackTableDto[],
): PackSectionDto => ({ id, title: both(en, cy), tables });
