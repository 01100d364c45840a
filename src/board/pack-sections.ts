import { Injectable } from '@nestjs/common';
import { EquityService } from '../equity/equity.service.js';
import { EteMeasuresService } from '../ete/measures/ete-measures.service.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { LocalFindingsService } from '../evidence/local-findings/local-findings.service.js';
import { OfficialFiguresService } from '../official-figures/official-figures.service.js';
import { addDays, addYears, type PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { ConcordanceSummaryService } from '../practice/concordance/concordance-summary.service.js';
import { RangeAssuranceService } from '../provision/assurance/range-assurance.service.js';
import { readCountedChildren } from '../provision/map/counted-children.js';
import { ProvisionMapService } from '../provision/map/provision-map.service.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { ReoffendingTrackingService } from '../reoffending/reoffending-tracking.service.js';
import type { PackSectionDto, PackTableDto } from './dto/board-pack.dto.js';
import { figuresToCompare } from './figures-to-compare.js';
import type { CountedChildren, Named, PackFrame, PackMap } from './pack-source.js';
import { readCommissioned } from './read-commissioned.js';
import { actionsTable } from './sections/actions.js';
import { decisionsTable } from './sections/decisions.js';
import { equityTable } from './sections/equity.js';
import { escalationsTable } from './sections/escalations.js';
import { eteTable } from './sections/ete.js';
import { findingsTable, type NamedFinding } from './sections/findings.js';
import { funnelTable } from './sections/funnel.js';
import { gapsTable } from './sections/gaps.js';
import { needMatrix, needsTable } from './sections/needs.js';
import { officialTable } from './sections/official.js';
import { practiceTable } from './sections/practice.js';
import { reoffendingTable } from './sections/reoffending.js';
import { section } from './sections/section.js';
import { both, labelled } from './show/words.js';

/** The sections of a pack, and who is counted in them. */
export interface CountedSections {
  sections: PackSectionDto[];
  counted: CountedChildren[];
  pendingCases: number;
}

const MANY = 200;

const EQUITY = [
  ['SEX', both('By sex', 'Yn ôl rhyw')],
  ['ETHNICITY', both('By ethnicity', 'Yn ôl ethnigrwydd')],
] as const;

/** Reads what a pack is made of, all of it in one transaction, as it may leave whoever asks. */
@Injectable()
export class PackSections {
  constructor(
    private readonly codes: ReferenceCodes,
    private readonly provision: ProvisionMapService,
    private readonly range: RangeAssuranceService,
    private readonly concordance: ConcordanceSummaryService,
    private readonly ete: EteMeasuresService,
    private readonly tracking: ReoffendingTrackingService,
    private readonly findings: LocalFindingsService,
    private readonly official: OfficialFiguresService,
    private readonly equity: EquityService,
  ) {}

  async read(tx: ReadTransaction, serviceId: string, frame: PackFrame): Promise<CountedSections> {
    const ofQuarter = await this.#map(tx, serviceId, frame.quarter.from, frame);
    const ofYear = await this.#map(tx, serviceId, addDays(addYears(frame.until, -1), 1), frame);
    const needs = needsTable(ofQuarter, frame);
    const matrix = needMatrix(ofYear, frame);
    const funnel = funnelTable(ofYear, frame);
    const range = await this.range.lookIn(tx, serviceId, {}, frame.until);
    const practice = await this.concordance.summariseIn(tx, serviceId, { openOn: frame.until });
    const sections = [
      section(
        'needs',
        ['Needs', 'Anghenion'],
        [needs.table, matrix.table, gapsTable(ofYear, { funnel: funnel.table, range }, frame)],
      ),
      section(
        'delivery',
        ['From need to delivery', 'O angen i gyflwyno'],
        [funnel.table, practiceTable(practice, frame)],
      ),
      section('outcomes', ['Outcomes', 'Canlyniadau'], await this.#outcomes(tx, serviceId, frame)),
      section(
        'equity',
        ['Is it alike for everybody?', 'A yw yr un fath i bawb?'],
        await this.#equity(tx, serviceId, frame),
      ),
      section(
        'official',
        ['Published figures', 'Ffigurau cyhoeddedig'],
        [officialTable(await this.#compared(tx, serviceId), frame)],
      ),
      section(
        'decisions',
        ['Decisions, and what follows from them', 'Penderfyniadau, a’r hyn sy’n dilyn ohonynt'],
        await this.#decisions(tx, serviceId, ofQuarter, frame),
      ),
    ];
    return {
      sections,
      counted: [needs, matrix, funnel].flatMap((table) => table.counted),
      pendingCases: ofQuarter.map.pendingCases,
    };
  }

  async #map(
    tx: ReadTransaction,
    serviceId: string,
    since: PlainDate,
    { until }: PackFrame,
  ): Promise<PackMap> {
    const period = { since, until };
    return {
      map: await this.provision.mapIn(tx, serviceId, period, 'PUBLICATION'),
      who: await readCountedChildren(tx, this.codes, serviceId, period),
    };
  }

  async #outcomes(tx: ReadTransaction, serviceId: string, frame: PackFrame): Promise<PackTableDto[]> {
    const { quarter, until } = frame;
    const tracked = await this.tracking.trackIn(tx, serviceId, {
      indexFrom: addDays(addYears(until, -2), 1),
      indexTo: addYears(until, -1),
    });
    const ended = await this.ete.measureIn(tx, serviceId, { endedFrom: quarter.from, endedTo: until });
    const labels = {
      direction: await this.#labels(tx, serviceId, 'EFFECT_DIRECTION'),
      metric: await this.#labels(tx, serviceId, 'EFFECT_METRIC'),
    };
    return [
      reoffendingTable(tracked, frame),
      eteTable(ended.paired, frame),
      findingsTable(await this.#found(tx, serviceId), labels, frame),
    ];
  }

  async #labels(
    tx: ReadTransaction,
    serviceId: string,
    codeSet: string,
  ): Promise<(code: string) => BilingualDto> {
    const known = await this.codes.all(tx, serviceId, codeSet);
    return (code) => {
      const found = known.get(code);
      return labelled(found?.labelEn ?? code, found?.labelCy ?? null);
    };
  }

  async #found(tx: ReadTransaction, serviceId: string): Promise<NamedFinding[]> {
    const interventions = await tx.query<{ id: string; title_en: string; title_cy: string | null }>(
      `SELECT DISTINCT v.intervention_id AS id, v.title_en, v.title_cy
       FROM intervention_version v JOIN evaluation_plan p ON p.intervention_id = v.intervention_id
       WHERE v.service_id = :serviceId AND v.is_current
         AND EXISTS (SELECT 1 FROM evaluation_run r WHERE r.plan_id = p.id)
       ORDER BY v.title_en, v.intervention_id`,
      { serviceId },
    );
    const found: NamedFinding[] = [];
    for (const { id, title_en, title_cy } of interventions) {
      const intervention: Named = { key: id, label: labelled(title_en, title_cy) };
      const { items } = await this.findings.listIn(tx, serviceId, id, { limit: MANY });
      found.push(...items.map((finding) => ({ intervention, finding })));
    }
    return found;
  }

  async #equity(tx: ReadTransaction, serviceId: string, frame: PackFrame): Promise<PackTableDto[]> {
    const tables: PackTableDto[] = [];
    for (const [breakdown, title] of EQUITY) {
      const asked = { breakdown, until: frame.until };
      const equity = await this.equity.compareIn(tx, serviceId, asked, 'PUBLICATION');
      tables.push(equityTable(equity, title, frame));
    }
    return tables;
  }

  async #compared(tx: ReadTransaction, serviceId: string) {
    const { items } = await this.official.listIn(tx, serviceId, { superseded: false, limit: MANY });
    const ids = figuresToCompare(items);
    return ids.length === 0 ? null : this.official.compareIn(tx, serviceId, ids);
  }

  async #decisions(
    tx: ReadTransaction,
    serviceId: string,
    { map }: PackMap,
    frame: PackFrame,
  ): Promise<PackTableDto[]> {
    const { decisions, actions, escalations } = await readCommissioned(tx, serviceId, frame);
    const needOf = (code: string): BilingualDto => {
      const need = map.needAreas.find(({ needArea }) => needArea === code);
      return labelled(need?.labelEn ?? code, need?.labelCy ?? null);
    };
    const responseOf = await this.#labels(tx, serviceId, 'PARTNER_RESPONSE');
    return [
      decisionsTable(decisions, await this.#labels(tx, serviceId, 'DECISION_OUTCOME'), frame),
      actionsTable(actions, await this.#labels(tx, serviceId, 'COMMISSIONING_ACTION_STATE'), frame),
      escalationsTable(escalations, { responseOf, needOf }, frame),
    ];
  }
}
