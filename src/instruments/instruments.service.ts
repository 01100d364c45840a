import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateInstrumentDto } from './dto/create-instrument.dto.js';
import type { InstrumentDto } from './dto/instrument.dto.js';
import type { UpdateInstrumentDto } from './dto/update-instrument.dto.js';
import { findInstrument, instrumentsOf, type KnownInstrument, toInstrument } from './instrument-rows.js';
import { addInstrument, changeInstrument } from './write-instrument.js';

const versioned = (found: KnownInstrument | null): Versioned<InstrumentDto> => {
  if (!found) throw notFound('instrument');
  return { body: toInstrument(found), rowVersion: found.rowVersion };
};

/** The instruments that measure skills and wellbeing: those that ship, and the service's own. */
@Injectable()
export class InstrumentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal): Promise<InstrumentDto[]> {
    const found = await this.uow.read((tx) => instrumentsOf(tx, serviceId));
    return [...found.values()].map(toInstrument);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, code: string): Promise<Versioned<InstrumentDto>> {
    return versioned(await this.uow.read((tx) => findInstrument(tx, serviceId, code)));
  }

  /** @throws DomainError naming every fault (invalid), or where the code is taken (conflict). */
  create(principal: Principal, input: CreateInstrumentDto): Promise<Versioned<InstrumentDto>> {
    return once(this.uow, principal, async (tx) =>
      versioned(await addInstrument(tx, this.codes, principal, input)),
    );
  }

  /** @throws DomainError: not found, precondition failed, conflict, or naming every fault (invalid). */
  update(
    principal: Principal,
    code: string,
    rowVersion: number,
    input: UpdateInstrumentDto,
  ): Promise<Versioned<InstrumentDto>> {
    return this.uow.write(async (tx) =>
      versioned(await changeInstrument(tx, this.codes, principal, { code, rowVersion }, input)),
    );
  }
}
