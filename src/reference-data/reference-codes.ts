import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';

/** A use of a code in a record. */
export interface CodeUse {
  codeSet: string;
  /** Null or undefined: not given, which is for the caller to judge. */
  code: string | null | undefined;
  /** Where the code stands in the request. */
  pointer: string;
}

/** A code as the rules need it. */
export interface KnownCode {
  serviceId: string | null;
  labelEn: string;
  labelCy: string | null;
  attributes: Readonly<Record<string, unknown>>;
}

interface CodeRow {
  code_set: string;
  code: string;
  service_id: string | null;
  label_en: string;
  label_cy: string | null;
  attributes: string;
}

/**
 * Knows every code of every code set. Codes are only ever added, so they are kept in memory and read again when
 * one is met that is not known.
 */
@Injectable()
export class ReferenceCodes {
  #sets: ReadonlyMap<string, ReadonlyMap<string, KnownCode>> = new Map();

  /** A code that the service may use, or null. */
  async find(
    tx: ReadTransaction,
    serviceId: string,
    codeSet: string,
    code: string,
  ): Promise<KnownCode | null> {
    const known = this.#sets.get(codeSet)?.get(code) ?? (await this.#load(tx)).get(codeSet)?.get(code);
    return known && (known.serviceId === null || known.serviceId === serviceId) ? known : null;
  }

  /** Every code of a set that the service may use, with its attributes, in the order of the list. */
  async all(tx: ReadTransaction, serviceId: string, codeSet: string): Promise<Map<string, KnownCode>> {
    const codes = (await this.#load(tx)).get(codeSet) ?? new Map<string, KnownCode>();
    return new Map([...codes].filter(([, { serviceId: owner }]) => owner === null || owner === serviceId));
  }

  /** A fault for every code that is not known. */
  async faults(tx: ReadTransaction, serviceId: string, uses: readonly CodeUse[]): Promise<FieldFault[]> {
    // Read again at most once, however many codes are not known: a batch may hold hundreds.
    if (uses.some((use) => this.#isUnknown(serviceId, use))) await this.#load(tx);
    return uses
      .filter((use) => this.#isUnknown(serviceId, use))
      .map(({ codeSet, pointer }) => ({
        pointer,
        code: 'UNKNOWN_CODE',
        detail: `This is not a code of the set ${codeSet}; see GET /v1/reference-codes?codeSet=${codeSet}.`,
      }));
  }

  /** @throws DomainError (invalid) naming every code that is not known. */
  async require(tx: ReadTransaction, serviceId: string, uses: readonly CodeUse[]): Promise<void> {
    const faults = new FaultList();
    faults.addAll(await this.faults(tx, serviceId, uses));
    faults.throwIfAny();
  }

  #isUnknown(serviceId: string, { codeSet, code }: CodeUse): boolean {
    if (code === null || code === undefined) return false;
    const known = this.#sets.get(codeSet)?.get(code);
    return !known || (known.serviceId !== null && known.serviceId !== serviceId);
  }

  async #load(tx: ReadTransaction): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownCode>>> {
    const rows = await tx.query<CodeRow>(
      `SELECT code_set, code, service_id, label_en, label_cy, attributes FROM reference_code
       ORDER BY code_set, sort_order, code`,
    );
    const sets = new Map<string, Map<string, KnownCode>>();
    for (const row of rows) {
      const set = sets.get(row.code_set) ?? new Map<string, KnownCode>();
      sets.set(row.code_set, set);
      set.set(row.code, {
        serviceId: row.service_id,
        labelEn: row.label_en,
        labelCy: row.label_cy,
        attributes: JSON.parse(row.attributes) as Record<string, unknown>,
      });
    }
    this.#sets = sets;
    return sets;
  }
}
