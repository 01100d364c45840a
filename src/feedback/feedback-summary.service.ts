import { Injectable } from '@nestjs/common';
import { unrestricted } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField } from '../platform/errors/domain-error.js';
import type {
  ChangeSummaryDto,
  FeedbackSummaryDto,
  FeedbackSummaryQuery,
  QuoteDto,
  RatingSummaryDto,
  RespondentSummaryDto,
  ThemeSummaryDto,
} from './dto/feedback-summary.dto.js';

interface Labelled {
  label_en: string;
  label_cy: string | null;
}

type RespondentRow = Labelled &
  Record<`${'r' | 'a'}${1 | 2 | 3 | 4 | 5}`, number> & {
    respondent: string;
    given: number;
    know_plan: number;
    asked_about_plan: number;
  };

type ChangeRow = Labelled & {
  construct: string;
  rated: number;
  total: number;
  better: number;
  worse: number;
};

const MOST_QUOTES = 20;
const STARS = [1, 2, 3, 4, 5] as const;

/** Feedback of a period that may enter figures, of an intervention where one is asked for: `given`, from both tables. */
const given = (ofOne: boolean): string => `
given AS MATERIALIZED (
  SELECT f.id, f.respondent, f.rating, f.alliance_rating, f.knows_plan, f.themes, f.words, f.may_quote, f.language
  FROM feedback f JOIN case_record c ON c.id = f.case_id
  ${ofOne ? 'JOIN delivery d ON d.id = f.delivery_id JOIN intervention_version v ON v.id = d.intervention_version_id' : ''}
  WHERE f.service_id = :serviceId AND ${unrestricted('c')} AND f.given_on BETWEEN :since AND :until
    ${ofOne ? 'AND v.intervention_id = :interventionId' : ''}
  UNION ALL
  SELECT s.id, s.respondent, s.rating, NULL, NULL, s.themes, s.words, s.may_quote, s.language
  FROM service_feedback s
  WHERE s.service_id = :serviceId AND s.given_on BETWEEN :since AND :until
    ${ofOne ? 'AND s.intervention_id = :interventionId' : ''}
)`;

const counts = STARS.map(
  (star) => `COUNT(CASE WHEN g.rating = ${star} THEN 1 END) AS r${star},
    COUNT(CASE WHEN g.alliance_rating = ${star} THEN 1 END) AS a${star}`,
).join(', ');

const RESPONDENTS = `
SELECT g.respondent, r.label_en, r.label_cy, COUNT(*) AS given, ${counts},
  COUNT(CASE WHEN g.knows_plan = 'YES' THEN 1 END) AS know_plan, COUNT(g.knows_plan) AS asked_about_plan
FROM given g JOIN reference_code r ON r.code_set = 'FEEDBACK_RESPONDENT' AND r.code = g.respondent
GROUP BY g.respondent, r.label_en, r.label_cy, r.sort_order ORDER BY r.sort_order`;

const CHANGES = `
SELECT x.construct, r.label_en, r.label_cy, COUNT(*) AS rated, SUM(x.change) AS total,
  COUNT(CASE WHEN x.change > 0 THEN 1 END) AS better, COUNT(CASE WHEN x.change < 0 THEN 1 END) AS worse
FROM given g JOIN feedback_change x ON x.feedback_id = g.id
JOIN reference_code r ON r.code_set = 'CHANGE_CONSTRUCT' AND r.code = x.construct
GROUP BY x.construct, r.label_en, r.label_cy, r.sort_order ORDER BY r.sort_order`;

const THEMES = "SELECT g.themes, COUNT(*) AS given FROM given g WHERE g.themes <> '[]' GROUP BY g.themes";
const THEME_LABELS = `SELECT code, label_en, label_cy FROM reference_code
  WHERE code_set = 'FEEDBACK_THEME' ORDER BY sort_order`;
const QUOTES = `SELECT g.respondent, g.language, g.words FROM given g
  WHERE g.may_quote AND g.words IS NOT NULL ORDER BY g.id DESC LIMIT ${MOST_QUOTES}`;

function toRating(row: RespondentRow, prefix: 'r' | 'a'): RatingSummaryDto {
  const distribution = STARS.map((star) => row[`${prefix}${star}`]);
  const rated = distribution.reduce((sum, count) => sum + count, 0);
  const total = distribution.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { rated, mean: rated === 0 ? null : total / rated, distribution };
}

const toRespondent = (row: RespondentRow): RespondentSummaryDto => ({
  respondent: row.respondent,
  labelEn: row.label_en,
  labelCy: row.label_cy,
  given: row.given,
  rating: toRating(row, 'r'),
  alliance: toRating(row, 'a'),
  knowPlan: row.know_plan,
  askedAboutPlan: row.asked_about_plan,
});

const toChange = ({ label_en: labelEn, label_cy: labelCy, ...row }: ChangeRow): ChangeSummaryDto => ({
  construct: row.construct,
  labelEn,
  labelCy,
  rated: row.rated,
  mean: Number(row.total) / row.rated,
  better: row.better,
  same: row.rated - row.better - row.worse,
  worse: row.worse,
});

async function themes(tx: ReadTransaction, source: string, asked: object): Promise<ThemeSummaryDto[]> {
  const lists = await tx.query<{ themes: string; given: number }>(`WITH ${source} ${THEMES}`, { ...asked });
  const labels = await tx.query<Labelled & { code: string }>(THEME_LABELS);
  return labels.flatMap(({ code: theme, label_en: labelEn, label_cy: labelCy }) => {
    const mentions = lists
      .filter((list) => (JSON.parse(list.themes) as string[]).includes(theme))
      .reduce((sum, list) => sum + list.given, 0);
    return mentions === 0 ? [] : [{ theme, labelEn, labelCy, mentions }];
  });
}

/** Adds up what was said. */
@Injectable()
export class FeedbackSummaryService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where the period is reversed. */
  async summarise({ serviceId }: Principal, query: FeedbackSummaryQuery): Promise<FeedbackSummaryDto> {
    const until = query.until ?? todayInBritain();
    const since = query.since ?? null;
    const interventionId = query.interventionId ?? null;
    if (since !== null && since > until) {
      throw invalidField('?since', 'PERIOD_REVERSED', 'The period ends before it begins.');
    }
    const source = given(interventionId !== null);
    const asked = {
      serviceId,
      since: since ?? '1900-01-01',
      until,
      ...(interventionId && { interventionId }),
    };
    return this.uow.analyse(async (tx) => ({
      since,
      until,
      interventionId,
      respondents: (await tx.query<RespondentRow>(`WITH ${source} ${RESPONDENTS}`, asked)).map(toRespondent),
      changes: (await tx.query<ChangeRow>(`WITH ${source} ${CHANGES}`, asked)).map(toChange),
      themes: await themes(tx, source, asked),
      quotes: await tx.query<QuoteDto>(`WITH ${source} ${QUOTES}`, asked),
    }));
  }
}
