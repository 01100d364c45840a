import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireCase } from '../cases/case-lookup.js';
import { requireInterventionVersion } from '../catalogue/intervention-lookup.js';
import { criteriaOfVersion } from '../matching/criteria-of-version.js';
import { RULE_VERSION } from '../matching/rank.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateSuitabilityAssessmentDto } from './dto/create-suitability-assessment.dto.js';
import { SuitabilityAssessment } from './suitability-assessment.entity.js';
import { assessedOnFaults, suitabilityFaults } from './suitability-rules.js';

/**
 * Records whether a version suits a child, with what the catalogue asks as of the day, and gives the id.
 * @throws DomainError (invalid) naming every fault.
 */
export async function recordSuitability(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateSuitabilityAssessmentDto,
): Promise<string> {
  const { serviceId, accountId } = principal;
  const { decision, assessedOn, reason = null, adaptations = null, criteria = [] } = input;
  const faults = new FaultList();
  const ofCase = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  const ofVersion = await gather(
    faults,
    requireInterventionVersion(tx, serviceId, input.interventionVersionId, '/interventionVersionId'),
  );
  faults.addAll(
    await codes.faults(tx, serviceId, [
      { codeSet: 'SUITABILITY_DECISION', code: decision, pointer: '/decision' },
      ...criteria.map(({ code }, index) => ({
        codeSet: 'SUITABILITY_CRITERION',
        code,
        pointer: `/criteria/${index}/code`,
      })),
    ]),
  );
  if (ofCase) faults.addAll(assessedOnFaults(assessedOn, ofCase, todayInBritain()));
  const { found, version } = foundOrRefused(faults, { found: ofCase, version: ofVersion });
  const computed = await criteriaOfVersion(tx, codes, principal, {
    found,
    versionId: version.id,
    on: assessedOn,
  });
  const known = await codes.find(tx, serviceId, 'SUITABILITY_DECISION', decision);
  const kinds = await codes.all(tx, serviceId, 'SUITABILITY_CRITERION');
  faults.addAll(
    suitabilityFaults(
      { assessedOn, reason, adaptations, criteria },
      known?.attributes ?? {},
      computed,
      (code) => kinds.get(code)?.attributes.needsNote === true,
    ),
  );
  faults.throwIfAny();
  const row: SuitabilityAssessment = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId: found.deliveryAreaId,
    caseId: found.id,
    interventionVersionId: version.id,
    assessedOn,
    assessedById: accountId,
    decision,
    reason,
    adaptations,
    ruleVersion: RULE_VERSION,
    computedCriteria: computed,
    assessorCriteria: criteria.map(({ code, outcome, note }) => ({ code, outcome, note: note ?? null })),
    approvedById: null,
    approvedAt: null,
    rowVersion: 1,
    recordedAt: tx.now,
  };
  await tx.insert(SuitabilityAssessment, [row]);
  const event = { recordType: 'suitabilityAssessment', recordId: row.id, caseId: found.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return row.id;
}
