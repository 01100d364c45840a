import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Histories } from '../provision/history/histories.service.js';
import type { BoardPackDto, PackSectionDto, PackTableDto } from './dto/board-pack.dto.js';
import { tablesOf, withoutFigure } from './figures.js';
import type { CountedChildren, PackFrame } from './pack-source.js';
import { PackSections } from './pack-sections.js';
import { type Quarter, quarterBefore } from './quarter.js';
import { releasedTable } from './releases/released-table.js';
import { whatReveals } from './releases/what-reveals.js';
import { changesTable } from './sections/changes.js';
import { section } from './sections/section.js';
import { labelled } from './show/words.js';

/** A pack, and who is counted in it. */
export interface BuiltPack {
  /** With nothing that would tell of few children beside the rest of it. */
  pack: BoardPackDto;
  counted: CountedChildren[];
  /** Cases that changed, and that the figures of needs leave out as yet. */
  pendingCases: number;
  /** Adds what rests on the figures of the pack: last, when nothing of it will be hidden any more. */
  finish: (pack: BoardPackDto) => BoardPackDto;
}

/** What one snapshot of the database says. */
interface ReadPack {
  frame: PackFrame;
  service: BilingualDto;
  sections: PackSectionDto[];
  counted: CountedChildren[];
  pendingCases: number;
  /** The needs in the released pack of the quarter before. */
  before: PackTableDto | null;
}

/** Puts the pack of a quarter together: counts, then disclosure control, then words. */
@Injectable()
export class PackBuilder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly histories: Histories,
    private readonly sections: PackSections,
  ) {}

  async build({ serviceId }: Principal, quarter: Quarter): Promise<BuiltPack> {
    await this.histories.bringUpToDate(serviceId);
    // One snapshot: whatever is written meanwhile is in every figure, or in none.
    const { frame, service, sections, counted, pendingCases, before } = await this.uow.analyse((tx) =>
      this.#read(tx, serviceId, quarter),
    );
    const plain: BoardPackDto = {
      ...{ quarter: quarter.name, from: quarter.from, to: quarter.to, dataAsOf: frame.dataAsOf },
      ...{ service, threshold: frame.policy.threshold, sections },
    };
    const revealing = whatReveals(plain, counted, []);
    return {
      pack: revealing.reduce((pack, { place }) => withoutFigure(pack, place), plain),
      ...{ counted, pendingCases },
      finish: (pack) => withChanges(pack, before, frame),
    };
  }

  async #read(tx: ReadTransaction, serviceId: string, quarter: Quarter): Promise<ReadPack> {
    const service = await tx.queryOne<{ name_en: string; name_cy: string | null }>(
      'SELECT name_en, name_cy FROM youth_justice_service WHERE id = :serviceId',
      { serviceId },
    );
    const dataAsOf = todayInBritain();
    const frame: PackFrame = {
      ...{ quarter, dataAsOf, policy: await policyOf(tx, serviceId) },
      until: quarter.to < dataAsOf ? quarter.to : dataAsOf,
    };
    return {
      frame,
      service: labelled(service?.name_en ?? '', service?.name_cy ?? null),
      ...(await this.sections.read(tx, serviceId, frame)),
      before: await releasedTable(tx, serviceId, quarterBefore(quarter).name, 'needs'),
    };
  }
}

function withChanges(pack: BoardPackDto, before: PackTableDto | null, frame: PackFrame): BoardPackDto {
  const now = tablesOf(pack).find(({ id }) => id === 'needs');
  if (!now) return pack;
  const changes = section('changes', ['Changes', 'Newidiadau'], [changesTable(now, before, frame)]);
  return { ...pack, sections: [...pack.sections, changes] };
}
