import { ageOn, daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import { pseudonymOf } from './pseudonyms.js';
import type { CaseRow, ResearchRows } from './read-research-rows.js';
import type { ResearchCaseDto } from './research.dto.js';

const MONTH_LENGTH = 'YYYY-MM'.length;
const monthOf = (day: PlainDate): string => day.slice(0, MONTH_LENGTH);

/** Writes a case without anything that names the child: what is not listed here does not leave. */
export function toResearchCase(row: CaseRow, rows: ResearchRows, secret: string): ResearchCaseDto {
  const after = (day: PlainDate): number => daysBetween(row.opened_on, day);
  const afterOrNull = (day: PlainDate | null): number | null => (day === null ? null : after(day));
  const ofCase = <Row extends { case_id: string }>(all: Row[]): Row[] =>
    all.filter(({ case_id: id }) => id === row.id);
  const ofChild = <Row extends { child_id: string }>(all: Row[]): Row[] =>
    all.filter(({ child_id: id }) => id === row.child_id);
  return {
    id: pseudonymOf(secret, 'case', row.id),
    childPseudonym: pseudonymOf(secret, 'child', row.child_id),
    ageAtOpening: ageOn(row.date_of_birth, row.opened_on),
    sex: row.sex,
    ethnicity: row.ethnicity,
    preferredLanguage: row.preferred_language,
    orderType: row.order_type,
    setting: row.setting,
    indexEvent: row.index_event,
    indexMonth: row.index_date && monthOf(row.index_date),
    openedMonth: monthOf(row.opened_on),
    closedAfterDays: afterOrNull(row.closed_on),
    likelihoodOfReoffending: row.likelihood_of_reoffending,
    needs: ofCase(rows.needs).map((need) => ({
      needAreaCode: need.need_area_code,
      severity: need.severity,
      isPriority: Boolean(need.is_priority),
      strength: need.strength,
      assessedAfterDays: after(need.assessed_on),
    })),
    deliveries: ofCase(rows.deliveries).map((delivery) => ({
      interventionCode: delivery.code,
      versionNo: delivery.version_no,
      enrolledAfterDays: after(delivery.enrolled_on),
      startedAfterDays: afterOrNull(delivery.started_on),
      endedAfterDays: afterOrNull(delivery.ended_on),
      completion: delivery.completion,
      notCompletedReason: delivery.not_completed_reason,
      sessionsAttended: delivery.sessions,
      minutesAttended: delivery.minutes,
    })),
    offences: ofChild(rows.offences).map((offence) => ({
      committedAfterDays: after(offence.committed_on),
      category: offence.category,
      seriousness: offence.seriousness,
      isBreach: Boolean(offence.is_breach),
      outcomes: offence.outcomes?.split(' ') ?? [],
    })),
    eteSpells: ofChild(rows.spells).map((spell) => ({
      provisionType: spell.provision_type,
      suitability: spell.suitability,
      startedAfterDays: after(spell.started_on),
      endedAfterDays: afterOrNull(spell.ended_on),
      hoursOffered: spell.hours_offered,
      hoursAttended: spell.hours_attended,
    })),
    skillMeasures: ofCase(rows.measures).map((measure) => ({
      instrument: measure.instrument,
      timepoint: measure.timepoint,
      score: measure.score,
      respondent: measure.respondent,
      measuredAfterDays: after(measure.measured_on),
    })),
  };
}
