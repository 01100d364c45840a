import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { once } from '../idempotency/once.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import type { Language } from '../platform/http/language.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateInterventionDto } from './dto/create-intervention.dto.js';
import type { CreateInterventionVersionDto } from './dto/create-intervention-version.dto.js';
import type { InterventionDetailDto } from './dto/intervention-detail.dto.js';
import type { UpdateInterventionDto } from './dto/update-intervention.dto.js';
import { checkContent, insertVersion } from './intervention-content.js';
import { InterventionVersion } from './intervention-version.entity.js';
import { findCurrentVersion, getEntry } from './intervention-versions.js';
import { Intervention } from './intervention.entity.js';
import { keepMoves, requireMove } from './lifecycle/status-moves.js';
import { NEW } from './lifecycle/transitions.js';

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
    principal: Principal,
    { code, ...content }: CreateInterventionDto,
    language: Language,
  ): Promise<Versioned<InterventionDetailDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const checked = await checkContent(tx, this.codes, { serviceId, code }, content);
      const move = { from: NEW, to: content.status, reason: null };
      await requireMove(tx, { ...move, roles: principal.roles });
      const interventionId = tx.newId();
      const identity = { id: interventionId, serviceId, deliveryAreaId: null, recordedAt: tx.now, code };
      await onTakenKey(tx.insert(Intervention, [identity]), () => codeTaken('intervention of this service'));
      const place = { serviceId, interventionId, versionNo: 1, changeReason: null, rowVersion: 1 };
      const versionId = await insertVersion(tx, place, checked);
      await keepMoves(tx, principal, [{ ...move, interventionId, versionId }]);
      return getEntry(tx, this.codes, { serviceId, interventionId, language });
    });
  }

  /**
   * Makes a new version current. What names an earlier version keeps it. The row version goes on counting, so
   * that no ETag of an earlier version fits the new one.
   * @throws DomainError (not found, precondition failed, invalid)
   */
  addVersion(
    principal: Principal,
    interventionId: string,
    rowVersion: number,
    { changeReason, ...content }: CreateInterventionVersionDto,
    language: Language,
  ): Promise<Versioned<InterventionDetailDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const current = await findCurrentVersion(tx, serviceId, interventionId);
      const stored = atVersion(current, rowVersion, 'intervention');
      const { version_id: id, version_no: versionNo, code } = stored;
      const checked = await checkContent(tx, this.codes, { serviceId, code }, content);
      const move = { from: stored.status, to: content.status, reason: changeReason };
      await requireMove(tx, { ...move, roles: principal.roles }, '/changeReason');
      const at = { id, serviceId, rowVersion };
      const next = await tx.update(InterventionVersion, at, { isCurrent: false });
      const place = { serviceId, interventionId, versionNo: versionNo + 1, changeReason, rowVersion: next };
      const versionId = await insertVersion(tx, place, checked);
      await keepMoves(tx, principal, [{ ...move, interventionId, versionId }]);
      return getEntry(tx, this.codes, { serviceId, interventionId, language });
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
    changes: UpdateInterventionDto,
    language: Language,
  ): Promise<Versioned<InterventionDetailDto>> {
    return this.uow.write(async (tx) => {
      const current = await findCurrentVersion(tx, serviceId, interventionId);
      const stored = atVersion(current, rowVersion, 'intervention');
      const edited = merged(
        {
          titleCy: stored.title_cy,
          summaryCy: stored.summary_cy,
          owner: stored.owner,
          reviewDueOn: stored.review_due_on,
        },
        changes,
      );
      const at = { id: stored.version_id, serviceId, rowVersion };
      await tx.update(InterventionVersion, at, edited);
      return getEntry(tx, this.codes, { serviceId, interventionId, language });
    });
  }
}
