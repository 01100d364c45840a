import { InterventionModule } from '../../src/catalogue/intervention-module.entity.js';
import { TrainingRecord } from '../../src/workforce/training-record.entity.js';
import { Worker } from '../../src/workforce/worker.entity.js';
import type { TestApi } from './api.js';
import type { ServiceWorld } from './delivery-world.js';

const part = (code: string) => ({ code, labelEn: code, labelCy: `${code} yn Gymraeg` });

/**
 * Gives the version that a service delivers four modules, of which HARM, VOICE and REPAIR are core and VISIT is not, two core
 * components, an adaptation, a group of 2 to 4 and the qualification FIRST_AID.
 */
export async function designVersion({ uow }: TestApi, world: ServiceWorld): Promise<void> {
  const { serviceId, versionId } = world;
  await uow.write(async (tx) => {
    const owned = () => ({ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now });
    await tx.insert(
      InterventionModule,
      ['HARM', 'VOICE', 'VISIT', 'REPAIR'].map((code, index) => ({
        ...owned(),
        interventionVersionId: versionId,
        ...{
          code,
          titleEn: code,
          titleCy: null,
          sortOrder: index + 1,
          minutes: 60,
          isCore: code !== 'VISIT',
        },
      })),
    );
    await tx.execute(
      `UPDATE intervention_version SET core_components = :components, allowed_adaptations = :adaptations,
         required_qualifications = :qualifications, group_size_min = 2, group_size_max = 4 WHERE id = :versionId`,
      {
        versionId,
        components: JSON.stringify([part('REFLECTION'), part('APOLOGY')]),
        adaptations: JSON.stringify([part('PICTURES')]),
        qualifications: JSON.stringify(['FIRST_AID']),
      },
    );
  });
}

/** Adds a worker of the service, with training where it is given, and gives their id. */
export async function addWorker(
  { uow }: TestApi,
  { serviceId }: ServiceWorld,
  { training, ...change }: Partial<Worker> & { training?: Partial<TrainingRecord> } = {},
): Promise<string> {
  return uow.write(async (tx) => {
    const owned = () => ({
      id: tx.newId(),
      serviceId,
      deliveryAreaId: null,
      recordedAt: tx.now,
      rowVersion: 1,
    });
    const worker: Worker = {
      ...owned(),
      reference: tx.newId(),
      name: 'A worker',
      agency: 'HEALTH',
      teamId: null,
      accountId: null,
      languages: ['en', 'cy'],
      activeFrom: '2020-01-01',
      activeTo: null,
      ...change,
    };
    await tx.insert(Worker, [worker]);
    if (training) {
      const taken = {
        qualification: 'FIRST_AID',
        trainedOn: '2024-01-01',
        competentOn: '2024-02-01',
        expiresOn: null,
      };
      await tx.insert(TrainingRecord, [{ ...owned(), workerId: worker.id, ...taken, ...training }]);
    }
    return worker.id;
  });
}
