import { Injectable } from '@nestjs/common';
import { unrestricted } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { addDays, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type ActiveWorker, activeWorkers } from './active-workers.js';
import { untilOf } from './deliverers.service.js';
import type { QualificationNeedDto, TrainingNeedsDto, TrainingNeedsQuery } from './dto/training-needs.dto.js';
import { trainingState } from './may-deliver.js';

const WEEKS_AHEAD = 12;

/** A version that asks for qualifications, and how much of it runs or waits. */
interface DemandRow {
  required_qualifications: string;
  is_current: boolean | number;
  deliveries: number;
}

interface LabelRow {
  code: string;
  label_en: string;
  label_cy: string | null;
}

const DEMAND = `
SELECT v.required_qualifications, v.is_current,
  (SELECT COUNT(*) FROM delivery d JOIN case_record c ON c.id = d.case_id
   WHERE d.intervention_version_id = v.id AND ${unrestricted('c')}
     AND d.enrolled_on <= :on AND (d.ended_on IS NULL OR d.ended_on >= :on)) AS deliveries
FROM intervention_version v WHERE v.service_id = :serviceId AND v.required_qualifications IS NOT NULL`;

const LABELS =
  "SELECT code, label_en, label_cy FROM reference_code WHERE code_set = 'QUALIFICATION' ORDER BY sort_order";

/** What the work asks for on a day beside what those who deliver are trained in. */
export async function readTrainingNeeds(
  tx: ReadTransaction,
  serviceId: string,
  { on, within }: Pick<TrainingNeedsDto, 'on' | 'within'>,
): Promise<TrainingNeedsDto> {
  const soon = addDays(on, 7 * within);
  const demand = await tx.query<DemandRow>(DEMAND, { serviceId, on });
  const workers = await activeWorkers(tx, serviceId, on);
  const needs = (await tx.query<LabelRow>(LABELS))
    .map((label) => toNeed(label, demand, workers, { on, soon }))
    .filter(
      ({ interventions, deliveries, trained, expired }) => interventions + deliveries + trained + expired,
    );
  const gap = ({ deliveries, trained }: QualificationNeedDto): number => deliveries - trained;
  return { on, within, qualifications: needs.sort((one, other) => gap(other) - gap(one)) };
}

/** What the work asks for beside what those who deliver are trained in. */
@Injectable()
export class TrainingNeedsService {
  constructor(private readonly uow: UnitOfWork) {}

  summarise({ serviceId }: Principal, query: TrainingNeedsQuery): Promise<TrainingNeedsDto> {
    const { on = todayInBritain(), within = WEEKS_AHEAD } = query;
    return this.uow.analyse((tx) => readTrainingNeeds(tx, serviceId, { on, within }));
  }
}

function toNeed(
  { code: qualification, label_en: labelEn, label_cy: labelCy }: LabelRow,
  demand: readonly DemandRow[],
  workers: readonly ActiveWorker[],
  { on, soon }: { on: PlainDate; soon: PlainDate },
): QualificationNeedDto {
  const asking = demand.filter(({ required_qualifications: json }) =>
    (JSON.parse(json) as string[]).includes(qualification),
  );
  const stateOf = ({ training }: ActiveWorker) => trainingState(training, qualification, on);
  const trained = workers.filter((worker) => ['TRAINED', 'COMPETENT'].includes(stateOf(worker)));
  const until = (worker: ActiveWorker) =>
    untilOf({ qualifications: [qualification], language: null, on }, worker);
  return {
    qualification,
    labelEn,
    labelCy,
    interventions: asking.filter(({ is_current: current }) => current).length,
    deliveries: asking.reduce((sum, { deliveries }) => sum + deliveries, 0),
    trained: trained.length,
    trainedInWelsh: trained.filter(({ languages }) => languages.includes('cy')).length,
    competent: trained.filter((worker) => stateOf(worker) === 'COMPETENT').length,
    expiring: trained.filter((worker) => (until(worker) ?? '9999') <= soon).length,
    expired: workers.filter((worker) => stateOf(worker) === 'EXPIRED').length,
  };
}
