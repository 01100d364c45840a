import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import { staleVersion } from '../platform/http/entity-tag.js';
import type { Language } from '../platform/http/language.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateInterventionDto } from './dto/create-intervention.dto.js';
import type { CreateInterventionVersionDto } from './dto/create-intervention-version.dto.js';
import type { UpdateInterventionDto } from './dto/update-intervention.dto.js';
import { checkContent, insertVersion } from './intervention-content.js';
import { getCurrentVersion, type TaggedVersion } from './intervention-versions.js';
import { Intervention } from './intervention.entity.js';

/** Changes the catalogue of a service. */
@Injectable()
export class InterventionChangesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * Adds an entry with its first version.
   * @throws DomainError where the code is taken (conflict), or the content breaks a rule (invalid).
   */
  create(
    { serviceId }: Principal,
    { code, ...content }: CreateInterventionDto,
    language: Language,
  ): Promise<TaggedVersion> {
    return this.uow.write(async (tx) => {
      const checked = await checkContent(tx, this.codes, serviceId, content);
      const interventionId = tx.newId();
      const identity = { id: interventionId, serviceId, deliveryAreaId: null, recordedAt: tx.now, code };
      await onTakenKey(tx.insert(Intervention, [identity]), () => codeTaken('intervention of this service'));
      const place = { serviceId, interventionId, versionNo: 1, changeReason: null, rowVersion: 1 };
      await insertVersion(tx, place, checked);
      return getCurrentVersion(tx, serviceId, interventionId, language);
    });
  }

  /**
   * Makes a new version current. What names an earlier version keeps it. The row version goes on counting, so
   * that no ETag of an earlier version fits the new one.
   * @throws DomainError (not found, precondition failed, invalid)
   */
  addVersion(
    { serviceId }: Principal,
    interventionId: string,
    rowVersion: number,
    { changeReason, ...content }: CreateInterventionVersionDto,
    language: Language,
  ): Promise<TaggedVersion> {
    return this.uow.write(async (tx) => {
      const { version } = await getCurrentVersion(tx, serviceId, interventionId, language);
      const superseded = await tx.execute(
        `UPDATE intervention_version SET is_current = FALSE
         WHERE id = :id AND service_id = :serviceId AND row_version = :rowVersion`,
        { id: version.versionId, serviceId, rowVersion },
      );
      if (superseded === 0) throw staleVersion();
      const checked = await checkContent(tx, this.codes, serviceId, content);
      const versionNo = version.versionNo + 1;
      const place = { serviceId, interventionId, versionNo, changeReason, rowVersion: rowVersion + 1 };
      await insertVersion(tx, place, checked);
      return getCurrentVersion(tx, serviceId, interventionId, language);
    });
  }

  /**
   * Changes what is not substance in the current version.
   * @throws DomainError (not found, precondition failed, invalid)
   */
  update(
    { serviceId }: Principal,
    interventionId: string,
    rowVersion: number,
    { status, titleCy, summaryCy }: UpdateInterventionDto,
    language: Language,
  ): Promise<TaggedVersion> {
    return this.uow.write(async (tx) => {
      const { version } = await getCurrentVersion(tx, serviceId, interventionId, language);
      await this.codes.require(tx, serviceId, [
        { codeSet: 'INTERVENTION_STATUS', code: status, pointer: '/status' },
      ]);
      const changed = await tx.execute(
        `UPDATE intervention_version
         SET status = :status, title_cy = :titleCy, summary_cy = :summaryCy, row_version = row_version + 1
         WHERE id = :id AND service_id = :serviceId AND row_version = :rowVersion`,
        {
          status: status ?? version.status,
          titleCy: titleCy === undefined ? version.titleCy : titleCy,
          summaryCy: summaryCy === undefined ? version.summaryCy : summaryCy,
          id: version.versionId,
          serviceId,
          rowVersion,
        },
      );
      if (changed === 0) throw staleVersion();
      return getCurrentVersion(tx, serviceId, interventionId, language);
    });
  }
}
