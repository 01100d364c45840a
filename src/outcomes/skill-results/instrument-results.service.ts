import { Injectable } from '@nestjs/common';
import { unrestricted } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { designOf } from '../../evaluation/design/design-gate.js';
import { instrumentsOf } from '../../instruments/instrument-rows.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField } from '../../platform/errors/domain-error.js';
import type { InstrumentResultsDto, InstrumentResultsQuery } from './dto/instrument-results.dto.js';
import { type CountedMeasure, groupResults } from './group-results.js';

/** The first delivery that each child started, in cases that may enter figures: `started`. */
const started = (ofOne: boolean): string => `
started AS MATERIALIZED (
  SELECT delivery_id FROM (
    SELECT d.id AS delivery_id,
      ROW_NUMBER() OVER (PARTITION BY c.child_id ORDER BY d.started_on, d.id) AS place
    FROM delivery d JOIN case_record c ON c.id = d.case_id
    ${ofOne ? 'JOIN intervention_version v ON v.id = d.intervention_version_id' : ''}
    WHERE d.service_id = :serviceId AND ${unrestricted('c')} AND d.started_on BETWEEN :since AND :until
      ${ofOne ? 'AND v.intervention_id = :interventionId' : ''}
  ) ranked WHERE place = 1
)`;

const measuresOf = (instrument: string | null): string => `
SELECT m.id, m.delivery_id, m.instrument, m.timepoint, m.measured_on, m.score, m.scales, m.respondent
FROM started s JOIN skill_measure m ON m.delivery_id = s.delivery_id
${instrument === null ? '' : 'WHERE m.instrument = :instrument'} ORDER BY m.instrument, m.respondent, m.id`;

/** How skills and wellbeing changed, over the children of a piece of work. */
@Injectable()
export class InstrumentResultsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where the period is reversed, or the instrument is not known. */
  async summarise({ serviceId }: Principal, query: InstrumentResultsQuery): Promise<InstrumentResultsDto> {
    const until = query.until ?? todayInBritain();
    const { interventionId = null, instrument = null, since = null, to = 'T1' } = query;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    const asked = {
      ...{ serviceId, since: since ?? '1900-01-01', until },
      ...(interventionId && { interventionId }),
    };
    const source = started(interventionId !== null);
    return this.uow.analyse(async (tx) => {
      const instruments = await instrumentsOf(tx, serviceId);
      if (instrument !== null && !instruments.has(instrument)) {
        const detail = 'There is no instrument with this code; see GET /v1/instruments.';
        throw invalidField('?instrument', 'UNKNOWN_INSTRUMENT', detail);
      }
      const counted = await tx.queryOne<{ n: number }>(
        `WITH ${source} SELECT CAST(COUNT(*) AS integer) AS n FROM started`,
        asked,
      );
      const eligible = counted?.n ?? 0;
      const measures = await tx.query<CountedMeasure>(`WITH ${source} ${measuresOf(instrument)}`, {
        ...{ ...asked, ...(instrument && { instrument }) },
      });
      const group = { n: eligible, events: null };
      return {
        ...{ interventionId, to, since, until, eligible },
        design: designOf({ treated: group, comparison: null, adjustment: null }).code,
        results: groupResults(measures, instruments, { eligible, to }),
      };
    });
  }
}
