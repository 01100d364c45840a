import { type ChildTable, OF_CASES, OF_DELIVERIES, OWN } from './child-table.js';
import { QUALITY_CHILD_TABLES } from './quality-child-tables.js';

/**
 * Every table that holds something of a child, those that refer to others first: the order in which rows can be
 * removed. A test holds this list against the schema. The audit log is not here: it holds ids alone, and stays.
 */
export const CHILD_TABLES: readonly ChildTable[] = [
  ...QUALITY_CHILD_TABLES,
  {
    table: 'attention_acknowledgement',
    recordType: 'attentionAcknowledgement',
    where: OF_CASES,
    columns: [...OWN, 'case_id', 'item_id', 'reason', 'until_on', 'acknowledged_by_id'],
  },
  {
    table: 'need_sufficiency',
    recordType: 'needSufficiency',
    where: OF_CASES,
    columns: [...OWN, 'case_id', 'need_area_code', 'judgement', 'words', 'judged_on', 'judged_by_id'],
  },
  {
    table: 'session_deliverer',
    recordType: 'sessionDeliverer',
    where: `session_id IN (SELECT id FROM delivery_session WHERE ${OF_DELIVERIES})`,
    columns: [...OWN, 'session_id', 'worker_id'],
  },
  {
    table: 'attendance',
    recordType: 'attendance',
    where: `session_id IN (SELECT id FROM delivery_session WHERE ${OF_DELIVERIES})`,
    columns: [...OWN, 'session_id', 'code', 'minutes_attended', 'engagement', 'child_engagement'],
  },
  {
    table: 'delivery_session',
    recordType: 'session',
    where: OF_DELIVERIES,
    columns: [
      ...OWN,
      ...['case_id', 'delivery_id', 'reference', 'held_on', 'minutes_planned', 'setting', 'language'],
      ...['deliverer_agency', 'start_time', 'mode', 'location_kind', 'modules', 'components', 'adaptation'],
      ...['adaptation_note', 'rescheduled_reason', 'rescheduled_note', 'rescheduled_to'],
      ...['replaces_session_id', 'group_session_id', 'row_version'],
    ],
    json: ['modules', 'components'],
  },
  {
    table: 'skill_measure',
    recordType: 'skillMeasure',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'delivery_id', 'reference', 'instrument', 'timepoint', 'measured_on', 'score'],
      'respondent',
    ],
  },
  {
    table: 'delivery',
    recordType: 'delivery',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'plan_action_id', 'intervention_version_id', 'provider_id', 'reference', 'enrolled_on'],
      ...[
        'started_on',
        'ended_on',
        'completion',
        'not_completed_reason',
        'age_exception_reason',
        'setting',
        'language',
        'row_version',
      ],
    ],
  },
  {
    table: 'plan_action',
    recordType: 'planAction',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'reference', 'need_area_code', 'need_rating_id', 'intervention_version_id'],
      ...['bespoke_description', 'purpose', 'responsible_agency', 'planned_on', 'start_due_on'],
      ...['sessions_planned', 'minutes_planned', 'not_delivered_reason', 'not_delivered_on', 'row_version'],
      ...['recommendation_id', 'advised_version_id', 'other_choice_reason'],
      ...[
        'responsible_role',
        'due_on',
        'done_when',
        'child_worded_why',
        'child_worded_language',
        'copy_given_on',
      ],
      ...['parent_intervention_id', 'bespoke_rationale', 'harm_override_id', 'package_plan_id'],
      'package_component_id',
    ],
  },
  {
    table: 'harm_override',
    recordType: 'harmOverride',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'intervention_id', 'reason', 'approved_by_id', 'approved_on', 'ends_on', 'row_version'],
    ],
  },
  {
    table: 'package_plan',
    recordType: 'packagePlan',
    where: OF_CASES,
    columns: [...OWN, 'case_id', 'intervention_version_id', 'planned_on', 'starts_on', 'weeks'],
  },
  {
    table: 'recommendation',
    recordType: 'recommendation',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'advised_on', 'advised_to_id', 'rule_version', 'inputs_sha256', 'entries', 'ruled_out'],
      ...['recommended_count', 'ruled_out_count'],
    ],
    json: ['entries', 'ruled_out'],
  },
  {
    table: 'suitability_assessment',
    recordType: 'suitabilityAssessment',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'intervention_version_id', 'assessed_on', 'assessed_by_id', 'decision', 'reason'],
      ...['adaptations', 'rule_version', 'computed_criteria', 'assessor_criteria', 'approved_by_id'],
      ...['approved_at', 'row_version'],
    ],
    json: ['computed_criteria', 'assessor_criteria'],
  },
  {
    table: 'need_review',
    recordType: 'needReview',
    where: `review_id IN (SELECT id FROM case_review WHERE ${OF_CASES})`,
    columns: [...OWN, 'review_id', 'need_area_code', 'progress', 'change', 'rating_then_id', 'rating_now_id'],
  },
  {
    table: 'case_review',
    recordType: 'review',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'reference', 'kind', 'reviewed_on', 'reviewed_by_id', 'assessment_id', 'plan_changed'],
      ...['child_involvement', 'parent_involvement', 'child_knows_plan', 'child_describes_work', 'summary'],
      ...['predecessor_id', 'similarity'],
    ],
    flags: ['plan_changed'],
  },
  {
    table: 'significant_change',
    recordType: 'significantChange',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'kind', 'happened_on', 'known_on', 'note', 'no_review_reason', 'row_version'],
    ],
  },
  {
    table: 'information_request',
    recordType: 'informationRequest',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'source', 'asked_of', 'asked_on', 'chased_on', 'received_on', 'information_on'],
      ...['gap_reason', 'note', 'row_version'],
    ],
    json: ['chased_on'],
  },
  {
    table: 'need_rating',
    recordType: 'needRating',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...[
        'assessment_id',
        'case_id',
        'need_area_code',
        'assessed_on',
        'raw_value',
        'severity',
        'is_priority',
      ],
      ...['strength', 'strength_raw_value', 'assessed_by_agency', 'mapping_version'],
    ],
    flags: ['is_priority'],
  },
  {
    table: 'assessment',
    recordType: 'assessment',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'reference', 'source', 'stage', 'assessed_on', 'likelihood_of_reoffending'],
      ...['risk_of_harm', 'safety_and_wellbeing', 'intervention_level', 'yogrs'],
      ...['formulation', 'child_view', 'similarity'],
    ],
  },
  {
    table: 'offence_outcome',
    recordType: 'offenceOutcome',
    where: 'offence_id IN (SELECT id FROM offence WHERE child_id = :childId)',
    columns: [...OWN, 'offence_id', 'outcome', 'outcome_on', 'appeal_status'],
  },
  {
    table: 'offence',
    recordType: 'offence',
    where: 'child_id = :childId',
    columns: [
      ...OWN,
      ...['child_id', 'reference', 'committed_on', 'category', 'seriousness', 'is_breach', 'is_recordable'],
    ],
    flags: ['is_breach', 'is_recordable'],
  },
  {
    table: 'ete_spell',
    recordType: 'eteSpell',
    where: 'child_id = :childId',
    columns: [
      ...OWN,
      ...[
        'child_id',
        'reference',
        'provision_type',
        'suitability',
        'started_on',
        'ended_on',
        'hours_offered',
      ],
      ...['hours_attended', 'row_version'],
    ],
  },
  {
    table: 'case_access',
    recordType: 'accessGrant',
    where: OF_CASES,
    columns: [
      ...['id', 'case_id', 'account_id', 'kind', 'reason', 'given_by_id', 'ends_at', 'reviewed_at'],
      ...['reviewed_by_id', 'recorded_at'],
    ],
  },
  {
    table: 'record_change',
    recordType: 'recordChange',
    where: `(child_id = :childId OR ${OF_CASES})`,
    columns: [
      ...OWN,
      ...['record_type', 'record_id', 'case_id', 'child_id', 'account_id', 'reason', 'changes'],
    ],
    json: ['changes'],
  },
  {
    table: 'legal_hold',
    recordType: 'legalHold',
    where: 'child_id = :childId',
    columns: ['id', 'child_id', 'reason', 'placed_by_id', 'released_at', 'released_by_id', 'recorded_at'],
  },
  {
    table: 'case_record',
    recordType: 'case',
    where: 'service_id = :serviceId AND child_id = :childId',
    columns: [
      ...OWN,
      ...[
        'child_id',
        'reference',
        'opened_on',
        'closed_on',
        'order_type',
        'order_ends_on',
        'setting',
        'index_event',
      ],
      ...['index_date', 'likelihood_of_reoffending', 'team_id', 'allocated_to_id'],
      ...['is_restricted', 'row_version'],
    ],
    flags: ['is_restricted'],
  },
  {
    table: 'child',
    recordType: 'child',
    where: 'service_id = :serviceId AND id = :childId',
    columns: [
      ...OWN,
      ...['reference', 'date_of_birth', 'sex', 'ethnicity', 'preferred_language', 'row_version'],
    ],
  },
];
