import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { codesWith } from '../../practice/rules/rule-codes.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { eachCountedChild } from '../history/child-histories.js';
import { Histories } from '../history/histories.service.js';
import { countedCases } from '../map/counted-cases.js';
import { type MapQuestion, mapQuestionOf, requireGroup, toNeedQuestion } from '../map/map-question.js';
import { needAreasAsked } from '../need-areas.js';
import type { InterventionReachQuery, InterventionsReachDto } from './intervention-reach.dto.js';
import { reachByNeed } from './intervention-reach.js';
import {
  type ChildReachRow,
  childReach,
  ENTRIES,
  type EntryRow,
  MAPPED,
  type MappedRow,
} from './intervention-reach.sql.js';

/** Tells which interventions are behind a cell of the map, and how far each came. */
@Injectable()
export class InterventionReachService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly histories: Histories,
  ) {}

  /** @throws DomainError (invalid) where something asked is not known, or the period is reversed */
  async look({ serviceId }: Principal, query: InterventionReachQuery): Promise<InterventionsReachDto> {
    if (query.group !== undefined) await this.histories.bringUpToDate(serviceId);
    return this.uow.analyse(async (tx) => {
      const dataAsOf = new Date().toISOString();
      const question = await mapQuestionOf(tx, this.codes, serviceId, query);
      requireGroup(question, query.group);
      const needs = await needAreasAsked(tx, serviceId, query.needArea);
      const entries = await tx.query<EntryRow>(ENTRIES, { serviceId });
      const mapped = await tx.query<MappedRow>(MAPPED, { serviceId });
      const rows = await readReach(tx, serviceId, question, query);
      const { since, until } = question;
      return { since, until, dataAsOf, needAreas: reachByNeed(needs, entries, mapped, rows) };
    });
  }
}

async function readReach(
  tx: ReadTransaction,
  serviceId: string,
  question: MapQuestion,
  { needArea = '', group }: InterventionReachQuery,
): Promise<ChildReachRow[]> {
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
  const counted = countedCases(question);
  const rows = await tx.query<ChildReachRow>(childReach(dose.list, completed.list, counted.sql), {
    ...{ serviceId, needArea },
    ...{ ...dose.parameters, ...completed.parameters, ...counted.parameters },
  });
  if (group === undefined) return rows;
  const members = await childrenIn(tx, serviceId, question, group);
  return rows.filter(({ child_id }) => members.has(child_id));
}

/** The children whom the map has in a group. */
async function childrenIn(
  tx: ReadTransaction,
  serviceId: string,
  question: MapQuestion,
  asked: string,
): Promise<ReadonlySet<string>> {
  const children = new Set<string>();
  await eachCountedChild(tx, serviceId, toNeedQuestion(question), ({ childId, group }) => {
    if (group === asked) children.add(childId);
  });
  return children;
}
