import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { DomainError, type FieldFault } from '../platform/errors/domain-error.js';
import { CHILD_COLUMNS, type ChildRow, toChild } from './case-rows.js';
import { moveChild } from './case-writes.js';
import { childDifferences } from './child-agreement.js';
import { Child } from './child.entity.js';
import type { CreateChildDto } from './dto/create-child.dto.js';

const childDiffers = (faults: FieldFault[]): DomainError =>
  new DomainError(
    'conflict',
    'CHILD_DIFFERS',
    'The service knows a child with this reference, whose record differs from what is given. Check the reference, or correct the record of the child first.',
    faults,
  );

/** To whoever may not see the child: which fact differs would tell the others, one guess at a time. */
const UNSAID: FieldFault = {
  pointer: '/child/reference',
  code: 'CHILD_DIFFERS',
  detail: 'The service knows a child with this reference, whose record says otherwise.',
};

/** What was given of a child whom the caller may not see does not agree: to be logged, since it may be a guess. */
export class UnseenChildDiffers extends Error {
  constructor(
    readonly childId: string,
    readonly refusal: DomainError,
  ) {
    super(refusal.message);
  }
}

const MOST_TRIES = 5;
const TRIES_COUNT_FOR_MS = 24 * 3_600_000;

/**
 * Whether somebody may not open a case for a child whom they do not see, even who knows the record: where a case of the
 * child is restricted, or they have tried too often today.
 */
async function mayNotMatch(tx: WriteTransaction, principal: Principal, childId: string): Promise<boolean> {
  const { serviceId, accountId, operation } = principal;
  const found = await tx.queryOne<{ restricted: number; tries: number }>(
    `SELECT (SELECT COUNT(*) FROM case_record r
        WHERE r.service_id = :serviceId AND r.child_id = :childId AND r.is_restricted) AS restricted,
       (SELECT COUNT(*) FROM audit_entry e
        WHERE e.child_id = :childId AND e.service_id = :serviceId AND e.account_id = :accountId
          AND e.operation = :operation AND e.action = 'CONSULTATION' AND e.recorded_at > :since) AS tries`,
    {
      ...{ childId, serviceId, accountId, operation },
      since: new Date(Date.parse(tx.now) - TRIES_COUNT_FOR_MS).toISOString(),
    },
  );
  return (found?.restricted ?? 0) > 0 || (found?.tries ?? 0) >= MOST_TRIES;
}

/** Where and when the case opens that the child is given for, and who opens it. */
interface Opening {
  principal: Principal;
  deliveryAreaId: string;
  openedOn: string;
}

/**
 * The id of the child with this reference, who is added where the service does not know the child. A child whom another
 * team works with may get a case here too, from whoever knows the record of the child as the service does.
 * @throws DomainError (conflict) naming the facts that differ from the child's record, to whoever may see it; otherwise
 * UnseenChildDiffers.
 */
export async function ensureChild(
  tx: WriteTransaction,
  { principal, deliveryAreaId, openedOn }: Opening,
  input: CreateChildDto,
): Promise<string> {
  const { serviceId } = principal;
  const [visible, parameters] = ofVisibleChild('ch.id', principal);
  const known = await tx.queryOne<ChildRow & { visible: number }>(
    `SELECT ${CHILD_COLUMNS}, CASE WHEN ${visible} THEN 1 ELSE 0 END AS visible FROM child ch WHERE ch.service_id = :serviceId AND ch.reference = :reference`,
    { ...parameters, serviceId, reference: input.reference },
  );
  if (known) {
    const faults = childDifferences(input, toChild(known));
    if (known.visible) {
      if (faults.length > 0) throw childDiffers(faults);
    } else if (faults.length > 0 || (await mayNotMatch(tx, principal, known.child_id))) {
      throw new UnseenChildDiffers(known.child_id, childDiffers([UNSAID]));
    }
    await moveChild(tx, { serviceId, deliveryAreaId, childId: known.child_id }, openedOn);
    return known.child_id;
  }
  const child: Child = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId,
    reference: input.reference,
    dateOfBirth: input.dateOfBirth,
    sex: input.sex,
    ethnicity: input.ethnicity ?? null,
    preferredLanguage: input.preferredLanguage ?? null,
    rowVersion: 1,
    recordedAt: tx.now,
  };
  await tx.insert(Child, [child]);
  return child.id;
}
