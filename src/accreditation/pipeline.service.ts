import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type Stages, stagesOf } from './accreditation-stages.js';
import type {
  AccreditationPipelineDto,
  AwardPipelineDto,
  PipelineQuery,
  PipelineStageDto,
} from './dto/pipeline.dto.js';

interface CountRow {
  award: string;
  stage: string;
  standing: number;
  reached: number;
}

interface LabelRow {
  code_set: string;
  code: string;
  label_en: string;
  label_cy: string | null;
}

/** Each step by the end of the period, its place counted from the last one of its award. */
const COUNTS = `
WITH step AS MATERIALIZED (
  SELECT a.id, a.award, m.to_stage AS stage, m.moved_on,
         ROW_NUMBER() OVER (PARTITION BY a.id ORDER BY m.moved_on DESC, m.id DESC) AS age
  FROM accreditation a JOIN accreditation_move m ON m.accreditation_id = a.id
  WHERE a.service_id = :serviceId AND m.moved_on <= :until
    AND NOT EXISTS (SELECT 1 FROM case_record rc
                    WHERE rc.service_id = :serviceId AND rc.child_id = a.child_id AND rc.is_restricted)
)
SELECT award, stage, SUM(CASE WHEN age = 1 THEN 1 ELSE 0 END) AS standing,
       COUNT(DISTINCT CASE WHEN moved_on >= :since THEN id END) AS reached
FROM step GROUP BY award, stage`;

const LABELS = `SELECT code_set, code, label_en, label_cy FROM reference_code
  WHERE code_set IN ('ACCREDITATION', 'ACCREDITATION_STAGE') ORDER BY sort_order, code`;

function toAward(
  { code: award, label_en, label_cy }: LabelRow,
  counts: readonly CountRow[],
  stageLabels: readonly LabelRow[],
  stages: Stages,
): AwardPipelineDto {
  const rows: PipelineStageDto[] = stageLabels.map((label) => {
    const count = counts.find(({ stage }) => stage === label.code);
    return {
      stage: label.code,
      labelEn: label.label_en,
      labelCy: label.label_cy,
      achieved: stages.get(label.code)?.achieved ?? false,
      standing: count?.standing ?? 0,
      reached: count?.reached ?? 0,
    };
  });
  const sum = (some: readonly PipelineStageDto[]): number =>
    some.reduce((total, { standing }) => total + standing, 0);
  return {
    award,
    labelEn: label_en,
    labelCy: label_cy,
    recorded: sum(rows),
    held: sum(rows.filter(({ achieved }) => achieved)),
    stages: rows,
  };
}

/** Counts the awards of a service by stage. */
@Injectable()
export class PipelineService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the period is reversed. */
  async summarise({ serviceId }: Principal, query: PipelineQuery): Promise<AccreditationPipelineDto> {
    const until = query.until ?? todayInBritain();
    const since = query.since ?? null;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    const read = async (tx: ReadTransaction): Promise<AwardPipelineDto[]> => {
      const stages = stagesOf(await this.codes.all(tx, serviceId, 'ACCREDITATION_STAGE'));
      const labels = await tx.query<LabelRow>(LABELS);
      const period = { serviceId, until, since: since ?? '1900-01-01' };
      const counts = await tx.query<CountRow>(COUNTS, period);
      const ofSet = (name: string): LabelRow[] => labels.filter(({ code_set }) => code_set === name);
      return ofSet('ACCREDITATION').flatMap((label) => {
        const ofAward = counts.filter(({ award }) => award === label.code);
        return ofAward.length === 0 ? [] : [toAward(label, ofAward, ofSet('ACCREDITATION_STAGE'), stages)];
      });
    };
    return { since, until, awards: await this.uow.analyse(read) };
  }
}
