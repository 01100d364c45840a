import type { InterventionDto } from '../catalogue/dto/intervention.dto.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import type { Bilingual } from './bilingual.js';
import type { Criterion } from './criterion.js';
import type {
  RecommendationNeedDto,
  MatchedEntryDto,
  RecommendationsDto,
} from './dto/recommendations.dto.js';
import { type NeedFacts, needStateOf, stateText } from './needs.js';
import { RULE_VERSION } from './rank.js';
import type { Advice, Match } from './recommend.js';
import { toCriterion } from './to-criterion.js';

const ADVICE: Bilingual = {
  en: 'This is advice to help a case manager choose. It is never a referral, and it decides nothing.',
  cy: "Cyngor yw hwn i helpu rheolwr achos i ddewis. Nid yw byth yn atgyfeiriad, ac nid yw'n penderfynu dim.",
};

/** Nothing where the area is a strength, or where no assessment has rated it. */
function toNeeds(need: NeedFacts, language: Language): RecommendationNeedDto[] {
  const state = needStateOf(need);
  if (state === 'STRENGTH' || need.assessedOn === null) return [];
  const { en, cy } = stateText(need);
  return [
    {
      needAreaCode: need.needAreaCode,
      label: inLanguage(language, need.labelEn, need.labelCy),
      labelEn: need.labelEn,
      labelCy: need.labelCy,
      state,
      severity: need.severity,
      isPriority: need.isPriority,
      assessedOn: need.assessedOn,
      explanationEn: en,
      explanationCy: cy,
    },
  ];
}

const toEntry = ({ entry, score, criteria }: Match<InterventionDto>): MatchedEntryDto => ({
  interventionId: entry.id,
  versionId: entry.versionId,
  versionNo: entry.versionNo,
  code: entry.code,
  title: entry.title,
  titleEn: entry.titleEn,
  titleCy: entry.titleCy,
  summaryEn: entry.summaryEn,
  summaryCy: entry.summaryCy,
  status: entry.status,
  provider: entry.provider,
  ruleVersion: RULE_VERSION,
  score,
  criteria: criteria.map(toCriterion),
});

const codesWith = (criteria: readonly Criterion[], wanted: Criterion['outcome']) => [
  ...new Set(criteria.filter(({ outcome }) => outcome === wanted).map(({ code }) => code)),
];

/** Advice as a reader sees it. */
export const toRecommendations = (
  caseId: string,
  on: PlainDate,
  needs: readonly NeedFacts[],
  { recommendations, notEligible }: Advice<InterventionDto>,
  language: Language,
): RecommendationsDto => ({
  caseId,
  on,
  ruleVersion: RULE_VERSION,
  advice: ADVICE,
  needs: needs.flatMap((need) => toNeeds(need, language)),
  recommendations: recommendations.map((match) => ({
    ...toEntry(match),
    eligibility: codesWith(match.criteria, 'UNKNOWN').length === 0 ? 'ELIGIBLE' : 'ASK_FIRST',
  })),
  notEligible: notEligible.map((match) => ({
    ...toEntry(match),
    ruledOutBy: codesWith(match.criteria, 'NOT_MET'),
  })),
});
