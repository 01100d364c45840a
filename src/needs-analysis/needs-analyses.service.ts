import { Injectable } from '@nestjs/common';
import { accountOrNull, type Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import type { DisclosurePolicy } from '../disclosure/policy.js';
import { DisclosureRelease } from '../disclosure/releases/disclosure-release.entity.js';
import { earlierReleases } from '../disclosure/releases/release-rows.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import { type View, viewOf } from '../disclosure/view.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import { conflict, DomainError, invalidField, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { METHOD_VERSION } from './analysis-definition.js';
import { compareAnalyses } from './comparison/compare-analyses.js';
import { type DefinitionDifference, definitionDifferences } from './comparison/definition-differences.js';
import type { AnalysisComparisonDto, AnalysisComparisonQuery } from './dto/analysis-comparison.dto.js';
import type { CreateNeedsAnalysisDto } from './dto/create-needs-analysis.dto.js';
import type { NeedsAnalysisQuery } from './dto/needs-analysis-query.dto.js';
import type { NeedsAnalysisDto, NeedsAnalysisSummaryDto } from './dto/needs-analysis.dto.js';
import {
  type AnalysisReach,
  type AnalysisRow,
  contentOf,
  findAnalysis,
  findSignedBefore,
  listAnalyses,
  membershipOf,
} from './needs-analysis-rows.js';
import { NeedsAnalysis } from './needs-analysis.entity.js';
import { releaseAnalysis } from './release/release-analysis.js';
import { toComparison } from './show/to-comparison.js';
import { toAnalysisSummary, toNeedsAnalysis } from './show/to-needs-analysis.js';
import { AnalysisThread } from './thread/analysis-thread.js';

/** Who may not see true values reads what was signed, and no draft. */
const reachOf = (principal: Principal): AnalysisReach => ({
  serviceId: principal.serviceId,
  signedOnly: viewOf(principal, undefined) === 'PUBLICATION',
});

const alreadySigned = () =>
  conflict(
    'ALREADY_SIGNED',
    'The analysis is signed, and stays as it is; work out another of the period for what is known by now.',
    [],
  );

const notKeptWho = () =>
  conflict(
    'RECALCULATE_FIRST',
    'The analysis was worked out before it was kept who is in its counts, so that it cannot be held against what left before. Recalculate it, and sign that.',
    [],
  );

const definitionsDiffer = (differences: readonly DefinitionDifference[]) => {
  const named = differences.map(({ label }) => label.en.toLowerCase()).join(', ');
  const detail = `The analyses were worked out in different ways: ${named}. Work out an analysis of the earlier period anew, and compare with that.`;
  const faults = [{ pointer: '?with', code: 'DEFINITIONS_DIFFER', detail }];
  return new DomainError('conflict', 'DEFINITIONS_DIFFER', detail, faults, { differences });
};

/** Needs analyses: worked out from the records, signed once, and compared. */
@Injectable()
export class NeedsAnalysesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly thread: AnalysisThread,
  ) {}

  async list(principal: Principal, query: NeedsAnalysisQuery): Promise<Page<NeedsAnalysisSummaryDto>> {
    const rows = await this.uow.read((tx) => listAnalyses(tx, reachOf(principal), query));
    return pageOf(rows, query, (row) => [row.id], toAnalysisSummary);
  }

  /** @throws DomainError: not found, or forbidden where true values are asked for without right to them. */
  get(principal: Principal, id: string, asked: View | undefined): Promise<Versioned<NeedsAnalysisDto>> {
    const view = viewOf(principal, asked);
    return this.uow.read(async (tx) => {
      const row = await findAnalysis(tx, reachOf(principal), id);
      if (!row) throw notFound('needs analysis');
      const body = toNeedsAnalysis(row, await policyFor(tx, principal.serviceId, view));
      return { body, rowVersion: row.row_version };
    });
  }

  /**
   * Works out the needs of a period, and keeps them as a draft.
   * @throws DomainError (invalid) where the period is reversed or not over.
   */
  async create(
    principal: Principal,
    { periodFrom, periodTo }: CreateNeedsAnalysisDto,
  ): Promise<Versioned<NeedsAnalysisDto>> {
    const { serviceId } = principal;
    const today = todayInBritain();
    const faults = new FaultList();
    faults.addAll(futureFault('/periodTo', periodTo, today));
    const reversed = 'The period ends before it begins.';
    faults.addAll(beforeFault('/periodTo', periodTo, periodFrom, 'PERIOD_REVERSED', reversed));
    faults.throwIfAny();
    const content = await this.thread.workOut({ serviceId, from: periodFrom, to: periodTo });
    return once(this.uow, principal, async (tx) => {
      const last = await tx.queryOne<{ revision: number }>(
        `SELECT CAST(COALESCE(MAX(revision), 0) AS integer) AS revision FROM needs_analysis
         WHERE service_id = :serviceId AND period_from = :periodFrom AND period_to = :periodTo`,
        { serviceId, periodFrom, periodTo },
      );
      const row: NeedsAnalysis = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        ...{ periodFrom, periodTo, revision: (last?.revision ?? 0) + 1 },
        ...{ methodVersion: METHOD_VERSION, dataAsOf: today, ...content },
        ...{ signedAt: null, signedById: null, releaseId: null, rowVersion: 1 },
      };
      await tx.insert(NeedsAnalysis, [row]);
      await audit(tx, principal, { action: 'COMBINATION', recordType: 'needsAnalysis', recordId: row.id });
      return answerOf(tx, serviceId, row.id);
    });
  }

  /**
   * Works out a draft anew, with what is recorded by now.
   * @throws DomainError: not found, precondition failed, or conflict where it is signed.
   */
  async recalculate(
    principal: Principal,
    id: string,
    rowVersion: number,
  ): Promise<Versioned<NeedsAnalysisDto>> {
    const { serviceId } = principal;
    const draftOf = async (tx: ReadTransaction): Promise<AnalysisRow> => {
      const row = atVersion(
        await findAnalysis(tx, { serviceId, signedOnly: false }, id),
        rowVersion,
        'needs analysis',
      );
      if (row.signed_at !== null) throw alreadySigned();
      return row;
    };
    const { period_from: from, period_to: to } = await this.uow.read(draftOf);
    const content = await this.thread.workOut({ serviceId, from, to });
    return once(this.uow, principal, async (tx) => {
      await draftOf(tx);
      const changes = { methodVersion: METHOD_VERSION, dataAsOf: todayInBritain(), ...content };
      await tx.update(NeedsAnalysis, { id, serviceId, rowVersion }, changes);
      await audit(tx, principal, { action: 'COMBINATION', recordType: 'needsAnalysis', recordId: id });
      return answerOf(tx, serviceId, id);
    });
  }

  /**
   * Signs a draft, which is a release: from then on nobody changes it, the database included.
   * @throws DomainError: not found, precondition failed, or conflict where it is signed, where it is not kept who is in its
   * counts, or where it would tell of few children beside earlier releases, and is not to hide what does.
   */
  signOff(
    principal: Principal,
    id: string,
    { rowVersion, hides }: { rowVersion: number; hides: boolean },
  ): Promise<Versioned<NeedsAnalysisDto>> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const found = await findAnalysis(tx, { serviceId, signedOnly: false }, id);
      if (found && found.signed_at !== null) throw alreadySigned();
      const row = atVersion(found, rowVersion, 'needs analysis');
      const membership = await membershipOf(tx, row);
      if (membership === null) throw notKeptWho();
      const policy = await policyOf(tx, serviceId);
      const earlier = await earlierReleases(tx, serviceId);
      const by = accountOrNull(accountId);
      const release: DisclosureRelease = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now, releasedById: by },
        ...releaseAnalysis({ row, membership, policy, earlier, hides }),
      };
      await tx.insert(DisclosureRelease, [release]);
      const changes = { signedAt: tx.now, signedById: by, releaseId: release.id, membership: null };
      await tx.update(NeedsAnalysis, { id, serviceId, rowVersion }, changes);
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'needsAnalysis', recordId: id });
      return answerOf(tx, serviceId, id);
    });
  }

  /**
   * What changed since an earlier analysis.
   * @throws DomainError: not found, invalid where there is nothing to compare with, conflict where definitions differ.
   */
  compare(principal: Principal, id: string, query: AnalysisComparisonQuery): Promise<AnalysisComparisonDto> {
    const view = viewOf(principal, query.view);
    const reach = reachOf(principal);
    return this.uow.read(async (tx) => {
      const later = await findAnalysis(tx, reach, id);
      if (!later) throw notFound('needs analysis');
      const earlier = query.with
        ? await findAnalysis(tx, reach, query.with)
        : await findSignedBefore(tx, reach.serviceId, later);
      if (!earlier) throw nothingToCompare(query.with);
      const [before, after] = [contentOf(earlier), contentOf(later)];
      const differences = definitionDifferences(before.definition, after.definition);
      if (differences.length > 0) throw definitionsDiffer(differences);
      const change = compareAnalyses(before, after, after.definition.falseDiscoveryRate);
      return toComparison([earlier, later], change, await policyFor(tx, reach.serviceId, view));
    });
  }
}

const nothingToCompare = (given: string | undefined) =>
  given === undefined
    ? invalidField(
        '?with',
        'NOTHING_TO_COMPARE',
        'No analysis of an earlier period is signed. Name one with ?with=, or sign one first.',
      )
    : invalidField(
        '?with',
        'UNKNOWN_ANALYSIS',
        'There is no such needs analysis; see GET /v1/needs-analyses.',
      );

/** By what small numbers are hidden in a view; null: they are not. */
const policyFor = async (
  tx: ReadTransaction,
  serviceId: string,
  view: View,
): Promise<DisclosurePolicy | null> => (view === 'PUBLICATION' ? policyOf(tx, serviceId) : null);

/** An analysis as whoever works on it sees it. */
async function answerOf(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<Versioned<NeedsAnalysisDto>> {
  const row = await findAnalysis(tx, { serviceId, signedOnly: false }, id);
  if (!row) throw notFound('needs analysis');
  return { body: toNeedsAnalysis(row, null), rowVersion: row.row_version };
}
