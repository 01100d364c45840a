import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { badgesOf, noBadge } from './badges-of.js';
import type { EvidenceBadgeDto } from './dto/evidence-badge.dto.js';
import type { EvidenceItemDto } from './dto/evidence-item.dto.js';
import { itemsOfIntervention, toEvidenceItem } from './evidence-item-rows.js';

/** What is known of whether one entry works. */
export interface EntryEvidence {
  badge: EvidenceBadgeDto;
  evidence: EvidenceItemDto[];
}

/** The items of an entry that count, newest review first, and the badge that they give today. */
export async function evidenceOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  interventionId: string,
): Promise<EntryEvidence> {
  const today = todayInBritain();
  const items = await itemsOfIntervention(tx, serviceId, interventionId);
  const badges = await badgesOf(tx, codes, serviceId, [interventionId], today);
  return {
    badge: badges.get(interventionId) ?? noBadge(today),
    evidence: items.map(toEvidenceItem(today)),
  };
}
