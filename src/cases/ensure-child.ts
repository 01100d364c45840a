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

/** Where and when the case opens that the child is given for, and who opens it. */
interface Opening {
  principal: Principal;
  deliveryAreaId: string;
  openedOn: string;
}

/**
 * The id of the child with this reference, who is added where the service does not know the child. A child whom another
 * team works with may get a case here too, from whoever knows the record of the child as the service does.
 * @throws DomainError (conflict) naming the facts that differ from the child's record, to whoever may see it.
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
    if (faults.length > 0) throw childDiffers(known.visible ? faults : [UNSAID]);
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
