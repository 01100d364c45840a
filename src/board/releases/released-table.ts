import { latestEdition } from '../../disclosure/releases/release-rows.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { BoardPackDto, PackTableDto } from '../dto/board-pack.dto.js';
import { tablesOf } from '../figures.js';

export const BOARD_PACK = 'BOARD_PACK';

/** A table of the latest released pack of a quarter; null: none was released. */
export async function releasedTable(
  tx: ReadTransaction,
  serviceId: string,
  quarter: string,
  table: string,
): Promise<PackTableDto | null> {
  const row = await latestEdition(tx, serviceId, BOARD_PACK, quarter);
  if (!row) return null;
  return tablesOf(JSON.parse(row.content) as BoardPackDto).find(({ id }) => id === table) ?? null;
}
