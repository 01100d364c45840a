import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';

/** Sorts cases into classes by what their order types say of themselves. */
@Injectable()
export class RecordClasses {
  constructor(private readonly codes: ReferenceCodes) {}

  /** The class of each order type that has one. */
  async byOrderType(tx: ReadTransaction, serviceId: string): Promise<Map<string, string>> {
    const classes = new Map<string, string>();
    for (const [code, { attributes }] of await this.codes.all(tx, serviceId, 'ORDER_TYPE')) {
      if (typeof attributes.outcomeGroup === 'string') classes.set(code, attributes.outcomeGroup);
    }
    return classes;
  }
}
