import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { findCurrentVersion } from '../catalogue/intervention-versions.js';
import { touchVersion } from '../catalogue/touch-version.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { faultsUnder, gather } from '../platform/errors/gather-faults.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { componentsOf } from './components-of.js';
import type { PackageComponentInput, PackageComponentListDto } from './dto/package-component.dto.js';
import { PackageComponent } from './package-component.entity.js';
import { componentFaults } from './package-rules.js';

/** What packages are made of. */
@Injectable()
export class PackagesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  components({ serviceId }: Principal, packageId: string): Promise<Versioned<PackageComponentListDto>> {
    return this.uow.read(async (tx) => {
      const current = await findCurrentVersion(tx, serviceId, packageId);
      if (!current) throw notFound('intervention');
      const items = await componentsOf(tx, current.version_id);
      const body = { interventionVersionId: current.version_id, items };
      return { body, rowVersion: current.row_version };
    });
  }

  /**
   * Says what the current version of a package is made of, in place of what was said before.
   * @throws DomainError where there is no such entry, it has changed since it was read, the version is planned already
   *   (conflict), or something is not known (invalid).
   */
  setComponents(
    { serviceId }: Principal,
    packageId: string,
    rowVersion: number,
    components: readonly PackageComponentInput[],
  ): Promise<Versioned<PackageComponentListDto>> {
    return this.uow.write(async (tx) => {
      const found = await findCurrentVersion(tx, serviceId, packageId);
      const current = atVersion(found, rowVersion, 'intervention');
      const versionId = current.version_id;
      await this.#check(tx, serviceId, packageId, components);
      const planned = await tx.queryOne(
        'SELECT 1 AS planned FROM package_plan WHERE intervention_version_id = :versionId LIMIT 1',
        { versionId },
      );
      if (planned) {
        throw conflict(
          'VERSION_PLANNED',
          'This version has been planned with a child, and keeps its components. Make a new version first.',
          [],
        );
      }
      await tx.execute('DELETE FROM package_component WHERE intervention_version_id = :versionId', {
        versionId,
      });
      await tx.insert(
        PackageComponent,
        components.map((given, index): PackageComponent => ({
          id: tx.newId(),
          serviceId,
          deliveryAreaId: null,
          interventionVersionId: versionId,
          code: given.code,
          componentInterventionId: given.interventionId ?? null,
          titleEn: given.titleEn,
          titleCy: given.titleCy,
          needAreaCode: given.needAreaCode,
          role: given.role,
          isRequired: given.isRequired,
          weeklyContacts: given.weeklyContacts ?? null,
          weeklyMinutes: given.weeklyMinutes ?? null,
          sortOrder: index + 1,
          recordedAt: tx.now,
        })),
      );
      const next = await touchVersion(tx, serviceId, current);
      const items = await componentsOf(tx, versionId);
      return { body: { interventionVersionId: versionId, items }, rowVersion: next };
    });
  }

  async #check(
    tx: WriteTransaction,
    serviceId: string,
    packageId: string,
    components: readonly PackageComponentInput[],
  ): Promise<void> {
    const faults = new FaultList();
    faults.addAll(componentFaults(components));
    const roles = components.map(({ role }, index) => ({
      ...{ codeSet: 'ROLE_IN_PLAN', code: role },
      pointer: `/components/${index}/role`,
    }));
    faults.addAll(await this.codes.faults(tx, serviceId, roles));
    const areas = await needAreasOf(tx, serviceId);
    for (const [index, { needAreaCode, interventionId }] of components.entries()) {
      const at = `/components/${index}`;
      if (!areas.has(needAreaCode)) faults.addAll(faultsUnder(at, [unknownNeedArea('/needAreaCode')]));
      if (!interventionId) continue;
      await gather(faults, requireInterventionCode(tx, serviceId, interventionId, `${at}/interventionId`));
      if (interventionId !== packageId) continue;
      faults.add(`${at}/interventionId`, 'CIRCULAR_PACKAGE', 'A package cannot be a component of itself.');
    }
    faults.throwIfAny();
  }
}
