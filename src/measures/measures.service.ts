import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import { CODE } from '../platform/validation/fields.js';
import { areComparable, definitionChanges } from './definition-changes.js';
import type {
  MeasureChangesDto,
  MeasureChangesQuery,
  MeasureDto,
  MeasureVersionDto,
} from './dto/measure.dto.js';
import { MeasureRegistry, toMeasureVersion } from './measure-registry.js';

/** Shows what each measure counts, and how its versions differ. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: MeasureRegistry,
  ) {}

  async list(): Promise<MeasureDto[]> {
    const definitions = await this.uow.read((tx) => this.registry.all(tx));
    const codes = new Set(definitions.map(({ measure }) => measure));
    return [...codes].map((code) => ({
      code,
      versions: definitions.filter(({ measure }) => measure === code).map(toMeasureVersion),
    }));
  }

  /** @throws DomainError (not found). */
  async get(code: string): Promise<MeasureDto> {
    return { code, versions: await this.uow.read((tx) => this.#versions(tx, code)) };
  }

  /** @throws DomainError (not found; invalid where a version is not one of the measure). */
  async changes(code: string, query: MeasureChangesQuery): Promise<MeasureChangesDto> {
    const versions = await this.uow.read((tx) => this.#versions(tx, code));
    const named = (name: 'from' | 'to', otherwise: MeasureVersionDto | undefined): MeasureVersionDto => {
      const wanted = query[name];
      const found = wanted === undefined ? otherwise : versions.find(({ version }) => version === wanted);
      if (found) return found;
      const known = versions.map(({ version }) => version).join(', ');
      throw invalidField(`?${name}`, 'UNKNOWN_VERSION', `The measure has these versions: ${known}.`);
    };
    const [from, to] = [named('from', versions[0]), named('to', versions.at(-1))];
    return {
      measure: code,
      from: from.version,
      to: to.version,
      comparable: areComparable(from, to),
      changes: definitionChanges(from, to),
    };
  }

  async #versions(tx: ReadTransaction, code: string): Promise<MeasureVersionDto[]> {
    // What is no code names no measure; PostgreSQL would take some of it for a fault of ours.
    const versions = CODE.test(code) ? await this.registry.ofMeasure(tx, code) : [];
    if (versions.length === 0) throw notFound('measure');
    return versions.map(toMeasureVersion);
  }
}
