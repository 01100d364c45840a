import { assessmentFaults } from '../../assessments/assessment-rules.js';
import type { Assessment } from '../../assessments/assessment.entity.js';
import {
  type AssetPlusRating,
  assetPlusRatings,
  type FactorFault,
} from '../../assessments/assetplus-ratings.js';
import { judgementFaults, weightyJudgements } from '../../assessments/judgements.js';
import { CellFault } from '../columns/cell-fault.js';
import type { Cells, RowFault } from '../columns/columns.js';
import { type Batch, type Change, changeOfBoth } from '../engine/batch.js';
import { findCases } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import { TableWriter } from '../engine/table-writer.js';
import { ASSESSMENT, mappingsOf, moveRatings, RATING, ratingKeyOf, wordsOf } from './assessment-store.js';
import { ASSETPLUS_COLUMNS as columns, CONCERNS } from './assetplus-columns.js';
import { orStored, ratingOf } from './rating-cells.js';
import { recordType } from './record-type.js';

const SOURCE = 'ASSETPLUS';
const COLUMN_OF = {
  assessedOn: 'date',
  riskOfHarm: 'roshjudgement',
  safetyAndWellbeing: 'safetyWellbeingJudgement',
  likelihoodOfReoffending: 'likelihoodOfReoffending',
};

type AssetPlusCells = Cells<typeof columns>;

/** The need areas with their fields in AssetPlus; see `Batch.once`. */
async function areasOf({ tx, serviceId }: Batch) {
  const rows = await tx.query<{ code: string; strength: boolean | number; asset_plus_flags: string }>(
    'SELECT code, strength, asset_plus_flags FROM need_area WHERE service_id IS NULL OR service_id = :serviceId',
    { serviceId },
  );
  return rows.map(({ code, strength, asset_plus_flags: flags }) => ({
    code,
    strength: Boolean(strength),
    assetPlusFlags: JSON.parse(flags) as string[],
  }));
}

/** What a row judges as a whole; where the file has no such column, what is stored. */
const judgementsOf = (cells: AssetPlusCells, stored: Assessment | undefined) => ({
  likelihoodOfReoffending: orStored(cells.likelihoodOfReoffending, stored?.likelihoodOfReoffending),
  riskOfHarm: orStored(cells.roshjudgement, stored?.riskOfHarm),
  safetyAndWellbeing: orStored(cells.safetyWellbeingJudgement, stored?.safetyAndWellbeing),
  interventionLevel: orStored(cells.scaledApproachInterventionLevel, stored?.interventionLevel),
  yogrs: orStored(cells.yogrs, stored?.yogrs),
});

const answersOf = (cells: AssetPlusCells) => ({
  concerns: new Map(
    CONCERNS.flatMap((name) => {
      const flagged = cells[name];
      return typeof flagged === 'boolean' ? [[name, flagged] as const] : [];
    }),
  ),
  factorsAgainst: cells.factorsAgainstDesistance ?? [],
  factorsFor: cells.factorsForDesistance ?? [],
});

/** The cells of a rating. What the file has no column for is not said. */
function ratingCells({ needAreaCode, rawValue, strengthRawValue }: AssetPlusRating, cells: AssetPlusCells) {
  const ofNeeds = ['factorsAgainstDesistance' as const, ...CONCERNS].some(
    (name) => cells[name] !== undefined,
  );
  return {
    need_area: needAreaCode,
    is_priority: null,
    ...(ofNeeds && { raw_value: rawValue, severity: null }),
    ...(cells.factorsForDesistance !== undefined && { strength_raw_value: strengthRawValue, strength: null }),
  };
}

const ABOUT_FACTORS: Record<FactorFault['code'], CellFault> = {
  UNKNOWN_FACTOR_CATEGORY: new CellFault(
    'UNKNOWN_FACTOR_CATEGORY',
    'A factor has a category that no need area is known for.',
    'See GET /v1/severity-mappings for the categories of ASSETPLUS; a senior manager can add to them.',
  ),
  UNKNOWN_FACTOR_RATING: new CellFault(
    'UNKNOWN_FACTOR_RATING',
    'A factor has a rating that the source does not have.',
    'Use WEAK, MODERATE or STRONG.',
  ),
  FACTOR_AGAINST_A_STRENGTH: new CellFault(
    'FACTOR_AGAINST_A_STRENGTH',
    'A factor against desistance has a category of an area that is a strength and never a need.',
    'Give its category another need area: see PUT /v1/severity-mappings.',
  ),
};
const OF_ANOTHER_SOURCE: RowFault = {
  column: 'assessmentID',
  fault: new CellFault(
    'OF_ANOTHER_SOURCE',
    'An assessment with this reference is recorded, and was made with another tool.',
  ),
};
const NOTHING_RATED: RowFault = {
  column: null,
  fault: new CellFault('NOTHING_RATED', 'The row answers no concern and lists no factor.'),
};
const DATE_MISSING: RowFault = {
  column: 'date',
  fault: new CellFault('VALUE_MISSING', 'An assessment has a date.'),
};

