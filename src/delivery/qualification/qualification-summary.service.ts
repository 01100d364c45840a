import { Injectable } from '@nestjs/common';
import { unrestricted } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { addYears, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { findWorkers, type FoundWorker } from '../sessions/deliverers.js';
import { deliveredByQualified } from '../sessions/judge-deliverers.js';
import { designsOf, type VersionDesign } from '../version-design.js';
import type { QualificationSummaryDto, QualificationSummaryQuery } from './qualification-summary.dto.js';

interface DeliveredRow {
  id: string;
  held_on: PlainDate;
  intervention_version_id: string;
  worker_id: string | null;
}

const ATTENDED = `
  SELECT s.id, s.held_on, d.intervention_version_id, x.worker_id
  FROM delivery_session s
  JOIN attendance a ON a.session_id = s.id
  JOIN delivery d ON d.id = s.delivery_id
  JOIN case_record c ON c.id = s.case_id
  LEFT JOIN session_deliverer x ON x.session_id = s.id
  WHERE s.service_id = :serviceId AND s.held_on BETWEEN :from AND :to AND a.minutes_attended > 0
    AND ${unrestricted('c')}`;

type Counts = Record<'notRequired' | 'qualified' | 'untrained' | 'unknown', number>;

function judge(
  rows: readonly DeliveredRow[],
  designs: ReadonlyMap<string, VersionDesign>,
  workers: ReadonlyMap<string, FoundWorker>,
): keyof Counts {
  const [first] = rows;
  const qualifications = designs.get(first?.intervention_version_id ?? '')?.requiredQualifications ?? [];
  if (qualifications.length === 0) return 'notRequired';
  const deliverers = rows.flatMap(({ worker_id: id }) => workers.get(id ?? '') ?? []);
  const work = { qualifications, language: '', on: first?.held_on ?? '', deliverers };
  const answer = deliveredByQualified(work);
  return answer === null ? 'unknown' : answer ? 'qualified' : 'untrained';
}

/** How much of what is delivered is delivered by those who are qualified for it. */
@Injectable()
export class QualificationSummaryService {
  constructor(private readonly uow: UnitOfWork) {}

  get({ serviceId }: Principal, query: QualificationSummaryQuery): Promise<QualificationSummaryDto> {
    const to = query.to ?? todayInBritain();
    const from = query.from ?? addYears(to, -1);
    return this.uow.analyse(async (tx) => {
      const counts = await this.#count(tx, serviceId, { from, to });
      const { qualified, untrained } = counts;
      const of = qualified + untrained;
      return {
        from,
        to,
        sessions: of + counts.notRequired + counts.unknown,
        ...counts,
        untrainedPercent: of === 0 ? null : Math.round((untrained / of) * 1000) / 10,
      };
    });
  }

  async #count(
    tx: ReadTransaction,
    serviceId: string,
    period: { from: PlainDate; to: PlainDate },
  ): Promise<Counts> {
    const rows = await tx.query<DeliveredRow>(ATTENDED, { serviceId, ...period });
    const versions = new Set(rows.map((row) => row.intervention_version_id));
    const designs = await designsOf(tx, serviceId, [...versions]);
    const named = new Set(rows.flatMap((row) => row.worker_id ?? []));
    const workers = await findWorkers(tx, serviceId, [...named]);
    const bySession = new Map<string, DeliveredRow[]>();
    for (const row of rows) bySession.set(row.id, [...(bySession.get(row.id) ?? []), row]);
    const counts = { notRequired: 0, qualified: 0, untrained: 0, unknown: 0 };
    for (const ofSession of bySession.values()) counts[judge(ofSession, designs, workers)]++;
    return counts;
  }
}
