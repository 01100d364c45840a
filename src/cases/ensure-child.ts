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

/** Where and when the case opens that the child is given for. */
interface Opening {
  serviceId: string;
  deliveryAreaId: string;
  openedOn: string;
}

/**
 * The id of the child with this reference, who is added where the service does not know the child.
 * @throws DomainError (conflict) naming the facts that differ from the child's record.
 */
export async function ensureChild(
  tx: WriteTransaction,
  { serviceId, deliveryAreaId, openedOn }: Opening,
  input: CreateChildDto,
): Promise<string> {
  const known = await tx.queryOne<ChildRow>(
    `SELECT ${CHILD_COLUMNS} FROM child ch WHERE ch.service_id = :serviceId AND ch.reference = :reference`,
    { serviceId, reference: input.reference },
  );
  if (known) {
    const faults = childDifferences(input, toChild(known));
    if (faults.length > 0) throw childDiffers(faults);
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
