import { CaseRecord } from '../../src/cases/case-record.entity.js';
import { Child } from '../../src/cases/child.entity.js';
import { Delivery } from '../../src/delivery/delivery.entity.js';
import type { TestApi } from './api.js';
import type { ServiceWorld } from './delivery-world.js';

/** Opens cases of children of a service who take part in the version from 2025-02-03 on, and gives their deliveries. */
export async function enrolChildren(
  { uow }: TestApi,
  { serviceId, areaId, versionId, caseId }: ServiceWorld,
  count: number,
  change: Partial<Delivery> = {},
): Promise<string[]> {
  return uow.write(async (tx) => {
    const [template] = await tx.whole(CaseRecord, 'id = :caseId', { caseId });
    const owner = () => ({
      id: tx.newId(),
      serviceId,
      deliveryAreaId: areaId,
      recordedAt: tx.now,
      rowVersion: 1,
    });
    const children = Array.from({ length: count }, (): Child => {
      const own = owner();
      const facts = { dateOfBirth: '2010-05-01', sex: 'FEMALE', ethnicity: null, preferredLanguage: 'cy' };
      return { ...own, ...facts, reference: `CHILD-${own.id}` };
    });
    const rows = children.map(({ id: childId }) => {
      const own = owner();
      return { own, childId };
    });
    for (const child of children) {
      const [like] = await tx.whole(Child, 'service_id = :serviceId', { serviceId });
      await tx.insert(Child, [{ ...camel(like), ...child }]);
    }
    const deliveries: string[] = [];
    for (const { own, childId } of rows) {
      await tx.insert(CaseRecord, [
        { ...camel(template), ...own, childId, reference: `CASE-${own.id}` } as CaseRecord,
      ]);
      const delivery = {
        ...{
          planActionId: null,
          providerId: null,
          reference: null,
          enrolledOn: '2025-02-03',
          startedOn: '2025-02-03',
        },
        ...{
          endedOn: null,
          completion: null,
          notCompletedReason: null,
          notCompletedNote: null,
          ageExceptionReason: null,
          setting: 'COMMUNITY',
          language: 'cy',
        },
        ...owner(),
        ...{ caseId: own.id, interventionVersionId: versionId },
        ...change,
      };
      await tx.insert(Delivery, [delivery]);
      deliveries.push(delivery.id);
    }
    return deliveries;
  });
}

const FLAGS = ['isRestricted'];

/** A stored row by property names, so that a new one is like it in whatever else it has. */
function camel(row: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { row_checksum: _checksum, ...rest } = row;
  return Object.fromEntries(
    Object.entries(rest).map(([column, value]) => {
      const name = column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
      return [name, FLAGS.includes(name) ? Boolean(value) : value];
    }),
  );
}