export const assetplus = recordType({
  name: 'assetplus',
  summary:
    'One AssetPlus assessment, by the names that the Youth Justice Board publishes for its fields. It is recorded as an assessment of the source ASSETPLUS.',
  notes: [
    'Each concern and factor is a rating of the need area that it is about: no concern 0, a concern 1, a factor against desistance WEAK 2, MODERATE 3, STRONG 4; the highest counts. An area that nothing is said of is not rated, and a rating that is already recorded stays.',
    'AssetPlus does not say who assessed a need, so no rating is refused for that. An assessment does not move to another case.',
  ],
  columns,
  async apply(batch, rows) {
    const cases = await findCases(
      batch,
      rows.map(({ cells }) => cells.case_reference),
    );
    const assessments = await TableWriter.open(
      batch,
      ASSESSMENT,
      rows.map(({ cells }) => cells.assessmentID),
    );
    const ratings = await TableWriter.open(
      batch,
      RATING,
      assessments.all().map(({ id }) => id),
    );
    const mapping = (await batch.once(mappingsOf))(SOURCE);
    const areas = await batch.once(areasOf);
    const levels = batch.lookups.codeSets.get('JUDGEMENT_LEVEL') ?? new Map();
    const redated = new Set<Assessment>();
    for (const row of rows) {
      const { cells } = row;
      const key = cells.assessmentID;
      const found = cases.get(cells.case_reference);
      const stored = assessments.get(key);
      const assessedOn = cells.date;
      if (!found || !assessedOn) {
        const missing = found ? [] : [unknown('case_reference', 'case', 'cases')];
        batch.rejects(row, assessedOn ? missing : [...missing, DATE_MISSING]);
        continue;
      }
      const judgements = judgementsOf(cells, stored);
      const { ratings: given, faults: ofFactors } = assetPlusRatings(answersOf(cells), areas, mapping);
      const terms = { mapping, weighty: weightyJudgements(judgements, levels), lookups: batch.lookups };
      const resolved = given.map((rated) => {
        const { needAreaCode } = rated;
        const before = stored && ratings.get(ratingKeyOf({ assessmentId: stored.id, needAreaCode }));
        return ratingOf(ratingCells(rated, cells), before, terms);
      });
      const faults = [
        ...batch.repeated(row, 'assessmentID', key),
        ...moved('case_reference', stored?.caseId, found.id),
        ...(stored && stored.source !== SOURCE ? [OF_ANOTHER_SOURCE] : []),
        ...ofFactors.map(({ list, code }) => ({ column: list, fault: ABOUT_FACTORS[code] })),
        ...(given.length === 0 && ofFactors.length === 0 ? [NOTHING_RATED] : []),
        ...ofRules(
          columns,
          [
            ...assessmentFaults({ assessedOn, ratings: [] }, batch.today),
            ...judgementFaults(judgements, levels),
            ...resolved.flatMap((each) => each.faults),
          ],
          COLUMN_OF,
        ),
      ];
      if (batch.rejects(row, faults)) continue;
      const { deliveryAreaId } = stored ?? { deliveryAreaId: found.delivery_area_id };
      const facts = { caseId: found.id, reference: key, source: SOURCE, stage: cells.stage, assessedOn };
      const written = assessments.put(key, { ...facts, ...judgements, ...wordsOf(stored), deliveryAreaId });
      if (written.change === 'updated') redated.add(written.row);
      const { id: assessmentId } = written.row;
      let change: Change = 'unchanged';
      for (const { rating } of resolved) {
        if (!rating) continue;
        const ofRating = { ...rating, assessmentId, caseId: found.id, assessedOn, deliveryAreaId };
        const put = ratings.put(ratingKeyOf(ofRating), ofRating);
        if (put.change !== 'unchanged') change = 'updated';
      }
      batch.count(changeOfBoth(written.change, change));
    }
    await assessments.flush();
    await ratings.flush();
    for (const assessment of redated) await moveRatings(batch, assessment);
  },
});
