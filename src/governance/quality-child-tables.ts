import { type ChildTable, OF_CASES, OF_AUDITS, OWN } from './child-table.js';

/** What is found of the work in cases, said of it, and comes of it; before the deliveries and cases that it refers to. */
export const QUALITY_CHILD_TABLES: readonly ChildTable[] = [
  {
    table: 'quality_action',
    recordType: 'qualityAction',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'audit_id', 'observation_id', 'finding', 'action', 'qualification', 'owner_id'],
      ...['due_on', 'done_on', 'row_version'],
    ],
  },
  {
    table: 'need_sufficiency',
    recordType: 'needSufficiency',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'need_area_code', 'judgement', 'words', 'judged_on', 'judged_by_id', 'audit_id'],
    ],
  },
  {
    table: 'case_audit_answer',
    recordType: 'caseAuditAnswer',
    where: OF_AUDITS,
    columns: [...OWN, 'audit_id', 'question_id', 'answer', 'words'],
  },
  {
    table: 'case_audit',
    recordType: 'caseAudit',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'form_id', 'auditor_id', 'audited_on', 'setting', 'sample_id', 'follows_id', 'words'],
    ],
  },
  {
    table: 'observation_item',
    recordType: 'observationItem',
    where: `observation_id IN (SELECT id FROM observation WHERE ${OF_CASES})`,
    columns: [...OWN, 'observation_id', 'component', 'is_core', 'answer', 'words'],
    flags: ['is_core'],
  },
  {
    table: 'observation',
    recordType: 'observation',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'delivery_id', 'session_id', 'observer_id', 'deliverer_id', 'observed_on', 'words'],
      ...['strengths', 'actions'],
    ],
  },
  {
    table: 'quality_sample_member',
    recordType: 'qualitySampleMember',
    where: OF_CASES,
    columns: [...OWN, 'sample_id', 'case_id', 'session_id', 'stratum', 'position'],
  },
  {
    table: 'feedback_change',
    recordType: 'feedbackChange',
    where: `feedback_id IN (SELECT id FROM feedback WHERE ${OF_CASES})`,
    columns: [...OWN, 'feedback_id', 'construct', 'change'],
  },
  {
    // What victims say is not here: service_feedback names no child.
    table: 'feedback',
    recordType: 'feedback',
    where: OF_CASES,
    columns: [
      ...OWN,
      ...['case_id', 'delivery_id', 'reference', 'respondent', 'given_on', 'language', 'rating'],
      ...['alliance_rating', 'knows_plan', 'words', 'may_quote', 'themes', 'row_version'],
    ],
    flags: ['may_quote'],
    json: ['themes'],
  },
  {
    table: 'accreditation_move',
    recordType: 'accreditationMove',
    where: 'accreditation_id IN (SELECT id FROM accreditation WHERE child_id = :childId)',
    columns: [...OWN, ...['accreditation_id', 'from_stage', 'to_stage', 'moved_on', 'reason', 'used_for']],
  },
  {
    table: 'accreditation',
    recordType: 'accreditation',
    where: 'child_id = :childId',
    columns: [
      ...OWN,
      ...['child_id', 'delivery_id', 'reference', 'award', 'title', 'awarding_body', 'level', 'credits'],
      ...['referred_by', 'stage', 'stage_on', 'achieved_on', 'expires_on', 'certificate_reference'],
      'row_version',
    ],
  },
];
