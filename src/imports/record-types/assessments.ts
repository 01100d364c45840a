import { assessmentFaults } from '../../assessments/assessment-rules.js';
import { readStandards } from '../../assessments/settings/read-settings.js';
import type { Assessment } from '../../assessments/assessment.entity.js';
import { judgementFaults, weightyJudgements } from '../../assessments/judgements.js';
import { whoAssessedFaults } from '../../assessments/who-assessed.js';
import { type Cells, optional, required } from '../columns/columns.js';
import { codeOf, date, decimal, flag, integer, needArea, reference, text } from '../columns/kinds.js';
import { type Batch, changeOfBoth } from '../engine/batch.js';
import { findCases } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import { TableWriter } from '../engine/table-writer.js';
import { ASSESSMENT, mappingsOf, moveRatings, RATING, ratingKeyOf, wordsOf } from './assessment-store.js';
import { orStored, ratingOf } from './rating-cells.js';
import { recordType } from './record-type.js';

const JUDGEMENTS = {
  likelihood_of_reoffending: optional(
    codeOf('JUDGEMENT_LEVEL'),
    'The judgement of the likelihood of reoffending: low, medium or high.',
    'MEDIUM',
  ),
  risk_of_harm: optional(codeOf('JUDGEMENT_LEVEL'), 'The judgement of the risk of harm to others.', 'LOW'),
  safety_and_wellbeing: optional(
    codeOf('JUDGEMENT_LEVEL'),
    "The judgement of the child's safety and wellbeing.",
    'MEDIUM',
  ),
  intervention_level: optional(codeOf('INTERVENTION_LEVEL'), 'The intervention level.', 'STANDARD'),
  yogrs: optional(decimal(0, 100), 'The score of the actuarial predictor of reoffending, in per cent.'),
};

const columns = {
  assessment_reference: required(
    reference(),
    'Your reference of the assessment; with need_area, the key.',
    'ASSESSMENT-1',
  ),
  case_reference: required(reference(), 'The case it is made in.', 'CASE-1'),
  source: required(codeOf('ASSESSMENT_SOURCE'), 'The tool that was used.', 'ASSETPLUS'),
  stage: required(codeOf('ASSESSMENT_STAGE'), 'Where in the case it stands.', 'START'),
  assessed_on: required(date(), 'Day of the assessment. It may be before the case opens.', '2026-01-14'),
  need_area: required(needArea(), 'The need area that this row rates.', 'ETE'),
  raw_value: optional(
    text(60),
    "The rating in the tool's own terms. ASSET: 0 to 4. ASSETPLUS: NO_CONCERN, CONCERN, WEAK, MODERATE, STRONG or NOT_ASSESSED. Another tool: of the scale that the service has set, if it has.",
    'STRONG',
  ),
  severity: optional(
    integer(0, 4),
    'Severity of the need, 0 none to 4 very strong; empty: what the raw value stands for where the tool has a scale, and otherwise not assessed, which is not 0.',
    '4',
  ),
  is_priority: optional(
    flag(),
    'Whether a person decided that this need comes first; empty: it does where the severity is 2 or more, or the judgement about it is high.',
    'yes',
  ),
  strength: optional(integer(1, 3), 'How much the area helps the child to desist; empty: not assessed.'),
  strength_raw_value: optional(
    text(60),
    "The strength in the tool's own terms. ASSETPLUS: WEAK, MODERATE or STRONG, the rating of a factor for desistance.",
  ),
  assessed_by_agency: optional(codeOf('AGENCY'), 'Whose worker assessed this need.', 'EDUCATION'),
  ...JUDGEMENTS,
};

type JudgementCells = Cells<typeof JUDGEMENTS>;

/** What a row says that its assessment judges; where the file has no such column, what is stored. */
const judgementsOf = (cells: JudgementCells, stored: Assessment | undefined) => ({
  likelihoodOfReoffending: orStored(cells.likelihood_of_reoffending, stored?.likelihoodOfReoffending),
  riskOfHarm: orStored(cells.risk_of_harm, stored?.riskOfHarm),
  safetyAndWellbeing: orStored(cells.safety_and_wellbeing, stored?.safetyAndWellbeing),
  interventionLevel: orStored(cells.intervention_level, stored?.interventionLevel),
  yogrs: orStored(cells.yogrs, stored?.yogrs),
});

