import { toDayNumber } from '../../platform/calendar/plain-date.js';
import type { Referral } from '../../referrals/referral.entity.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import type { ToldCase } from './told-case.js';

/** How referrals for a need area go in the synthetic service: shares, and days. */
interface Pathway {
  needAreaCode: string;
  agency: string;
  referredTo: string;
  /** Of children with the need. */
  referred: number;
  refused: number;
  elsewhere: number;
  /** Of those who were accepted, with how long they wait for it. */
  assessed: number;
  daysToAssessment: readonly [least: number, most: number];
  /** Of those who were assessed. */
  offered: number;
  daysToOffer: readonly [least: number, most: number];
}

/** Speech and language has one day a month, all of it used on assessment: hardly anybody is offered more than that. */
const PATHWAYS: readonly Pathway[] = [
  {
    ...{ needAreaCode: 'SLC', agency: 'HEALTH', referredTo: 'Speech and language therapy', referred: 0.7 },
    ...{ refused: 0.12, elsewhere: 0.1, assessed: 0.75, daysToAssessment: [35, 130], offered: 0.06 },
    daysToOffer: [60, 150],
  },
  {
    ...{
      needAreaCode: 'EMH',
      agency: 'HEALTH',
      referredTo: 'Child and adolescent mental health',
      referred: 0.5,
    },
    ...{ refused: 0.35, elsewhere: 0.15, assessed: 0.6, daysToAssessment: [28, 120], offered: 0.6 },
    daysToOffer: [14, 90],
  },
  {
    ...{
      needAreaCode: 'SUB',
      agency: 'SUBSTANCE_MISUSE_SERVICE',
      referredTo: 'Young people’s substance misuse team',
    },
    ...{
      referred: 0.6,
      refused: 0.05,
      elsewhere: 0.05,
      assessed: 0.9,
      daysToAssessment: [5, 25],
      offered: 0.85,
    },
    daysToOffer: [3, 20],
  },
];

const ATTENDED = 0.8;
const WEEK = 7;
const NEEDED = 2;

const UNDECIDED = {
  ...{ outcome: null, decidedOn: null, confirmedBy: null, assessedOn: null, offeredOn: null },
  ...{ attendedOn: null, endedOn: null, reason: null, note: null },
};

/** What came of a referral by the last day of the case. */
function progressOf(
  pathway: Pathway,
  referred: DayNumber,
  lastDay: DayNumber,
  { draw }: RowWriter,
): Partial<Referral> {
  const decided = referred + draw.whole(WEEK, 4 * WEEK);
  const fate = draw.share();
  if (decided > lastDay) return {};
  const decidedOn = toPlainDate(decided);
  if (fate < pathway.refused) {
    return { outcome: 'REFUSED', decidedOn, reason: draw.chance(0.5) ? 'NO_CAPACITY' : 'BELOW_THRESHOLD' };
  }
  if (fate < pathway.refused + pathway.elsewhere) {
    return { outcome: 'KNOWN_ELSEWHERE', decidedOn, confirmedBy: 'The community team of the health board' };
  }
  const accepted = { outcome: 'ACCEPTED', decidedOn };
  const assessed = referred + draw.whole(...pathway.daysToAssessment);
  const isAssessed = draw.chance(pathway.assessed);
  if (!isAssessed || assessed > lastDay) return accepted;
  const assessment = { ...accepted, assessedOn: toPlainDate(assessed) };
  const offered = assessed + draw.whole(...pathway.daysToOffer);
  const isOffered = draw.chance(pathway.offered);
  if (!isOffered || offered > lastDay) return assessment;
  const offeredOn = toPlainDate(offered);
  const came = offered + draw.whole(0, WEEK);
  const attends = draw.chance(ATTENDED) && came <= lastDay;
  return { ...assessment, offeredOn, attendedOn: attends ? toPlainDate(came) : null };
}

/** Writes to whom children were referred for needs that were found in the recorded period, and how far that came. */
export function writeReferrals({ story, since, caseRecord, needRatings }: ToldCase, writer: RowWriter): void {
  const { draw, rows } = writer;
  for (const pathway of PATHWAYS) {
    const found = needRatings.find(
      ({ needAreaCode, severity, isPriority }) =>
        needAreaCode === pathway.needAreaCode && (isPriority || (severity ?? 0) >= NEEDED),
    );
    if (!found) continue;
    const referred = toDayNumber(found.assessedOn) + draw.whole(1, 3 * WEEK);
    if (!draw.chance(pathway.referred) || referred < since || referred > story.lastDay) continue;
    const { needAreaCode, agency, referredTo } = pathway;
    const progress = progressOf(pathway, referred, story.lastDay, writer);
    rows.referrals.push({
      ...{ ...UNDECIDED, caseId: caseRecord.id, needAreaCode, agency, referredTo },
      ...{ referredOn: toPlainDate(referred), rowVersion: 1, ...progress, ...writer.owned(referred) },
    });
  }
}
