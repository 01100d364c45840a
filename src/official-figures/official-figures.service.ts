import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import { once } from '../idempotency/once.js';
import { MeasureRegistry } from '../measures/measure-registry.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type DefinedFigure, pairFigures } from './comparable-figures.js';
import { cautionsOf, derivedMeasure, readPairs, toMeasure } from './compare-figures.js';
import type { CreateOfficialFigureDto } from './dto/create-official-figure.dto.js';
import type { FigureComparisonDto, FigureComparisonQuery } from './dto/figure-comparison.dto.js';
import type { OfficialFigureQuery } from './dto/official-figure-query.dto.js';
import type { OfficialFigureDto } from './dto/official-figure.dto.js';
import {
  definitionOf,
  findFigures,
  listFigures,
  type OfficialFigureRow,
  toOfficialFigure,
} from './figure-rows.js';
import { recordFigure } from './write-figure.js';

/** Figures as they were published, each under the definition by which it was counted. */
@Injectable()
export class OfficialFiguresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly registry: MeasureRegistry,
  ) {}

  list({ serviceId }: Principal, query: OfficialFigureQuery): Promise<Page<OfficialFigureDto>> {
    return this.uow.read((tx) => this.listIn(tx, serviceId, query));
  }

  /** The same, in a transaction in which more is read; so is `compareIn`. */
  async listIn(
    tx: ReadTransaction,
    serviceId: string,
    query: OfficialFigureQuery,
  ): Promise<Page<OfficialFigureDto>> {
    const definitions = await this.registry.all(tx);
    const rows = await listFigures(tx, serviceId, query);
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => toOfficialFigure(row, definitionOf(definitions, row)),
    );
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<OfficialFigureDto> {
    return this.uow.read(async (tx) => {
      const [row] = await findFigures(tx, serviceId, [id]);
      if (!row) throw notFound('official figure');
      return toOfficialFigure(row, definitionOf(await this.registry.all(tx), row));
    });
  }

  /** @throws DomainError naming every fault (invalid), or where there is such a figure (conflict). */
  create(principal: Principal, input: CreateOfficialFigureDto): Promise<OfficialFigureDto> {
    const { codes, registry } = this;
    return once(this.uow, principal, (tx) => recordFigure(tx, { codes, registry }, principal, input));
  }

  /** @throws DomainError: invalid where they are not known or not pairs, conflict where definitions differ. */
  async compare({ serviceId }: Principal, query: FigureComparisonQuery): Promise<FigureComparisonDto> {
    const ids = query.figureIds?.toLowerCase().split(',');
    if (!ids) {
      throw invalidField('?figureIds', 'VALUE_MISSING', 'Name the figures to set beside each other.');
    }
    return this.uow.read((tx) => this.compareIn(tx, serviceId, ids));
  }

  async compareIn(
    tx: ReadTransaction,
    serviceId: string,
    ids: readonly string[],
  ): Promise<FigureComparisonDto> {
    const definitions = await this.registry.all(tx);
    const rows = await findFigures(tx, serviceId, ids);
    const figures = ids.map((id): DefinedFigure => {
      const row = rows.find((one) => one.id === id);
      if (!row) throw invalidField('?figureIds', 'UNKNOWN_FIGURE', `There is no such figure: ${id}.`);
      return { row, definition: definitionOf(definitions, row) };
    });
    const pairs = pairFigures(figures);
    const [first, second] = await this.#areas(tx, serviceId, figures);
    const derived = derivedMeasure(pairs, definitions);
    return {
      first,
      second,
      measures: [...pairs.map(toMeasure), ...(derived ? [derived] : [])],
      reading: readPairs(pairs, derived, [first.name, second.name]),
      cautions: cautionsOf(pairs),
    };
  }

  /** The two areas, that of the first figure first, each by its name or else by its kind. */
  async #areas(tx: ReadTransaction, serviceId: string, figures: readonly DefinedFigure[]) {
    const kinds = await this.codes.all(tx, serviceId, 'FIGURE_AREA');
    const toArea = ({ area_kind, area_name }: OfficialFigureRow) => {
      const kind = kinds.get(area_kind);
      const name: BilingualDto = area_name
        ? { en: area_name, cy: area_name }
        : { en: kind?.labelEn ?? area_kind, cy: kind?.labelCy ?? area_kind };
      return { areaKind: area_kind, name };
    };
    const [first, ...rest] = figures.map(({ row }) => row) as [OfficialFigureRow, ...OfficialFigureRow[]];
    const second = rest.find((row) => row.area_kind !== first.area_kind || row.area_name !== first.area_name);
    return [toArea(first), toArea(second as OfficialFigureRow)] as const;
  }
}
