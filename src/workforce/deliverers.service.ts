import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { type ActiveWorker, activeWorkers } from './active-workers.js';
import type { DelivererDto, DeliverersDto, DeliverersQuery } from './dto/deliverers.dto.js';
import { type DeliveryRequirement, lastDayOf, mayDeliver } from './may-deliver.js';

const WEEKS_AHEAD = 12;

interface CurrentVersionRow {
  id: string;
  required_qualifications: string | null;
  refresher_months: number | null;
}

/** The last day on which every qualification asked for counts; null: none runs out. */
export function untilOf(
  { qualifications, refresherMonths = null, on }: DeliveryRequirement,
  { training }: Pick<ActiveWorker, 'training'>,
): PlainDate | null {
  const lasts = qualifications.map((qualification) => {
    const taken = training.filter((one) => one.qualification === qualification && one.trainedOn <= on);
    const days = taken.map((one) => lastDayOf(one, refresherMonths));
    return days.some((day) => day === null) ? null : ((days as string[]).sort().at(-1) ?? null);
  });
  return lasts.filter((day) => day !== null).sort()[0] ?? null;
}

const lacks = ({ missing, expired, lacksLanguage }: DelivererDto): number =>
  missing.length + expired.length + Number(lacksLanguage);

/** Who may deliver what the catalogue offers. */
@Injectable()
export class DeliverersService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  async list(
    { serviceId }: Principal,
    interventionId: string,
    query: DeliverersQuery,
  ): Promise<DeliverersDto> {
    const on = query.on ?? todayInBritain();
    const soon = addDays(on, 7 * (query.within ?? WEEKS_AHEAD));
    return this.uow.read(async (tx) => {
      const version = await tx.queryOne<CurrentVersionRow>(
        `SELECT id, required_qualifications, refresher_months FROM intervention_version
         WHERE service_id = :serviceId AND intervention_id = :interventionId AND is_current`,
        { serviceId, interventionId },
      );
      if (!version) throw notFound('intervention');
      const requirement: DeliveryRequirement = {
        qualifications: JSON.parse(version.required_qualifications ?? '[]') as string[],
        refresherMonths: version.refresher_months,
        language: query.language ?? null,
        on,
      };
      const toDeliverer = (worker: ActiveWorker): DelivererDto => {
        const { id: workerId, name, agency, teamId, languages } = worker;
        const { inactive: _inactive, ...judged } = mayDeliver(requirement, worker);
        const until = judged.may ? untilOf(requirement, worker) : null;
        const expiring = until !== null && until <= soon;
        return { workerId, name, agency, teamId, languages, ...judged, until, expiring };
      };
      const deliverers = (await activeWorkers(tx, serviceId, on))
        .map(toDeliverer)
        .sort((one, other) => lacks(one) - lacks(other));
      const able = deliverers.filter(({ may }) => may);
      return {
        interventionId,
        interventionVersionId: version.id,
        on,
        language: query.language ?? null,
        requiredQualifications: [...requirement.qualifications],
        may: able.length,
        mayInWelsh: able.filter(({ languages }) => languages.includes('cy')).length,
        expiring: able.filter(({ expiring }) => expiring).length,
        deliverers,
      };
    });
  }
}
