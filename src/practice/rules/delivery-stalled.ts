import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, NO_AREA } from './sql-parts.js';

const attendedSince = (dose: string): string =>
  `SELECT s.held_on FROM delivery_session s JOIN attendance t ON t.session_id = s.id
       WHERE s.delivery_id = d.id AND t.code IN (${dose})`;

export const deliveryStalled: PracticeRule = {
  code: 'DELIVERY_STALLED',
  labelEn: 'Running work without a session attended for weeks',
  labelCy: 'Gwaith sydd ar y gweill heb sesiwn a fynychwyd ers wythnosau',
  adviceEn: 'Hold the next session, or end the delivery and record why.',
  adviceCy: 'Cynhaliwch y sesiwn nesaf, neu dewch â’r gwaith i ben a chofnodwch pam.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'DELIVERY',
  threshold: { default: 28, unit: 'DAYS' },
  ahead: null,
  statement: ({ newest }, { dose }) => `
    SELECT d.case_id, d.id AS subject_id, ${NO_AREA} AS need_area_code,
      COALESCE((${attendedSince(dose)} ORDER BY s.held_on DESC LIMIT 1), d.started_on) AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN delivery d
    WHERE d.case_id = oc.id AND d.ended_on IS NULL AND d.started_on <= ${newest}
      AND NOT EXISTS (${attendedSince(dose)} AND s.held_on > ${newest})`,
};
