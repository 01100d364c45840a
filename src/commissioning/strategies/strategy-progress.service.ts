import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { View } from '../../disclosure/view.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import type { CellFiguresDto, MapNeedDto } from '../../provision/map/provision-map.dto.js';
import { ProvisionMapService } from '../../provision/map/provision-map.service.js';
import { type KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { PriorityProgressDto, StrategyProgressDto } from '../dto/strategy-progress.dto.js';
import { findStrategy, prioritiesOf } from './strategy-rows.js';
import { isBetterLower, type StrategyPriority, targetState } from './strategy-rules.js';

const SHARES = ['prevalence', 'reach', 'completion', 'improvement'] as const;
type Share = (typeof SHARES)[number];

const shareNamed = (figures: CellFiguresDto | undefined, name: unknown) =>
  SHARES.includes(name as Share) ? (figures?.[name as Share] ?? null) : null;

/** In per cent, to a tenth. */
const percentOf = (value: number | null | undefined): number | null =>
  typeof value === 'number' ? Math.round(value * 1000) / 10 : null;

/** Sets the targets of a strategy beside the figures of the provision map, as the map answers them. */
@Injectable()
export class StrategyProgressService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly map: ProvisionMapService,
  ) {}

  /** @throws DomainError: not found, or forbidden where the view is not for the caller. */
  async get(principal: Principal, id: string, asked: View | undefined): Promise<StrategyProgressDto> {
    const { serviceId } = principal;
    const today = todayInBritain();
    const { row, intents, measures } = await this.uow.read(async (tx) => ({
      row: await findStrategy(tx, serviceId, id),
      intents: await this.codes.all(tx, serviceId, 'STRATEGY_INTENT'),
      measures: await this.codes.all(tx, serviceId, 'STRATEGY_MEASURE'),
    }));
    if (!row) throw notFound('provision strategy');
    const compareTo = row.approved_on ?? undefined;
    const { needAreas, view, since, until, dataAsOf, pendingCases } = await this.map.map(principal, {
      ...{ view: asked, compareTo },
    });
    const byNeed = new Map(needAreas.map((need) => [need.needArea, need]));
    const priorities = prioritiesOf(row).map((priority) =>
      toProgress(
        priority,
        byNeed.get(priority.needAreaCode),
        { intent: intents.get(priority.intent), measure: measures.get(priority.measure) },
        today,
      ),
    );
    return { strategyId: id, view, since, until, dataAsOf, pendingCases, priorities };
  }
}

function toProgress(
  { whyEn: _en, whyCy: _cy, ...priority }: StrategyPriority,
  need: MapNeedDto | undefined,
  codes: { intent: KnownCode | undefined; measure: KnownCode | undefined },
  today: PlainDate,
): PriorityProgressDto {
  const { target, targetOn, needAreaCode } = priority;
  const measure = codes.measure?.attributes ?? {};
  const { figure, unit } = measure;
  const share = shareNamed(need?.total, figure);
  const count = figure === 'supply' || figure === 'places' ? (need?.total[figure] ?? null) : null;
  const now = share ? percentOf(share.value) : count;
  const lower = isBetterLower(measure, codes.intent?.attributes ?? {});
  return {
    ...priority,
    ...{ labelEn: need?.labelEn ?? needAreaCode, labelCy: need?.labelCy ?? null },
    unit: unit === 'PERCENT' ? 'PERCENT' : 'COUNT',
    ...{ now, share },
    whenApproved: percentOf(shareNamed(need?.total.change?.then, figure)?.value),
    state: targetState(now, { target, targetOn, lower }, today),
  };
}