const standards = ({ tx, serviceId }: Batch) => readStandards(tx, serviceId);

export const assessments = recordType({
  name: 'assessments',
  summary:
    'One rating: what an assessment says of one need area. An assessment has a row for each area it rates.',
  notes: [
    'Rows of one assessment must agree in case_reference, source, stage, assessed_on and its judgements; they need not stand together.',
    'A rating that is already recorded and is not in the file stays. An assessment does not move to another case.',
  ],
  columns,
  furtherSamples: [
    {
      need_area: 'EMH',
      raw_value: 'NO_CONCERN',
      severity: '',
      is_priority: '',
      assessed_by_agency: 'HEALTH',
    },
    {
      need_area: 'ENG',
      raw_value: '',
      severity: '',
      is_priority: '',
      strength_raw_value: 'MODERATE',
      assessed_by_agency: '',
    },
  ],
  async apply(batch, rows) {
    const cases = await findCases(
      batch,
      rows.map(({ cells }) => cells.case_reference),
    );
    const assessments = await TableWriter.open(batch, ASSESSMENT, [
      ...new Set(rows.map(({ cells }) => cells.assessment_reference)),
    ]);
    const ratings = await TableWriter.open(
      batch,
      RATING,
      assessments.all().map(({ id }) => id),
    );
    const mappingOf = await batch.once(mappingsOf);
    const standardsOfService = await batch.once(standards);
    const levels = batch.lookups.codeSets.get('JUDGEMENT_LEVEL') ?? new Map();
    const redated = new Set<Assessment>();
    for (const row of rows) {
      const { cells } = row;
      const { assessment_reference: key, need_area: needAreaCode } = cells;
      const found = cases.get(cells.case_reference);
      const stored = assessments.get(key);
      if (!found) {
        batch.rejects(row, [unknown('case_reference', 'case', 'cases')]);
        continue;
      }
      const { source, stage, assessed_on: assessedOn } = cells;
      const ratingBefore = stored && ratings.get(ratingKeyOf({ assessmentId: stored.id, needAreaCode }));
      const judgements = judgementsOf(cells, stored);
      const { rating, faults: ratingFaults } = ratingOf(cells, ratingBefore, {
        mapping: mappingOf(source),
        weighty: weightyJudgements(judgements, levels),
        lookups: batch.lookups,
      });
      const shared = [found.id, source, stage, assessedOn, ...Object.values(judgements)];
      const faults = [
        ...batch.repeated(row, 'need_area', key, needAreaCode),
        ...batch.disagrees(row, 'assessment_reference', key, shared),
        ...moved('case_reference', stored?.caseId, found.id),
        ...ofRules(columns, [
          ...assessmentFaults({ assessedOn, ratings: [] }, batch.today),
          ...judgementFaults(judgements, levels),
          ...whoAssessedFaults(standardsOfService, rating ? [rating] : []),
          ...ratingFaults,
        ]),
      ];
      if (batch.rejects(row, faults) || !rating) continue;
      const written = assessments.put(key, {
        caseId: found.id,
        reference: key,
        source,
        stage,
        assessedOn,
        ...judgements,
        ...wordsOf(stored),
        deliveryAreaId: stored ? stored.deliveryAreaId : found.delivery_area_id,
      });
      if (written.change === 'updated') redated.add(written.row);
      const { id: assessmentId, deliveryAreaId } = written.row;
      const change = ratings.put(ratingKeyOf({ assessmentId, needAreaCode }), {
        ...rating,
        assessmentId,
        caseId: found.id,
        assessedOn,
        deliveryAreaId,
      }).change;
      batch.count(changeOfBoth(change, written.change));
    }
    await assessments.flush();
    await ratings.flush();
    for (const assessment of redated) await moveRatings(batch, assessment);
  },
});
