import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { CatalogueSnapshots } from '../../catalogue/catalogue-snapshots.js';
import { requireDeliveryArea } from '../../organisation/organisation-lookup.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type NamedNeed, needAreasAsked } from '../need-areas.js';
import { failedBy, failedByRange, isSupply, MENDED_BY, RANGE_TESTS, TEST_LABELS } from './assurance-rules.js';
import type { NeedRangeDto, RangeAssuranceDto, RangeAssuranceQuery } from './range-assurance.dto.js';
import { readSupply, type SuppliedEntry, targetsFirst } from './supply.js';
import { worksIn } from './works-in.js';

function toRange(need: NamedNeed, supply: readonly SuppliedEntry[], areaId: string | null): NeedRangeDto {
  const entries = supply.filter(({ entry }) => targetsFirst(entry).includes(need.needArea));
  const failed = failedByRange(entries);
  return {
    ...need,
    assured: failed.length === 0,
    tests: RANGE_TESTS.map((test) => {
      const passed = !failed.includes(test);
      const [labelEn, labelCy] = TEST_LABELS[test];
      const [mendedByEn, mendedByCy] = passed ? [null, null] : MENDED_BY[test];
      return { test, labelEn, labelCy, passed, mendedByEn, mendedByCy };
    }),
    entries: entries.map((supplied) => {
      const { id, code, titleEn, titleCy } = supplied.entry;
      const { badge, deliverers, welshDeliverers } = supplied;
      return {
        ...{ interventionId: id, code, titleEn, titleCy, badge, deliverers, welshDeliverers },
        ...{ places: supplied.placesIn(areaId), supply: isSupply(supplied), fails: failedBy(supplied) },
      };
    }),
  };
}

/** Tells whether there is a suitable range of work for each need, and what would mend it. */
@Injectable()
export class RangeAssuranceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly catalogue: CatalogueSnapshots,
  ) {}

  /** @throws DomainError (invalid) where the need area or the delivery area is not known. */
  look({ serviceId }: Principal, query: RangeAssuranceQuery): Promise<RangeAssuranceDto> {
    return this.uow.read((tx) => this.lookIn(tx, serviceId, query, todayInBritain()));
  }

  /** The same as of a day, in a transaction in which more is read. */
  async lookIn(
    tx: ReadTransaction,
    serviceId: string,
    query: RangeAssuranceQuery,
    asOf: PlainDate,
  ): Promise<RangeAssuranceDto> {
    const needs = await needAreasAsked(tx, serviceId, query.needArea);
    const areaId = query.deliveryArea
      ? await requireDeliveryArea(tx, serviceId, query.deliveryArea, '?deliveryArea')
      : null;
    const all = await this.catalogue.entries(tx, serviceId);
    const entries = all.filter((entry) => areaId === null || worksIn(entry, areaId));
    const supply = await readSupply(tx, this.codes, serviceId, { entries, on: asOf });
    return { asOf, needAreas: needs.map((need) => toRange(need, supply, areaId)) };
  }
}
