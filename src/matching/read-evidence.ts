import type { BadgeCode } from '../evidence/badge-facts.js';
import type { EvidenceBadge } from '../evidence/badge.js';
import { badgesOf, noBadge } from '../evidence/badges-of.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { EvidenceFacts } from './match-facts.js';

/** How well an entry with this badge is known to work: not known is better than known not to. */
const STANDING: Readonly<Record<BadgeCode, number>> = {
  EVIDENCED: 4,
  PROMISING: 3,
  THEORY: 2,
  UNKNOWN: 1,
  NO_EFFECT: 0,
  CAUTION_HARM: 0,
};

/** What the evidence for entries comes to on a day, by intervention: for those named, or for all. */
export async function readEvidence(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  of: { serviceId: string; on: PlainDate; interventionIds?: readonly string[] },
): Promise<(interventionId: string) => EvidenceFacts> {
  const badges = await badgesOf(tx, codes, of.serviceId, of.interventionIds ?? 'ALL', of.on);
  const known = await codes.all(tx, of.serviceId, 'EVIDENCE_BADGE');
  const toFacts = ({ badge, statement }: EvidenceBadge): EvidenceFacts => ({
    badge,
    standing: STANDING[badge],
    harmful: known.get(badge)?.attributes.blocksPlanning === true,
    statement,
  });
  const none = toFacts(noBadge(of.on));
  const facts = new Map([...badges].map(([id, badge]) => [id, toFacts(badge)]));
  return (interventionId) => facts.get(interventionId) ?? none;
}
