import type { ReadTransaction } from '../platform/database/transaction.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { KnownInstrument } from '../instruments/instrument-rows.js';
import { administrationWarnings } from '../instruments/scoring/administration-warnings.js';
import { scaleResults } from '../instruments/scoring/scale-results.js';
import type { Answer, ScaleScore } from '../instruments/scoring/score-answers.js';
import type { SkillMeasureDto } from './dto/skill-measure.dto.js';
import type { SkillMeasure } from './skill-measure.entity.js';

/** A row of the table `skill_measure`, with the dates of the delivery that it is about. */
export interface SkillMeasureRow {
  id: string;
  case_id: string;
  delivery_id: string | null;
  reference: string | null;
  instrument: string;
  timepoint: SkillMeasure['timepoint'];
  measured_on: PlainDate;
  score: number | null;
  scales: string | null;
  answers: string | null;
  language: SkillMeasure['language'];
  assisted: SkillMeasure['assisted'];
  consented: SkillMeasure['consented'];
  respondent: string;
  recorded_at: string;
  first_session_on: PlainDate | null;
  delivery_ended_on: PlainDate | null;
}

/** Skill measures `m`, each with the first session and the end of its delivery. */
export const SELECT_MEASURES = `SELECT m.*, d.ended_on AS delivery_ended_on,
    (SELECT MIN(s.held_on) FROM delivery_session s WHERE s.delivery_id = m.delivery_id) AS first_session_on
  FROM skill_measure m LEFT JOIN delivery d ON d.id = m.delivery_id`;

/** The scores of scales that are stored with a measure. */
export const storedScales = ({ scales }: Pick<SkillMeasureRow, 'scales'>): ScaleScore[] =>
  scales === null ? [] : (JSON.parse(scales) as ScaleScore[]);

/** What is answered of a skill measure, by what is known of its instrument. */
export const toSkillMeasure =
  (instruments: ReadonlyMap<string, KnownInstrument>) =>
  (row: SkillMeasureRow): SkillMeasureDto => {
    const instrument = instruments.get(row.instrument);
    const { respondent, score, timepoint, assisted, consented } = row;
    return {
      id: row.id,
      caseId: row.case_id,
      deliveryId: row.delivery_id,
      reference: row.reference,
      instrument: row.instrument,
      timepoint,
      measuredOn: row.measured_on,
      score,
      respondent,
      language: row.language,
      assisted,
      consented,
      scales: instrument ? scaleResults(instrument, { respondent, score, scales: storedScales(row) }) : [],
      answers: row.answers === null ? null : (JSON.parse(row.answers) as Answer[]),
      warnings: administrationWarnings({
        ...{ timepoint, assisted, consented, measuredOn: row.measured_on, deliveryId: row.delivery_id },
        ...{ firstSessionOn: row.first_session_on, endedOn: row.delivery_ended_on },
      }),
      recordedAt: row.recorded_at,
    };
  };

/** A skill measure that was just written. */
export async function readNewMeasure(
  tx: ReadTransaction,
  id: string,
  instrument: KnownInstrument,
): Promise<SkillMeasureDto> {
  const row = await tx.queryOne<SkillMeasureRow>(`${SELECT_MEASURES} WHERE m.id = :id`, { id });
  return toSkillMeasure(new Map([[instrument.code, instrument]]))(row as SkillMeasureRow);
}
