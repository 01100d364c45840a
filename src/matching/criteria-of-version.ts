import type { Principal } from '../access/principal.js';
import type { FoundCase } from '../cases/case-lookup.js';
import { entryOfVersion } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { criteriaOf } from './criteria.js';
import type { Criterion, CriterionCode } from './criterion.js';
import { titlesInRules } from './entry-titles.js';
import type { MatchFacts } from './match-facts.js';
import { readCaseFacts } from './read-case-facts.js';
import { readEvidence } from './read-evidence.js';

/** Whether the child receives it already is for choosing, not for suiting. */
const FOR_CHOOSING: readonly CriterionCode[] = ['ALREADY_RECEIVING'];

/** What a version that the service has asks of a child, held against the case as of a day. */
export async function criteriaOfVersion(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { found, versionId, on }: { found: FoundCase; versionId: string; on: PlainDate },
): Promise<Criterion[]> {
  const { serviceId } = principal;
  const entry = await entryOfVersion(tx, serviceId, versionId);
  if (!entry) throw new Error('The version was found a moment ago.');
  const titleOf = await titlesInRules(tx, serviceId, entry.eligibility);
  const ofCase = await readCaseFacts(tx, codes, principal, { found, on, titleOf });
  const evidenceOf = await readEvidence(tx, codes, { serviceId, on, interventionIds: [entry.id] });
  const facts: MatchFacts = {
    child: ofCase.child,
    labelOf: ofCase.labelOf,
    titleOf: ofCase.titleOf,
    entry,
    needs: new Map(ofCase.needs.map((need) => [need.needAreaCode, need])),
    evidence: evidenceOf(entry.id),
    receivingSince: ofCase.receivingSince.get(entry.id) ?? null,
    excludedBy: ofCase.exclusions.get(entry.code) ?? [],
  };
  return criteriaOf(facts).filter(({ code }) => !FOR_CHOOSING.includes(code));
}
