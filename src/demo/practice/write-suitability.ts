import { NEED_AREAS } from '../../../migrations/data/need-areas.js';
import { REFERENCE_CODES } from '../../../migrations/data/reference-codes.js';
import { type Bilingual, bilingual } from '../../matching/bilingual.js';
import { criteriaOf } from '../../matching/criteria.js';
import type { Criterion } from '../../matching/criterion.js';
import type { NeedFacts } from '../../matching/needs.js';
import { RULE_VERSION } from '../../matching/rank.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import type { AssessorCriterion } from '../../suitability/suitability-rules.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import { ageOn, type DayNumber, toPlainDate } from '../day-number.js';
import type { Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import { recorderOf } from './allocate-case.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

const ASSESSED = 0.68;
const FOUND_UNSUITABLE = 'NOT_SUITABLE_ON_REVIEW';

const labels = new Map(REFERENCE_CODES.map((row) => [`${row.codeSet} ${row.code}`, row]));
const labelOf = (codeSet: string, code: string): Bilingual => {
  const row = labels.get(`${codeSet} ${code}`);
  return bilingual(row?.labelEn ?? code, row?.labelCy ?? null);
};

/** No entry of the demonstration has a rule that names another. */
const untitled = (code: string): Bilingual => bilingual(code, null);

const LOOKED_AT: Weights<readonly AssessorCriterion[]> = [
  [[{ code: 'CHILD_VIEW', outcome: 'MET', note: 'Wants to try it.' }], 45],
  [
    [
      { code: 'CHILD_VIEW', outcome: 'UNKNOWN', note: null },
      { code: 'TIMETABLE', outcome: 'MET', note: null },
    ],
    25,
  ],
  [
    [
      { code: 'READINESS', outcome: 'MET', note: null },
      { code: 'FAMILY_SUPPORT', outcome: 'MET', note: 'Brought by a parent.' },
    ],
    30,
  ],
];
const NEEDS_ADAPTING: AssessorCriterion = { code: 'LITERACY', outcome: 'NOT_MET', note: 'Reads little.' };
const IN_THE_WAY: AssessorCriterion = { code: 'TRAVEL', outcome: 'NOT_MET', note: 'Two buses each way.' };

/** What the catalogue asks of the child for this work, as the product works it out. */
function computed(told: ToldCase, work: CatalogueVersion, on: DayNumber): Criterion[] {
  const { story, caseRecord } = told;
  const newest = new Map(
    told.needRatings
      .filter(({ assessedOn }) => toDayNumber(assessedOn) <= on)
      .map((row) => [row.needAreaCode, row]),
  );
  const needs = NEED_AREAS.map(({ code, labelEn, labelCy, strength }): NeedFacts => {
    const { severity = null, isPriority = false, assessedOn = null } = newest.get(code) ?? {};
    return { needAreaCode: code, labelEn, labelCy, strength, severity, isPriority, assessedOn };
  });
  const { orderType, setting, likelihoodOfReoffending } = caseRecord;
  return criteriaOf({
    child: {
      ...{ orderType, setting, likelihoodOfReoffending, riskOfHarm: null, orderWeeksLeft: null },
      ...{ age: ageOn(story.born, on), sex: story.sex, preferredLanguage: story.language },
      ...{ offenceCategories: null, completed: [], receiving: [] },
    },
    entry: { ...work.version, needs: work.needs, eligibility: [] },
    evidence: { badge: 'UNKNOWN', standing: 0, harmful: false, statement: { en: '', cy: '' } },
    needs: new Map(needs.map((need) => [need.needAreaCode, need])),
    ...{ receivingSince: null, excludedBy: [], labelOf, titleOf: untitled },
  }).filter(({ code }) => code !== 'ALREADY_RECEIVING');
}

interface Decided {
  decision: string;
  reason: string | null;
  adaptations: string | null;
  assessorCriteria: AssessorCriterion[];
}

function decide(unmet: boolean, unsuitable: boolean, override: boolean, { draw }: RowWriter): Decided {
  const seen = [...draw.weighted(LOOKED_AT)];
  const plain = { reason: null, adaptations: null, assessorCriteria: seen };
  if (unsuitable) {
    const reason = 'Too much reading, and the group would not be safe for this child (synthetic).';
    return { ...plain, decision: 'NOT_SUITABLE', reason, assessorCriteria: [...seen, NEEDS_ADAPTING] };
  }
  if (override) {
    const reason = 'Nothing nearer meets this need; a worker will fetch the child (synthetic).';
    return { ...plain, decision: 'OVERRIDE', reason, assessorCriteria: [...seen, IN_THE_WAY] };
  }
  if (unmet || draw.chance(0.2)) {
    const adaptations = 'Read aloud, with pictures, in shorter sessions (synthetic).';
    const assessorCriteria = [...seen, NEEDS_ADAPTING];
    return { ...plain, decision: 'SUITABLE_WITH_ADAPTATION', adaptations, assessorCriteria };
  }
  return { ...plain, decision: 'SUITABLE' };
}

/** Writes whether planned work was found to suit the child. Of about a third nobody asked: that is counted, not recorded. */
export function writeSuitability(
  told: ToldCase,
  staff: Staff,
  turns: { overrides: Turns; waiting: Turns },
  writer: RowWriter,
): void {
  const { draw, rows } = writer;
  for (const action of told.planActions) {
    const work = told.versions.get(action.interventionVersionId ?? '');
    const plannedOn = toDayNumber(action.plannedOn);
    const unsuitable = action.notDeliveredReason === FOUND_UNSUITABLE;
    if (!work || plannedOn < told.since || !(unsuitable || draw.chance(ASSESSED))) continue;
    const on = Math.max(plannedOn - draw.whole(0, 4), told.story.opened);
    const computedCriteria = computed(told, work, on);
    const unmet = computedCriteria.some(({ outcome }) => outcome === 'NOT_MET');
    const decided = decide(unmet, unsuitable, !unsuitable && turns.overrides.next(), writer);
    const approvedDay = on + draw.whole(1, 4);
    const approved =
      decided.decision === 'OVERRIDE' && approvedDay < told.story.asOf && !turns.waiting.next();
    rows.suitability.push({
      caseId: action.caseId,
      interventionVersionId: work.version.id,
      assessedOn: toPlainDate(on),
      assessedById: recorderOf(told, staff),
      ...decided,
      ruleVersion: RULE_VERSION,
      computedCriteria,
      approvedById: approved ? staff.seniorManagerId : null,
      approvedAt: approved ? `${toPlainDate(approvedDay)}T10:30:00.000Z` : null,
      rowVersion: approved ? 2 : 1,
      ...writer.owned(on),
    });
  }
}
