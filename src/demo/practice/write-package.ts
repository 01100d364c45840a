import { ROLE_IN_PLAN } from '../../../migrations/data/plan-codes.js';
import type { PlanAction } from '../../planning/plan-action.entity.js';
import { weekdayOf } from '../../platform/calendar/plain-date.js';
import { UNDETAILED } from '../../delivery/sessions/undetailed.js';
import type { CatalogueVersion, DemoPackage } from '../catalogue-version.js';
import { ageOn, type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import { drawAttendance } from '../write-sessions.js';
import type { ToldCase } from './told-case.js';
import { writeJoinedDelivery, writeJoinedPlan } from './write-joined-work.js';

const WEEKS = 26;
const WEEKS_HELD = 5;
const DAYS_TO_START = 4;
const USUAL_MINUTES = 45;
const WEEKDAYS = 5;

const AGENCY_OF = new Map(ROLE_IN_PLAN.map(({ code, attributes }) => [code, String(attributes.agency)]));

type Part = DemoPackage['components'][number];

/** The open case of the heaviest needs that could have begun by then and has no such work yet; null where none is. */
function heaviest(open: readonly ToldCase[], { version }: CatalogueVersion, by: DayNumber): ToldCase | null {
  const able = open.filter(
    ({ story, deliveries }) =>
      story.opened <= by &&
      story.setting === 'COMMUNITY' &&
      ageOn(story.born, by) >= version.ageMin &&
      !deliveries.some(({ interventionVersionId }) => interventionVersionId === version.id),
  );
  return able.sort((one, other) => other.story.risk - one.story.risk)[0] ?? null;
}

const plannedAs = ({ component, work }: Part, packageEntryId: string): Partial<PlanAction> =>
  work === null
    ? {
        interventionVersionId: null,
        bespokeDescription: `${component.titleEn} / ${component.titleCy}`,
        parentInterventionId: packageEntryId,
        bespokeRationale: `${component.code}: a contact of the package / cyswllt yn y pecyn`,
      }
    : { interventionVersionId: work.version.id };

function writeContacts(
  { component, work }: Part,
  deliveryId: string,
  { told, startsOn, asOf }: { told: ToldCase; startsOn: DayNumber; asOf: DayNumber },
  writer: RowWriter,
): void {
  const { draw, rows } = writer;
  const contacts = component.weeklyContacts ?? 1;
  const minutesPlanned =
    component.weeklyMinutes === null ? USUAL_MINUTES : Math.round(component.weeklyMinutes / contacts);
  for (let nth = 0; nth < contacts * WEEKS_HELD; nth += 1) {
    const day =
      startsOn + 7 * Math.floor(nth / contacts) + Math.floor(((nth % contacts) * WEEKDAYS) / contacts);
    if (day > asOf) return;
    const session = {
      caseId: told.caseRecord.id,
      deliveryId,
      reference: null,
      heldOn: toPlainDate(day),
      minutesPlanned,
      setting: told.caseRecord.setting,
      language: 'en',
      delivererAgency: AGENCY_OF.get(component.role) ?? 'OTHER',
      ...UNDETAILED,
      mode: work?.version.deliveryModes?.[0] ?? null,
      rowVersion: 1,
      ...writer.owned(day),
    };
    rows.sessions.push(session);
    rows.attendances.push({
      sessionId: session.id,
      childEngagement: null,
      ...drawAttendance(minutesPlanned, draw),
      ...writer.alongside(session),
    });
  }
}

/** Writes the package that one child has had for some weeks: its plan, and the contacts of each component. */
export function writePackage(
  open: readonly ToldCase[],
  { work: packageWork, components }: DemoPackage,
  asOf: DayNumber,
  writer: RowWriter,
): void {
  const monday = asOf - 7 * WEEKS_HELD - ((weekdayOf(toPlainDate(asOf)) + 6) % 7);
  const plannedOn = monday - DAYS_TO_START;
  const told = heaviest(open, packageWork, plannedOn);
  if (!told) return;
  const { id: caseId, deliveryAreaId, teamId } = told.caseRecord;
  writer.beginCase(deliveryAreaId, teamId);
  const { id: interventionVersionId, interventionId } = packageWork.version;
  const dates = { plannedOn: toPlainDate(plannedOn), startsOn: toPlainDate(monday) };
  const plan = { caseId, interventionVersionId, ...dates, weeks: WEEKS, ...writer.owned(plannedOn) };
  writer.rows.packagePlans.push(plan);
  for (const part of components) {
    const { component } = part;
    const work = part.work ?? packageWork;
    const joined = { told, work, plannedOn, startsOn: monday };
    const action = writeJoinedPlan(
      joined,
      {
        ...plannedAs(part, interventionId),
        purpose: 'REOFFENDING',
        needAreaCode: component.needAreaCode,
        responsibleAgency: AGENCY_OF.get(component.role) ?? 'OTHER',
        responsibleRole: component.role,
        dueOn: toPlainDate(monday + 7 * WEEKS - 1),
        sessionsPlanned: component.weeklyContacts && component.weeklyContacts * WEEKS,
        minutesPlanned: component.weeklyMinutes && component.weeklyMinutes * WEEKS,
        packagePlanId: plan.id,
        packageComponentId: component.id,
      },
      writer,
    );
    const deliveryId = writeJoinedDelivery(joined, action.id, writer);
    writeContacts(part, deliveryId, { told, startsOn: monday, asOf }, writer);
  }
}
