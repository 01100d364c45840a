import { DATABASES, type TestDatabase } from '../../test/support/databases.js';
import type { InstrumentDefinition } from '../instruments/definition.js';
import {
  type AdministrationFacts,
  administrationFaults,
} from '../instruments/scoring/administration-faults.js';
import { openDatabase } from '../platform/database/open-database.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SCHEMA } from '../schema.js';
import { caseloadOptions, gatherCaseload, parentTables } from './caseload.fixture.js';
import { generateCaseload } from './generate-caseload.js';

/** Columns that hold a code, and the set it is of. */
const CODED = {
  'child.sex': 'SEX',
  'child.ethnicity': 'ETHNICITY',
  'case_record.order_type': 'ORDER_TYPE',
  'case_record.setting': 'SETTING',
  'case_record.index_event': 'INDEX_EVENT',
  'case_record.likelihood_of_reoffending': 'JUDGEMENT_LEVEL',
  'assessment.source': 'ASSESSMENT_SOURCE',
  'assessment.stage': 'ASSESSMENT_STAGE',
  'plan_action.purpose': 'PURPOSE',
  'plan_action.responsible_agency': 'AGENCY',
  'plan_action.not_delivered_reason': 'NON_DELIVERY_REASON',
  'delivery.completion': 'COMPLETION',
  'delivery.not_completed_reason': 'NON_DELIVERY_REASON',
  'delivery.setting': 'SETTING',
  'delivery_session.setting': 'SETTING',
  'delivery_session.deliverer_agency': 'AGENCY',
  'attendance.code': 'ATTENDANCE',
  'plan_action.responsible_role': 'ROLE_IN_PLAN',
  'delivery_session.mode': 'DELIVERY_MODE',
  'delivery_session.rescheduled_reason': 'NON_DELIVERY_REASON',
  'group_session.location_kind': 'LOCATION_KIND',
  'package_component.role': 'ROLE_IN_PLAN',
  'suitability_assessment.decision': 'SUITABILITY_DECISION',
  'case_review.kind': 'REVIEW_KIND',
  'case_review.child_involvement': 'INVOLVEMENT',
  'case_review.child_knows_plan': 'CHILD_ANSWER',
  'need_review.progress': 'NEED_PROGRESS',
  'significant_change.kind': 'SIGNIFICANT_CHANGE',
  'feedback.respondent': 'FEEDBACK_RESPONDENT',
  'feedback_change.construct': 'CHANGE_CONSTRUCT',
  'accreditation.award': 'ACCREDITATION',
  'accreditation.level': 'ACCREDITATION_LEVEL',
  'accreditation_move.reason': 'ACCREDITATION_REASON',
  'accreditation_move.used_for': 'ACCREDITATION_USE',
  'need_sufficiency.judgement': 'SUFFICIENCY',
  'quality_action.qualification': 'QUALIFICATION',
  'offence.category': 'OFFENCE_CATEGORY',
  'offence_outcome.outcome': 'LEGAL_OUTCOME',
  'offence_outcome.appeal_status': 'APPEAL_STATUS',
  'ete_spell.provision_type': 'ETE_PROVISION',
  'ete_spell.suitability': 'SUITABILITY',
  'ete_spell.reduced_reason': 'REDUCED_TIMETABLE_REASON',
  'ete_observation.observed_by': 'ETE_OBSERVER',
  'ete_observation.attendance': 'ETE_PROGRESS',
  'ete_observation.behaviour': 'ETE_PROGRESS',
  'ete_observation.attainment': 'ETE_PROGRESS',
  'ete_observation.progression': 'ETE_PROGRESS',
  'outcome_check.outcome': 'LASTING_OUTCOME',
  'outcome_check.result': 'FOLLOW_UP_RESULT',
  'outcome_check.source': 'FOLLOW_UP_SOURCE',
  'skill_measure.respondent': 'RESPONDENT',
  'goal.close_reason': 'GOAL_CLOSE',
  'goal_rating.respondent': 'RESPONDENT',
};

describe.each(DATABASES)('a caseload in %s', (_, newDatabase) => {
  let database: TestDatabase;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await newDatabase();
    work = await openDatabase(database.location, SCHEMA);
    await work.write(async (tx) => {
      for (const { entity, rows } of parentTables()) await tx.insert(entity, rows);
      for (const { tables } of generateCaseload(caseloadOptions())) {
        for (const { entity, rows } of tables) await tx.insert(entity, rows);
      }
    });
  }, 60_000);

  afterAll(async () => {
    await work?.close();
    await database?.drop();
  });

  it('satisfies every key, uniqueness rule and check, with nothing lost', async () => {
    const counted = await work.read((tx) =>
      tx.queryOne<{ sessions: number; ratings: number; outcomes: number }>(
        `SELECT (SELECT COUNT(*) FROM delivery_session) AS sessions, (SELECT COUNT(*) FROM need_rating) AS ratings,
                (SELECT COUNT(*) FROM offence_outcome) AS outcomes`,
      ),
    );
    const all = gatherCaseload();
    expect(counted).toEqual({
      sessions: all.sessions.length,
      ratings: all.needRatings.length,
      outcomes: all.offenceOutcomes.length,
    });
  });

  it.each(Object.entries(CODED))('uses in %s only codes of %s', async (column, codeSet) => {
    const [table, name] = column.split('.');
    const unknown = await work.read((tx) =>
      tx.query<{ code: string }>(
        `SELECT DISTINCT ${name} AS code FROM ${table}
          WHERE ${name} IS NOT NULL
            AND ${name} NOT IN (SELECT code FROM reference_code WHERE code_set = :codeSet)`,
        { codeSet },
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('keeps each score within the range of its instrument', async () => {
    const measures = await work.read((tx) =>
      tx.query<AdministrationFacts & { definition: string }>(
        `SELECT m.score, m.respondent, m.measured_on AS "measuredOn", i.definition
         FROM skill_measure m LEFT JOIN instrument i ON i.code = m.instrument`,
      ),
    );
    expect(measures.length).toBeGreaterThan(100);
    for (const { definition, ...facts } of measures) {
      const instrument = JSON.parse(definition) as InstrumentDefinition;
      expect(administrationFaults({ ...instrument, retiredOn: null }, facts)).toEqual([]);
    }
  });

  it('plans and delivers only what the catalogue offers for the need, to a child of the right age', async () => {
    const wrong = await work.read((tx) =>
      tx.query(
        `SELECT action.id FROM plan_action action
           JOIN intervention_version version ON version.id = action.intervention_version_id
          WHERE version.status NOT IN ('ACTIVE_CORE', 'ACTIVE_PILOT')
             OR NOT EXISTS (SELECT 1 FROM intervention_need need
                             WHERE need.intervention_version_id = version.id
                               AND need.need_area_code = action.need_area_code)`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
