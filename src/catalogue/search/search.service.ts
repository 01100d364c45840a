import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { noBadge } from '../../evidence/badges-of.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { afterCode } from '../../platform/http/cursor-types.js';
import type { Language } from '../../platform/http/language.js';
import { badCursor, pageOf, rowLimit } from '../../platform/http/page.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { needAreasOf, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type EntryRow, SELECT_ENTRY, toIntervention } from '../intervention-row.js';
import type { SearchSnapshot, SearchedEntry } from './search-snapshot.js';
import { SearchSnapshots } from './search-snapshots.js';
import type { SearchQuery } from './dto/search-query.dto.js';
import type {
  FacetValueDto,
  FoundInterventionDto,
  SearchFacetsDto,
  SearchResultDto,
} from './dto/search-result.dto.js';
import { FACET_NAMES, type FacetCounts } from './facets.js';
import { filtersOf, rankEntries } from './rank-entries.js';
import { rememberedSearch } from './remembered-search.js';
import { SearchLog } from './search-log.js';

const toFacets = (counts: FacetCounts): SearchFacetsDto =>
  Object.fromEntries(
    FACET_NAMES.map((name) => [
      name,
      [...counts[name]]
        .map(([code, count]): FacetValueDto => ({ code, count }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    ]),
  ) as unknown as SearchFacetsDto;

/** The entries from the page that is asked for, one more than it holds. @throws DomainError (malformed) */
function fromCursor(entries: readonly SearchedEntry[], query: SearchQuery): SearchedEntry[] {
  const after = afterCode(query);
  const from = after === '' ? 0 : entries.findIndex(({ code }) => code === after) + 1;
  // The entry it stands for is not found any more: where its page would go on cannot be told.
  if (from === 0 && after !== '') throw badCursor();
  return entries.slice(from, from + rowLimit(query));
}

/** Another page of a search is the same search; and who asks for everything looks for nothing. */
const isNewSearch = (query: SearchQuery): boolean =>
  query.cursor === undefined && (query.q !== undefined || Object.keys(filtersOf(query)).length > 0);

/** @throws DomainError (invalid) naming each code that is not known: nothing else is to be remembered of a search. */
async function checkFilters(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  query: SearchQuery,
): Promise<void> {
  const faults = new FaultList();
  const uses = [
    { codeSet: 'INTERVENTION_TYPE', code: query.interventionType, pointer: '?interventionType' },
    { codeSet: 'SETTING', code: query.setting, pointer: '?setting' },
    { codeSet: 'DELIVERY_MODE', code: query.mode, pointer: '?mode' },
    { codeSet: 'INTERVENTION_STATUS', code: query.status, pointer: '?status' },
    { codeSet: 'EVIDENCE_BADGE', code: query.badge, pointer: '?badge' },
    { codeSet: 'SEX', code: query.sex, pointer: '?sex' },
  ];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  if (query.needArea && !(await needAreasOf(tx, serviceId)).has(query.needArea)) {
    faults.addAll([unknownNeedArea('?needArea')]);
  }
  faults.throwIfAny();
}

/** Searches the catalogue by words and filters, and says what it could be narrowed to. */
@Injectable()
export class SearchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly snapshots: SearchSnapshots,
    private readonly codes: ReferenceCodes,
    private readonly log: SearchLog,
  ) {}

  /** @throws DomainError where a code is not known (invalid), or the cursor is not of this search (malformed). */
  search({ serviceId }: Principal, query: SearchQuery, language: Language): Promise<SearchResultDto> {
    const today = todayInBritain();
    return this.uow.read(async (tx) => {
      await checkFilters(tx, this.codes, serviceId, query);
      const snapshot = await this.snapshots.of(tx, serviceId, today);
      const { entries, words, counts } = rankEntries(snapshot, query, language);
      const shown = await show(tx, snapshot, fromCursor(entries, query), language, today);
      const page = pageOf(
        shown,
        query,
        ({ code }) => [code],
        (item) => item,
      );
      if (isNewSearch(query)) {
        const results = words === 'SOME' ? 0 : entries.length;
        const search = { filters: filtersOf(query), results };
        this.log.note(serviceId, language, rememberedSearch(query.q, snapshot.vocabulary, search));
      }
      return { ...page, total: entries.length, words, facets: toFacets(counts) };
    });
  }
}

/** Reads what is shown of entries, in their order. */
async function show(
  tx: ReadTransaction,
  { badges }: SearchSnapshot,
  entries: readonly SearchedEntry[],
  language: Language,
  today: string,
): Promise<FoundInterventionDto[]> {
  if (entries.length === 0) return [];
  const { list, parameters } = listOf(
    entries.map(({ versionId }) => versionId),
    'v',
  );
  const rows = await tx.query<EntryRow>(`${SELECT_ENTRY} WHERE v.id IN (${list})`, parameters);
  const byId = new Map(rows.map((row) => [row.version_id, row]));
  return entries.flatMap(({ versionId, interventionId }) => {
    const row = byId.get(versionId);
    const badge = badges.get(interventionId) ?? noBadge(today);
    return row ? [{ ...toIntervention(row, language), badge }] : [];
  });
}
