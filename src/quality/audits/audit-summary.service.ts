import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { toEstimate } from '../../evaluation/dto/estimate.dto.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';
import { wilsonInterval } from '../../statistics/index.js';
import type {
  ActionSummaryDto,
  CaseAuditSummaryDto,
  DomainSummaryDto,
  MeasuredScoreDto,
  NeedSummaryDto,
  PracticeChangeDto,
} from '../dto/audit-summary.dto.js';
import type { QualityPeriodQuery } from '../dto/quality-period.dto.js';
import { periodOf } from '../period.js';
import { scoreOfCounts } from '../score.js';
import {
  ACTIONS,
  BY_DOMAIN,
  BY_NEED,
  BY_PAIR,
  type CountRow,
  type DomainCountRow,
  type NeedCountRow,
  type PairRow,
  TOTALS,
} from './audit-summary.sql.js';

function measured(rows: readonly CountRow[]): MeasuredScoreDto {
  const sum = (name: keyof CountRow): number => rows.reduce((total, row) => total + Number(row[name]), 0);
  const score = scoreOfCounts(sum('yes'), sum('no'), sum('na'));
  return { ...score, interval: toEstimate(wilsonInterval(score.yes, score.applicable), 'Wilson 1927') };
}

function byDomain(rows: readonly DomainCountRow[]): DomainSummaryDto[] {
  return [...new Set(rows.map(({ domain }) => domain))].map((domain) => {
    const own = rows.filter((row) => row.domain === domain);
    const [{ label_en: labelEn = '', label_cy: labelCy = null } = {}] = own;
    const bySetting = own.map((row) => ({ setting: row.setting, ...measured([row]) }));
    return { domain, labelEn, labelCy, ...measured(own), bySetting };
  });
}

/** Judgements of needs as answers: enough yes, not enough no. */
function byNeed(
  rows: readonly NeedCountRow[],
  meanings: ReadonlyMap<string, Pick<KnownCode, 'attributes'>>,
): NeedSummaryDto[] {
  const areas = [...new Set(rows.map(({ need_area_code: area }) => area))];
  return areas.map((needAreaCode) => {
    const count = { yes: 0, no: 0, na: 0 };
    for (const { need_area_code: area, judgement, judged } of rows) {
      if (area !== needAreaCode) continue;
      const { counts, sufficient } = meanings.get(judgement)?.attributes ?? {};
      count[counts !== true ? 'na' : sufficient === true ? 'yes' : 'no'] += Number(judged);
    }
    return { needAreaCode, ...measured([count]) };
  });
}

function toChange(row: PairRow): PracticeChangeDto {
  const before = scoreOfCounts(Number(row.before_yes), Number(row.before_no), Number(row.before_na));
  const after = scoreOfCounts(Number(row.after_yes), Number(row.after_no), Number(row.after_na));
  const known = before.score !== null && after.score !== null;
  const difference = known ? (after.score as number) - (before.score as number) : null;
  return { domain: row.domain, before, after, difference };
}

/** Adds up what audits of cases found: yes out of yes and no, never a mean of percentages. */
@Injectable()
export class AuditSummaryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the period is reversed. */
  async summarise({ serviceId }: Principal, query: QualityPeriodQuery): Promise<CaseAuditSummaryDto> {
    const { since, until } = periodOf(query);
    const asked = { serviceId, since, until };
    const read = async (tx: ReadTransaction): Promise<CaseAuditSummaryDto> => {
      const totals = await tx.queryOne<{ audits: number; cases: number; pairs: number }>(TOTALS, asked);
      const actions = await tx.queryOne<ActionSummaryDto>(ACTIONS, { ...asked, today: todayInBritain() });
      const { audits = 0, cases = 0, pairs = 0 } = totals ?? {};
      const needs = await tx.query<NeedCountRow>(BY_NEED, asked);
      const meanings = await this.codes.all(tx, serviceId, 'SUFFICIENCY');
      return {
        since,
        until,
        audits,
        cases,
        domains: byDomain(await tx.query<DomainCountRow>(BY_DOMAIN, asked)),
        needs: byNeed(needs, meanings),
        trend: { pairs, domains: (await tx.query<PairRow>(BY_PAIR, asked)).map(toChange) },
        actions: actions ?? { recorded: 0, done: 0, overdue: 0 },
      };
    };
    return this.uow.analyse(read);
  }
}
