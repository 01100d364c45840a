import { ACCREDITATION } from '../../../migrations/data/accreditation-codes.js';
import type { Accreditation } from '../../accreditation/accreditation.entity.js';
import type { Delivery } from '../../delivery/delivery.entity.js';
import { addMonthsClamped, toDayNumber } from '../../platform/calendar/plain-date.js';
import type { CatalogueVersion } from '../catalogue-version.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { Draw, Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import type { ToldCase } from './told-case.js';

/** Code set ACCREDITATION, by the entry that leads to it. */
const AWARD_OF: Readonly<Record<string, string>> = {
  CREATIVE_WRITING: 'ARTS_AWARD',
  YOUNG_FIRE_FIGHTERS: 'AGORED_CYMRU',
  CSCS_CARD: 'CSCS_CARD',
  WELSH_LANGUAGE_EMPLOYABILITY: 'AGORED_CYMRU',
  LITERACY_NUMERACY: 'ESSENTIAL_SKILLS_LITERACY',
};
const VALID_MONTHS = new Map(ACCREDITATION.map(({ code, attributes }) => [code, attributes.validMonths]));

const ENROLLED = 0.85;
const ACHIEVED = 0.78;
const USED = 0.4;
const USES: Weights<string> = [
  ['COURSE', 40],
  ['APPLICATION', 25],
  ['WORK_PLACEMENT', 20],
  ['JOB', 10],
  ['APPRENTICESHIP', 5],
];

interface Step {
  stage: string;
  on: DayNumber;
  reason?: string;
  usedFor?: string;
}

/** How far the award came: as far as the work did, and a little beyond. */
function stepsOf({ startedOn, endedOn, completion }: Delivery, asOf: DayNumber, draw: Draw): Step[] {
  const started = toDayNumber(startedOn ?? '');
  const steps: Step[] = [{ stage: 'OFFERED', on: started }];
  const then = (stage: string, days: number, more: Partial<Step> = {}): boolean => {
    const on = (steps.at(-1) as Step).on + days;
    if (on > asOf) return false;
    steps.push({ stage, on, ...more });
    return true;
  };
  if (!draw.chance(ENROLLED) || !then('ENROLLED', draw.whole(3, 14))) return steps;
  if (!then('WORKING_TOWARDS', draw.whole(3, 14)) || endedOn === null) return steps;
  const toEnd = Math.max(0, toDayNumber(endedOn) - (steps.at(-1) as Step).on);
  if (completion !== 'COMPLETED_FULL' && completion !== 'COMPLETED_ADAPTED') {
    then('WITHDRAWN', toEnd, { reason: draw.chance(0.6) ? 'CHILD_DECLINED' : 'ORDER_ENDED' });
    return steps;
  }
  if (!then('SUBMITTED', toEnd)) return steps;
  if (!draw.chance(ACHIEVED)) {
    then('NOT_ACHIEVED', draw.whole(10, 30), { reason: 'ASSESSMENT_FAILED' });
  } else if (then('ACHIEVED', draw.whole(10, 30)) && draw.chance(USED)) {
    then('USED', draw.whole(14, 60), { usedFor: draw.weighted(USES) });
  }
  return steps;
}

const levelOf = (level: string | null): string | null => level?.toUpperCase().replaceAll(' ', '_') ?? null;

function writeAward(
  { code, version, agency }: CatalogueVersion,
  delivery: Delivery,
  childId: string,
  steps: readonly Step[],
  writer: RowWriter,
): void {
  const { rows } = writer;
  const last = steps.at(-1) as Step;
  const achieved = steps.find(({ stage }) => stage === 'ACHIEVED');
  const achievedOn = achieved ? toPlainDate(achieved.on) : null;
  const award = AWARD_OF[code] ?? 'OTHER';
  const months = VALID_MONTHS.get(award);
  const row: Accreditation = {
    childId,
    deliveryId: delivery.id,
    reference: null,
    award,
    title: version.accreditation?.unit ?? null,
    awardingBody: version.accreditation?.awardingBody ?? '',
    level: levelOf(version.accreditation?.level ?? null),
    credits: version.accreditation?.creditValue ?? null,
    referredBy: agency === 'YOUTH_JUSTICE_SERVICE' ? null : 'YOUTH_JUSTICE_SERVICE',
    stage: last.stage,
    stageOn: toPlainDate(last.on),
    achievedOn,
    expiresOn: achievedOn && typeof months === 'number' ? addMonthsClamped(achievedOn, months) : null,
    certificateReference: null,
    rowVersion: steps.length,
    ...writer.owned(steps[0]?.on ?? last.on),
  };
  rows.accreditations.push(row);
  steps.forEach(({ stage, on, reason = null, usedFor = null }, index) => {
    rows.accreditationMoves.push({
      accreditationId: row.id,
      fromStage: steps[index - 1]?.stage ?? null,
      toStage: stage,
      movedOn: toPlainDate(on),
      ...{ reason, usedFor },
      ...writer.owned(on),
    });
  });
}

/** Writes the awards that recent work led to, from the offer to what they were used for. */
export function writeAwards(
  { story, caseRecord, deliveries, since, versions }: ToldCase,
  writer: RowWriter,
): void {
  for (const delivery of deliveries) {
    const work = versions.get(delivery.interventionVersionId);
    if (!work?.version.accreditation || delivery.startedOn === null) continue;
    if (toDayNumber(delivery.startedOn) < since) continue;
    writeAward(work, delivery, caseRecord.childId, stepsOf(delivery, story.asOf, writer.draw), writer);
  }
}
