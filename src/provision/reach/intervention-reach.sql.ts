/** An intervention in the words of its current version, or else of its newest. */
export interface EntryRow {
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
}

export const ENTRIES = `
  SELECT i.id AS intervention_id, i.code, v.title_en, v.title_cy
  FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
  WHERE i.service_id = :serviceId AND v.version_no = (
    SELECT n.version_no FROM intervention_version n WHERE n.intervention_id = i.id
    ORDER BY n.is_current DESC, n.version_no DESC LIMIT 1)
  ORDER BY i.code`;

/** Which need areas the current version of an intervention is mapped to. */
export interface MappedRow {
  intervention_id: string;
  need_area_code: string;
  target: 'PRIMARY' | 'SECONDARY';
}

export const MAPPED = `
  SELECT v.intervention_id, n.need_area_code, n.target
  FROM intervention_version v JOIN intervention_need n ON n.intervention_version_id = v.id
  WHERE v.service_id = :serviceId AND v.is_current`;

/** A child for whom a need came first and whose plan has an intervention for it, and what became of it. */
export interface ChildReachRow {
  child_id: string;
  need_area_code: string;
  intervention_id: string;
  waiting: number;
  reached: number;
  completed: number;
  sessions: number;
  minutes: number;
}

/**
 * Work counts for a need where the plan links it to it and the need came first in the same case, as on the map; it counts for
 * the intervention that was delivered, and as long as none is, for the one that was planned.
 * @param dose placeholders of the attendance codes that count towards dose
 * @param completed placeholders of the completion codes that count as completed
 * @param counted holds of the cases `c`, in the delivery area `a`, that count
 */
export const childReach = (dose: string, completed: string, counted: string): string => `
WITH work AS MATERIALIZED (
  SELECT c.child_id, p.need_area_code, v.intervention_id, d.id AS delivery_id,
    CASE WHEN d.started_on IS NULL OR d.started_on > :until THEN
      CASE WHEN d.enrolled_on <= :until AND (d.ended_on IS NULL OR d.ended_on > :until) THEN 1 ELSE 0 END ELSE 0 END AS waiting,
    CASE WHEN d.completion IN (${completed}) AND d.ended_on <= :until THEN 1 ELSE 0 END AS completed
  FROM case_record c
  JOIN plan_action p ON p.case_id = c.id
  LEFT JOIN delivery_area a ON a.id = c.delivery_area_id
  LEFT JOIN delivery d ON d.plan_action_id = p.id AND d.enrolled_on <= :until
  JOIN intervention_version v ON v.id = COALESCE(d.intervention_version_id, p.intervention_version_id)
  WHERE c.service_id = :serviceId AND ${counted} AND p.planned_on <= :until
    AND EXISTS (SELECT 1 FROM need_rating r WHERE r.case_id = c.id AND r.need_area_code = p.need_area_code
      AND r.is_priority AND r.assessed_on <= :until)
    AND (:needArea = '' OR p.need_area_code = :needArea)
), attended AS MATERIALIZED (
  SELECT s.delivery_id, COUNT(*) AS sessions, SUM(t.minutes_attended) AS minutes
  FROM delivery_session s JOIN attendance t ON t.session_id = s.id
  WHERE s.delivery_id IN (SELECT delivery_id FROM work) AND s.held_on <= :until AND t.code IN (${dose})
  GROUP BY s.delivery_id
)
SELECT w.child_id, w.need_area_code, w.intervention_id, MAX(w.waiting) AS waiting,
  MAX(CASE WHEN t.sessions > 0 THEN 1 ELSE 0 END) AS reached,
  MAX(CASE WHEN t.sessions > 0 THEN w.completed ELSE 0 END) AS completed,
  CAST(COALESCE(SUM(t.sessions), 0) AS integer) AS sessions, CAST(COALESCE(SUM(t.minutes), 0) AS integer) AS minutes
FROM work w LEFT JOIN attended t ON t.delivery_id = w.delivery_id
GROUP BY w.child_id, w.need_area_code, w.intervention_id`;
