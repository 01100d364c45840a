/** What may be wrong with a record of an offence, with what it says in English and (draft) in Welsh. */
export const ANOMALY_KINDS = {
  UNDER_TEN: [
    'Committed before the child was ten: nobody can be convicted of that',
    'Cyflawnwyd cyn i’r plentyn fod yn ddeg oed: ni ellir euogfarnu neb o hynny',
  ],
  NO_OUTCOME: ['No outcome a year later', 'Dim canlyniad flwyddyn yn ddiweddarach'],
  PERHAPS_TWICE: [
    'Another of the same kind and score on the same day: perhaps recorded twice',
    'Un arall o’r un math a’r un sgôr ar yr un diwrnod: efallai wedi’i chofnodi ddwywaith',
  ],
  NOT_SCORED: ['No seriousness score', 'Dim sgôr difrifoldeb'],
  AFTER_THE_END: [
    'Committed after the child was recorded as having died or left',
    'Cyflawnwyd ar ôl cofnodi bod y plentyn wedi marw neu wedi gadael',
  ],
} as const satisfies Record<string, readonly [en: string, cy: string]>;

export type AnomalyKind = keyof typeof ANOMALY_KINDS;
export const ANOMALY_CODES = Object.keys(ANOMALY_KINDS) as AnomalyKind[];

/** A day as a number YYYYMMDD, so that an age can be told from two of them. */
const asNumber = (day: string): string => `CAST(REPLACE(CAST(${day} AS varchar), '-', '') AS integer)`;
const TEN_YEARS = 100_000;

/**
 * The condition of each kind, on an offence `o` of a child `ch`. Breaches and what is not recordable enter no measure, and are not
 * looked at.
 * @param endings placeholders of the kinds of follow-up event after which nothing more is learnt of a child
 */
export const anomalyConditions = (endings: string): Readonly<Record<AnomalyKind, string>> => ({
  UNDER_TEN: `${asNumber('o.committed_on')} - ${asNumber('ch.date_of_birth')} < ${TEN_YEARS}`,
  NO_OUTCOME: `o.committed_on < :yearAgo AND NOT EXISTS (SELECT 1 FROM offence_outcome x WHERE x.offence_id = o.id)`,
  PERHAPS_TWICE: `EXISTS (SELECT 1 FROM offence t WHERE t.child_id = o.child_id AND t.committed_on = o.committed_on
    AND t.id <> o.id AND t.category = o.category
    AND COALESCE(t.seriousness, 0) = COALESCE(o.seriousness, 0))`,
  NOT_SCORED: 'o.seriousness IS NULL',
  AFTER_THE_END: `EXISTS (SELECT 1 FROM follow_up_event e WHERE e.child_id = o.child_id AND e.kind IN (${endings})
    AND e.withdrawn_reason IS NULL AND e.happened_on < o.committed_on)`,
});
