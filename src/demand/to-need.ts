import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { LabelledCode } from '../practice/concordance/code-labels.js';
import type { OutcomeMeaning } from '../referrals/referral-rules.js';
import type { NeedDemandDto, ReferralCountsDto, SpecialistHoursDto } from './capacity.dto.js';
import { medianDaysWaited } from './days-waited.js';
import type { DemandForecast } from './forecast-demand.js';
import type { HoursUsed } from './hours-used.js';
import type { NeedNow, NewestReferral } from './read-needs.js';
import { type Showing, toForecast } from './showing.js';

/** What there is for one need area, and what is wanted. */
export interface NeedFactsNow {
  area: { code: string; labelEn: string; labelCy: string | null };
  now: NeedNow;
  demand: DemandForecast;
  referrals: readonly NewestReferral[];
  searchesInVain: number;
  /** Null: none are recorded. */
  hours: HoursUsed | null;
}

/** What codes mean to these figures. */
export interface NeedCodes {
  meaningOf: (outcome: string | null) => OutcomeMeaning;
  /** Reasons of a referral that say that there was no room. */
  lackOfPlaces: ReadonlySet<string>;
  uses: readonly LabelledCode[];
}

type ReferralState = 'WAITING' | 'OFFERED' | 'REFUSED' | 'KNOWN_ELSEWHERE' | 'ENDED';

/** Where a referral stands: each is in one state. */
export function stateOf(
  { outcome, offeredOn, endedOn }: NewestReferral,
  meaning: OutcomeMeaning,
): ReferralState {
  if (meaning?.elsewhere) return 'KNOWN_ELSEWHERE';
  if (offeredOn !== null) return 'OFFERED';
  if (endedOn !== null) return 'ENDED';
  return outcome === null || meaning?.accepts ? 'WAITING' : 'REFUSED';
}

const STATES = ['WAITING', 'OFFERED', 'REFUSED', 'KNOWN_ELSEWHERE', 'ENDED'] as const;

function toReferrals(
  referrals: readonly NewestReferral[],
  { meaningOf, lackOfPlaces }: NeedCodes,
  until: PlainDate,
  showing: Showing,
): ReferralCountsDto {
  const told = referrals.map((one) => ({ ...one, state: stateOf(one, meaningOf(one.outcome)) }));
  const waiting = told.filter(({ state }) => state === 'WAITING');
  const shown = showing.list(STATES.map((state) => told.filter((one) => one.state === state).length));
  const noRoom = told.filter(
    ({ state, reason }) =>
      (state === 'REFUSED' || state === 'ENDED') && reason !== null && lackOfPlaces.has(reason),
  );
  const of = (state: ReferralState) => shown[STATES.indexOf(state)] ?? showing.count(0);
  return {
    waiting: of('WAITING'),
    medianDaysWaited: medianDaysWaited(
      waiting.map(({ referredOn }) => referredOn),
      until,
    ),
    ...{ offered: of('OFFERED'), refused: of('REFUSED'), knownElsewhere: of('KNOWN_ELSEWHERE') },
    ...{ ended: of('ENDED'), forLackOfPlaces: showing.fine(noRoom.length) },
  };
}

function toHours(
  { available, uses, notTold }: HoursUsed,
  labels: readonly LabelledCode[],
): SpecialistHoursDto {
  const labelled = uses.map(({ use, hours }) => {
    const known = labels.find(({ code }) => code === use);
    return { use, labelEn: known?.labelEn ?? use, labelCy: known?.labelCy ?? null, hours, known };
  });
  const sumOf = (attribute: string): number =>
    labelled.reduce((sum, { hours, known }) => sum + (known?.attributes[attribute] === true ? hours : 0), 0);
  const [assessment, intervention] = [sumOf('onAssessment'), sumOf('onIntervention')];
  const both = assessment + intervention;
  return {
    available,
    uses: labelled.map(({ known: _known, ...use }) => use),
    notTold,
    assessmentShare: both === 0 ? null : assessment / both,
  };
}

/** One need area as it is shown. */
export const toNeedDemand = (
  { area, now, demand, referrals, searchesInVain, hours }: NeedFactsNow,
  codes: NeedCodes,
  until: PlainDate,
  showing: Showing,
): NeedDemandDto => ({
  ...{ needArea: area.code, labelEn: area.labelEn, labelCy: area.labelCy, ...showing.need(now) },
  forecast: toForecast(demand, showing),
  referrals: toReferrals(referrals, codes, until, showing),
  searchesInVain,
  specialistHours: hours && toHours(hours, codes.uses),
});
