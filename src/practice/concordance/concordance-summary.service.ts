import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { newestVerdicts } from '../../quality/sufficiency/newest-judgements.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { ConcordanceSummaryDto, TargetingDto, WorkByPurposeDto } from '../dto/concordance.dto.js';
import type { PopulationQuery } from '../dto/population-query.dto.js';
import type { ShareDto } from '../dto/rate.dto.js';
import { populationOf } from '../funnel/population.js';
import { codesWith } from '../rules/rule-codes.js';
import { shareOf } from '../share.js';
import { isHigh, judgementFor, type LabelledCode, labelledCodes } from './code-labels.js';
import {
  concordanceOf,
  orphansOf,
  type Part,
  planDeliveryOf,
  timelyStartsOf,
  workBy,
} from './concordance-rules.js';
import { type ConcordanceFacts, readFacts } from './read-facts.js';
import { targetingOf } from './targeting-rules.js';
import { toSufficiencyShares } from './to-sufficiency-shares.js';
import { untrainedOf } from './untrained.js';
import { NO_WORK, toPlanDelivery, toWorkByStatus } from './to-concordance.js';

const toShare = ({ n, of }: Part): ShareDto => shareOf(n, of);

/** How far assessment, plan and delivery agree over the cases of a service. */
@Injectable()
export class ConcordanceSummaryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where a filter names what is not known, or a period ends before it begins. */
  summarise({ serviceId }: Principal, query: PopulationQuery): Promise<ConcordanceSummaryDto> {
    return this.uow.analyse((tx) => this.summariseIn(tx, serviceId, query));
  }

  /** The same, in a transaction in which more is read. */
  async summariseIn(
    tx: ReadTransaction,
    serviceId: string,
    query: PopulationQuery,
  ): Promise<ConcordanceSummaryDto> {
    const population = await populationOf(tx, this.codes, serviceId, query);
    const facts = await readFacts(tx, serviceId, population);
    const levels = await labelledCodes(tx, serviceId, 'JUDGEMENT_LEVEL');
    const purposes = await labelledCodes(tx, serviceId, 'PURPOSE');
    const judged = await newestVerdicts(tx, population);
    const sufficiencies = await labelledCodes(tx, serviceId, 'SUFFICIENCY');
    const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
    const untrained = await untrainedOf(tx, serviceId, population, dose);
    const asOf = todayInBritain();
    return {
      asOf,
      cases: facts.cases.length,
      concordance: toShare(concordanceOf(facts.needs, facts.actions)),
      planDelivery: toPlanDelivery(planDeliveryOf(facts.actions)),
      orphanSessions: toShare(orphansOf(facts.cases)),
      untrainedSessions: { ...toShare(untrained), delivererNotKnown: untrained.delivererNotKnown },
      timelyStarts: toShare(timelyStartsOf(facts.actions, asOf)),
      byPurpose: byPurpose(facts, purposes, levels),
      byStatus: toWorkByStatus(facts.actions),
      targeting: targeting(facts, levels),
      sufficiency: toSufficiencyShares(judged, sufficiencies),
    };
  }
}

function byPurpose(
  { actions, cases }: ConcordanceFacts,
  purposes: readonly LabelledCode[],
  levels: readonly LabelledCode[],
): WorkByPurposeDto[] {
  const work = workBy(actions, ({ purpose }) => purpose);
  const planned = new Set(actions.map(({ caseId, purpose }) => `${caseId} ${purpose}`));
  return purposes.map((purpose) => {
    const { code, labelEn, labelCy } = purpose;
    const high = cases.filter(({ judgements }) => isHigh(levels, judgementFor(purpose, judgements)) === true);
    const answered = high.filter(({ caseId }) => planned.has(`${caseId} ${code}`));
    const highAndAnswered = shareOf(answered.length, high.length);
    return { purpose: code, labelEn, labelCy, ...(work.get(code) ?? NO_WORK), highAndAnswered };
  });
}

function targeting({ cases }: ConcordanceFacts, levels: readonly LabelledCode[]): TargetingDto {
  const ofLikelihood = levels.filter(({ attributes }) => attributes.ofLikelihood !== false);
  const { bands, lowDoseUpTo, highDoseFrom } = targetingOf(
    cases,
    ofLikelihood.map(({ code }) => code),
  );
  const shown = bands.map(({ level, cases: of, medianMinutes, lowDose, highDose }) => {
    const named = ofLikelihood.find(({ code }) => code === level);
    return {
      ...{
        level,
        labelEn: named?.labelEn ?? null,
        labelCy: named?.labelCy ?? null,
        cases: of,
        medianMinutes,
      },
      ...{ lowDose: shareOf(lowDose, of), highDose: shareOf(highDose, of) },
    };
  });
  const lowest = shown[0];
  const highest = shown[ofLikelihood.length - 1];
  return {
    ...{ lowDoseUpTo, highDoseFrom, bands: shown },
    highLikelihoodLowDose: highest?.lowDose ?? shareOf(0, 0),
    lowLikelihoodHighDose: lowest?.highDose ?? shareOf(0, 0),
  };
}
