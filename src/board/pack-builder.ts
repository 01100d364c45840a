import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { CommissioningDecisionsService } from '../commissioning/decisions/commissioning-decisions.service.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import { EteMeasuresService } from '../ete/measures/ete-measures.service.js';
import { EquityService } from '../equity/equity.service.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { LocalFindingsService } from '../evidence/local-findings/local-findings.service.js';
import { OfficialFiguresService } from '../official-figures/official-figures.service.js';
import { addDays, addYears } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ConcordanceSummaryService } from '../practice/concordance/concordance-summary.service.js';
import { labelledNeedAreas } from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { ReoffendingTrackingService } from '../reoffending/reoffending-tracking.service.js';
import type { BoardPackDto, PackSectionDto, PackTableDto } from './dto/board-pack.dto.js';
import { type ChildNeed, readChildNeeds } from './facts/read-child-needs.js';
import { tablesOf, withoutFigure } from './figures.js';
import { figuresToCompare } from './figures-to-compare.js';
import type { CountedChildren, Named, PackFrame } from './pack-source.js';
import { type Quarter, quarterBefore } from './quarter.js';
import { changesTable } from './sections/changes.js';
import { decisionsTable } from './sections/decisions.js';
import { equityTable } from './sections/equity.js';
import { eteTable } from './sections/ete.js';
import { type FindingLabels, findingsTable, type NamedFinding } from './sections/findings.js';
import { funnelTable } from './sections/funnel.js';
import { needTables } from './sections/needs.js';
import { officialTable } from './sections/official.js';
import { practiceTable } from './sections/practice.js';
import { reoffendingTable } from './sections/reoffending.js';
import { releasedTable } from './releases/released-table.js';
import { whatReveals } from './releases/what-reveals.js';
import { both, labelled } from './show/words.js';

/** A pack, and who is counted in it. */
export interface BuiltPack {
  /** With nothing that would tell of few children beside the rest of it. */
  pack: BoardPackDto;
  counted: CountedChildren[];
  /** Adds what rests on the figures of the pack: last, when nothing of it will be hidden any more. */
  finish: (pack: BoardPackDto) => BoardPackDto;
}

/** What the database says in one look. */
interface Facts {
  service: BilingualDto;
  frame: PackFrame;
  children: ChildNeed[];
  needs: Named[];
  areas: Named[];
  labels: FindingLabels;
  outcomeOf: (code: string) => BilingualDto;
  interventions: Named[];
  /** The needs in the released pack of the quarter before. */
  before: PackTableDto | null;
}

interface LabelRow {
  key: string;
  label_en: string;
  label_cy: string | null;
}

const MANY = 200;

const EQUITY = [
  ['SEX', both('By sex', 'Yn ôl rhyw')],
  ['ETHNICITY', both('By ethnicity', 'Yn ôl ethnigrwydd')],
] as const;

const toNamed = ({ key, label_en, label_cy }: LabelRow): Named => ({
  key,
  label: labelled(label_en, label_cy),
});

