import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { DemandDto, UnmetDemandDto } from './dto/unmet-demand.dto.js';

const MOST_ITEMS = 100;

interface DemandRow {
  words: string;
  filters: string;
  searches: number | string;
  found_nothing: number | string;
  with_other_words: number | string;
  in_welsh: number | string;
  last_on: string;
}

const toDemand = (row: DemandRow): DemandDto => ({
  words: row.words === '' ? [] : row.words.split(' '),
  filters: Object.entries(JSON.parse(row.filters) as Record<string, string>).map(([filter, code]) => ({
    filter,
    code,
  })),
  searches: Number(row.searches),
  foundNothing: Number(row.found_nothing),
  withOtherWords: Number(row.with_other_words),
  inWelsh: Number(row.in_welsh),
  lastOn: row.last_on,
});

/** What was looked for since a day and found `foundAtMost` entries or fewer. */
export async function readUnmetDemand(
  tx: ReadTransaction,
  serviceId: string,
  since: PlainDate,
  foundAtMost: number,
): Promise<UnmetDemandDto> {
  const asked = { serviceId, since };
  const rows = await tx.query<DemandRow>(
    `SELECT words, filters, COUNT(*) AS searches, MAX(searched_on) AS last_on,
       SUM(CASE WHEN results = 0 THEN 1 ELSE 0 END) AS found_nothing,
       SUM(CASE WHEN other_words > 0 THEN 1 ELSE 0 END) AS with_other_words,
       SUM(CASE WHEN language = 'cy' THEN 1 ELSE 0 END) AS in_welsh
     FROM search_log
     WHERE service_id = :serviceId AND searched_on >= :since AND results <= :foundAtMost
     GROUP BY words, filters ORDER BY searches DESC, words, filters LIMIT ${MOST_ITEMS}`,
    { ...asked, foundAtMost },
  );
  const all = await tx.queryOne<{ searches: number | string }>(
    'SELECT COUNT(*) AS searches FROM search_log WHERE service_id = :serviceId AND searched_on >= :since',
    asked,
  );
  return { since, searches: Number(all?.searches ?? 0), items: rows.map(toDemand) };
}
