import { Injectable } from '@nestjs/common';
import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import { badCursor, cursorKeys, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { BEFORE_EVERY_CHILD, type ChildHistory, childHistories } from '../history/child-histories.js';
import { eachChild, holds, needsOfChild } from '../history/count-needs.js';
import { Histories } from '../history/histories.service.js';
import { needAreasAsked } from '../need-areas.js';
import { countedCases } from './counted-cases.js';
import { type MapQuestion, mapQuestionOf, requireGroup, toNeedQuestion } from './map-question.js';
import type { MapCaseDto, MapCasePageDto, MapCasesQuery } from './provision-map.dto.js';

const UUID = /^[\da-f-]{36}$/;

interface CaseRow {
  id: string;
  child_id: string;
  reference: string;
}

/** Whether the child of a history is in the cell. */
function isBehind(history: string, question: MapQuestion, query: MapCasesQuery): boolean {
  const asked = toNeedQuestion(question);
  let behind = false;
  eachChild(history, asked, (group, cases) => {
    if (query.group !== undefined && group !== query.group) return;
    const { needArea, measure = 'ASSESSED', without } = query;
    if (needArea === undefined) {
      behind = true;
      return;
    }
    const bits = needsOfChild(history, cases, asked.until).get(needArea) ?? 0;
    behind = holds(bits, measure) && !(without && holds(bits, without));
  });
  return behind;
}

/** Lists the cases behind a cell of the map that the caller may see; that they were shown is logged. */
@Injectable()
export class MapCasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly histories: Histories,
  ) {}

  /** @throws DomainError (invalid) where something asked is not known, or the period is reversed */
  async list(principal: Principal, query: MapCasesQuery): Promise<MapCasePageDto> {
    await this.histories.bringUpToDate(principal.serviceId);
    const read = async (tx: ReadTransaction): Promise<MapCasePageDto> => {
      const question = await mapQuestionOf(tx, this.codes, principal.serviceId, query);
      requireGroup(question, query.group);
      await needAreasAsked(tx, principal.serviceId, query.needArea);
      if (query.needArea === undefined && (query.measure ?? query.without) !== undefined) {
        throw invalidField('?needArea', 'NEED_AREA_MISSING', 'Name the need area that the measure is of.');
      }
      const [after = BEFORE_EVERY_CHILD] = cursorKeys(query, 1) ?? [];
      if (!UUID.test(after)) throw badCursor();
      const found: CaseRow[] = [];
      for await (const rows of childHistories(tx, principal.serviceId, after)) {
        const behind = rows.filter(({ history }) => isBehind(history, question, query));
        found.push(...(await visibleOf(tx, principal, question, behind)));
        if (found.length >= rowLimit(query)) break;
      }
      return pageOf(found, query, ({ child_id }) => [child_id], toCase);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'case',
        items.map(({ id }) => id),
      ),
    );
  }
}

const toCase = ({ id, child_id, reference }: CaseRow): MapCaseDto => ({
  id,
  childId: child_id,
  reference,
});

/** Of each of these children the case that was opened last of those that count, where the caller may see it. */
async function visibleOf(
  tx: ReadTransaction,
  principal: Principal,
  question: MapQuestion,
  rows: readonly ChildHistory[],
): Promise<CaseRow[]> {
  if (rows.length === 0) return [];
  const children = listOf(
    rows.map(({ child_id }) => child_id),
    'child',
  );
  const [visible, parameters] = visibleCase('c', principal);
  const counted = countedCases(question);
  const cases = await tx.query<CaseRow>(
    `SELECT c.id, c.child_id, c.reference FROM case_record c LEFT JOIN delivery_area a ON a.id = c.delivery_area_id
     WHERE c.child_id IN (${children.list}) AND ${visible} AND ${counted.sql}
     ORDER BY c.child_id, c.opened_on, c.id`,
    { ...parameters, ...children.parameters, ...counted.parameters },
  );
  return [...new Map(cases.map((row) => [row.child_id, row])).values()];
}
