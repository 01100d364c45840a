import type { AvailableEntry } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { inLanguage, type Language } from '../platform/http/language.js';
import type { SuitabilityStateDto } from '../suitability/dto/suitability-state.dto.js';
import { codesWith } from './advised-entries.js';
import { availabilityOf } from './availability.js';
import type { Bilingual } from './bilingual.js';
import { explained } from './criterion.js';
import type { CurrentWork } from './current-work.js';
import type { MatchedEntryDto } from './dto/matched-entry.dto.js';
import type { CurrentWorkDto, RecommendationNeedDto, RecommendationsDto } from './dto/recommendations.dto.js';
import { type NeedFacts, needStateOf, stateText } from './needs.js';
import { rankParts } from './rank-texts.js';
import { RULE_VERSION } from './rank.js';
import type { Advice, CaseFacts, Match } from './recommend.js';
import { sequenceNotes } from './sequence.js';
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

const toTexts = ({ en, cy }: Bilingual) => ({ explanationEn: en, explanationCy: cy });

const toCurrentWork = ({ title, needAreaCodes, ...work }: CurrentWork): CurrentWorkDto => ({
  ...work,
  titleEn: title.en,
  titleCy: title.cy,
  needAreaCodes: [...needAreaCodes],
});

/** What an entry is shown with besides what it and the case say. */
interface Surroundings {
  work: readonly CurrentWork[];
  titleOf: (code: string) => Bilingual;
  suitabilityOf: (versionId: string) => SuitabilityStateDto;
  language: Language;
}

function toMatchedEntry(match: Match<AvailableEntry>, around: Surroundings): MatchedEntryDto {
  const { entry, score, facts, criteria, supply, localEvidence } = match;
  const { child, evidence } = facts;
  return {
    interventionId: entry.id,
    versionId: entry.versionId,
    versionNo: entry.versionNo,
    code: entry.code,
    title: inLanguage(around.language, entry.titleEn, entry.titleCy),
    titleEn: entry.titleEn,
    titleCy: entry.titleCy,
    summaryEn: entry.summaryEn,
    summaryCy: entry.summaryCy,
    status: entry.status,
    provider: entry.provider,
    ruleVersion: RULE_VERSION,
    score,
    rank: rankParts(match).map(({ part, value, explanation }) => ({ part, value, ...toTexts(explanation) })),
    evidence: { badge: evidence.badge, statement: evidence.statement },
    localEvidence,
    availability: availabilityOf(supply, child.preferredLanguage).map(({ code, outcome, explanation }) => ({
      code,
      outcome,
      ...toTexts(explanation),
    })),
    sequence: sequenceNotes(entry, { child, ...around }).map(({ code, explanation }) => ({
      code,
      ...toTexts(explanation),
    })),
    suitability: around.suitabilityOf(entry.versionId),
    criteria: explained(facts, criteria).map(toCriterion),
  };
}

/** Advice as a reader sees it: of each list so many. */
export function toRecommendations(
  { caseId, on, limit }: { caseId: string; on: PlainDate; limit: number },
  { needs, currentWork }: Pick<CaseFacts, 'needs' | 'currentWork'>,
  { recommendations, notEligible }: Advice<AvailableEntry>,
  around: Omit<Surroundings, 'work'>,
): RecommendationsDto {
  const surroundings = { ...around, work: currentWork };
  return {
    caseId,
    on,
    ruleVersion: RULE_VERSION,
    advice: ADVICE,
    needs: needs.flatMap((need) => toNeeds(need, around.language)),
    currentWork: currentWork.map(toCurrentWork),
    recommendations: recommendations.slice(0, limit).map((match) => ({
      ...toMatchedEntry(match, surroundings),
      eligibility: codesWith(match.criteria, 'UNKNOWN').length === 0 ? 'ELIGIBLE' : 'ASK_FIRST',
    })),
    recommendationCount: recommendations.length,
    notEligible: notEligible.slice(0, limit).map((match) => ({
      ...toMatchedEntry(match, surroundings),
      ruledOutBy: codesWith(match.criteria, 'NOT_MET'),
    })),
    notEligibleCount: notEligible.length,
  };
}
