/** Why a child of compulsory school age is on the list. */
export type ShortfallReason =
  | 'FEWER_THAN_25_HOURS'
  | 'IN_NO_PLACEMENT'
  | 'OFFER_NOT_KNOWN'
  | 'NOTHING_RECORDED'
  | 'ATTENDANCE_NOT_REPORTED';

/** What is recorded of the placements of a child of compulsory school age on a day. */
export interface ShortfallFacts {
  /** A placement that had started by then is recorded, be it over or not. */
  isRecorded: boolean;
  placements: number;
  /** Hours a week offered, over the placements of which it is known. */
  hoursOffered: number;
  /** Placements of which it is not known how many hours are offered. */
  offersNotKnown: number;
  /** Placements in alternative provision of which it is not known how many hours are attended. */
  attendanceNotKnown: number;
}

const ENTITLED_HOURS = 25;

/** The words of a reason. */
export const SHORTFALL_LABELS: Readonly<Record<ShortfallReason, readonly [english: string, welsh: string]>> =
  {
    FEWER_THAN_25_HOURS: ['Offered fewer than 25 hours a week', 'Cynigir llai na 25 awr yr wythnos'],
    IN_NO_PLACEMENT: ['In no placement', 'Ddim mewn unrhyw leoliad'],
    OFFER_NOT_KNOWN: ['Hours offered are not known', 'Nid yw’r oriau a gynigir yn hysbys'],
    NOTHING_RECORDED: ['Nothing is recorded', 'Nid oes dim wedi’i gofnodi'],
    ATTENDANCE_NOT_REPORTED: [
      'Alternative provision has not reported the hours attended',
      'Nid yw’r ddarpariaeth amgen wedi adrodd yr oriau a fynychwyd',
    ],
  };

/** Hours a week that are offered over all placements; null where that is not known. */
export const offeredOf = ({ isRecorded, offersNotKnown, hoursOffered }: ShortfallFacts): number | null =>
  !isRecorded || offersNotKnown > 0 ? null : hoursOffered;

/** Hours that are lacking of the entitlement; null where that is not known. */
export function shortfallOf(facts: ShortfallFacts): number | null {
  const offered = offeredOf(facts);
  return offered === null ? null : Math.max(0, ENTITLED_HOURS - offered);
}

function offerReason(facts: ShortfallFacts): ShortfallReason | null {
  if (!facts.isRecorded) return 'NOTHING_RECORDED';
  if (facts.placements === 0) return 'IN_NO_PLACEMENT';
  const shortfall = shortfallOf(facts);
  if (shortfall === null) return 'OFFER_NOT_KNOWN';
  return shortfall > 0 ? 'FEWER_THAN_25_HOURS' : null;
}

/** Why the child is on the list; none: the child is not. */
export function shortfallReasons(facts: ShortfallFacts): ShortfallReason[] {
  const reason = offerReason(facts);
  return [
    ...(reason === null ? [] : [reason]),
    ...(facts.attendanceNotKnown > 0 ? (['ATTENDANCE_NOT_REPORTED'] as const) : []),
  ];
}

/** The same in SQL, of a row `r` with these facts. */
export const isShort = (r: string): string => `(
  NOT ${r}.is_recorded OR ${r}.offers_not_known > 0 OR ${r}.hours_offered < ${ENTITLED_HOURS} OR ${r}.attendance_not_known > 0)`;