/** Puts the pack of a quarter together: counts, then disclosure control, then words. */
@Injectable()
export class PackBuilder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly concordance: ConcordanceSummaryService,
    private readonly ete: EteMeasuresService,
    private readonly tracking: ReoffendingTrackingService,
    private readonly findings: LocalFindingsService,
    private readonly official: OfficialFiguresService,
    private readonly equity: EquityService,
    private readonly decisions: CommissioningDecisionsService,
  ) {}

  async build(principal: Principal, quarter: Quarter): Promise<BuiltPack> {
    const facts = await this.uow.analyse((tx) => this.#read(tx, principal.serviceId, quarter));
    const { frame, children, needs, areas } = facts;
    const { dataAsOf } = frame;
    const until = quarter.to < dataAsOf ? quarter.to : dataAsOf;
    const needed = needTables(children, needs, areas, frame);
    const funnel = funnelTable(children, needs, frame);
    const practice = await this.concordance.summarise(principal, { openOn: until });
    const ended = await this.ete.measure(principal, { endedFrom: quarter.from, endedTo: until });
    const tracked = await this.tracking.track(principal, {
      indexFrom: addDays(addYears(until, -2), 1),
      indexTo: addYears(until, -1),
    });
    const equity = await this.#equity(principal, until, frame);
    const found = await this.#found(principal, facts.interventions);
    const { items: decided } = await this.decisions.list(principal, { limit: MANY });
    const sections: PackSectionDto[] = [
      section(
        'needs',
        ['Needs', 'Anghenion'],
        needed.map(({ table }) => table),
      ),
      section(
        'delivery',
        ['From need to delivery', 'O angen i gyflwyno'],
        [funnel.table, practiceTable(practice, frame)],
      ),
      section(
        'outcomes',
        ['Outcomes', 'Canlyniadau'],
        [
          reoffendingTable(tracked, frame),
          eteTable(ended.paired, frame),
          findingsTable(found, facts.labels, frame),
        ],
      ),
      section('equity', ['Is it alike for everybody?', 'A yw yr un fath i bawb?'], equity),
      section(
        'official',
        ['Published figures', 'Ffigurau cyhoeddedig'],
        [officialTable(await this.#compared(principal), frame)],
      ),
      section(
        'decisions',
        ['Decisions', 'Penderfyniadau'],
        [decisionsTable(decided, facts.outcomeOf, frame)],
      ),
    ];
    const counted = [...needed, funnel].flatMap((table) => table.counted);
    const plain: BoardPackDto = {
      ...{ quarter: quarter.name, from: quarter.from, to: quarter.to, dataAsOf },
      ...{ service: facts.service, threshold: frame.policy.threshold, sections },
    };
    const revealing = whatReveals(plain, counted, []);
    return {
      pack: revealing.reduce((pack, { place }) => withoutFigure(pack, place), plain),
      counted,
      finish: (pack) => withChanges(pack, facts.before, frame),
    };
  }

  async #read(tx: ReadTransaction, serviceId: string, quarter: Quarter): Promise<Facts> {
    const own = { serviceId };
    const service = await tx.queryOne<{ name_en: string; name_cy: string | null }>(
      'SELECT name_en, name_cy FROM youth_justice_service WHERE id = :serviceId',
      own,
    );
    const needs = (await labelledNeedAreas(tx, serviceId)).map(({ code: key, ...labels }) => ({
      key,
      ...labels,
    }));
    const areas = await tx.query<LabelRow>(
      `SELECT id AS key, name_en AS label_en, name_cy AS label_cy FROM delivery_area
       WHERE service_id = :serviceId ORDER BY name_en, id`,
      own,
    );
    const interventions = await tx.query<LabelRow>(
      `SELECT DISTINCT v.intervention_id AS key, v.title_en AS label_en, v.title_cy AS label_cy
       FROM intervention_version v JOIN evaluation_plan p ON p.intervention_id = v.intervention_id
       WHERE v.service_id = :serviceId AND v.is_current
         AND EXISTS (SELECT 1 FROM evaluation_run r WHERE r.plan_id = p.id)
       ORDER BY v.title_en, v.intervention_id`,
      own,
    );
    const labelsOf = async (codeSet: string) => {
      const known = await this.codes.all(tx, serviceId, codeSet);
      return (code: string): BilingualDto => {
        const found = known.get(code);
        return labelled(found?.labelEn ?? code, found?.labelCy ?? null);
      };
    };
    return {
      service: labelled(service?.name_en ?? '', service?.name_cy ?? null),
      frame: { quarter, dataAsOf: todayInBritain(), policy: await policyOf(tx, serviceId) },
      children: await readChildNeeds(tx, serviceId, quarter),
      ...{ needs: needs.map(toNamed), areas: areas.map(toNamed), interventions: interventions.map(toNamed) },
      labels: { direction: await labelsOf('EVIDENCE_DIRECTION'), metric: await labelsOf('EFFECT_METRIC') },
      outcomeOf: await labelsOf('DECISION_OUTCOME'),
      before: await releasedTable(tx, serviceId, quarterBefore(quarter).name, 'needs'),
    };
  }

  async #found(principal: Principal, interventions: readonly Named[]): Promise<NamedFinding[]> {
    const found: NamedFinding[] = [];
    for (const intervention of interventions) {
      const { items } = await this.findings.list(principal, intervention.key, { limit: MANY });
      found.push(...items.map((finding) => ({ intervention, finding })));
    }
    return found;
  }

  /** As it may leave, whoever asks. */
  async #equity(principal: Principal, until: string, frame: PackFrame): Promise<PackTableDto[]> {
    const tables: PackTableDto[] = [];
    for (const [breakdown, title] of EQUITY) {
      const equity = await this.equity.compare(principal, { breakdown, until, view: 'PUBLICATION' });
      tables.push(equityTable(equity, title, frame));
    }
    return tables;
  }

  async #compared(principal: Principal) {
    const { items } = await this.official.list(principal, { superseded: false, limit: MANY });
    const ids = figuresToCompare(items);
    return ids.length === 0 ? null : this.official.compare(principal, { figureIds: ids.join(',') });
  }
}

function withChanges(pack: BoardPackDto, before: PackTableDto | null, frame: PackFrame): BoardPackDto {
  const now = tablesOf(pack).find(({ id }) => id === 'needs');
  if (!now) return pack;
  const changes = section('changes', ['Changes', 'Newidiadau'], [changesTable(now, before, frame)]);
  return { ...pack, sections: [...pack.sections, changes] };
}

const section = (
  id: string,
  [en, cy]: readonly [string, string],
  tables: PackTableDto[],
): PackSectionDto => ({ id, title: both(en, cy), tables });
