/** From a child whom the service works with to one who came to the work for a need, in their order. */
export const CASCADE_STEPS = [
  'IN_SYSTEM',
  'SCREENED',
  'REFERRED',
  'ASSESSED',
  'OFFERED',
  'ATTENDED',
] as const;
export type CascadeStep = (typeof CASCADE_STEPS)[number];

/** The steps in English and (draft) in Welsh. */
export const CASCADE_STEP_LABELS: Readonly<Record<CascadeStep, readonly [en: string, cy: string]>> = {
  IN_SYSTEM: ['In the system', 'Yn y system'],
  SCREENED: ['Looked at in an assessment', 'Wedi’i ystyried mewn asesiad'],
  REFERRED: ['Referred, or work planned', 'Wedi’i atgyfeirio, neu waith wedi’i gynllunio'],
  ASSESSED: ['Assessed for the need or the work', 'Wedi’i asesu ar gyfer yr angen neu’r gwaith'],
  OFFERED: ['Offered work', 'Wedi cael cynnig gwaith'],
  ATTENDED: ['Came to the work', 'Wedi dod i’r gwaith'],
};

/** Why a child is no further, with what it says in English and (draft) in Welsh, in the order of the steps. */
export const CASCADE_REASONS = {
  NOT_SCREENED: ['No assessment looked at it', 'Ni wnaeth unrhyw asesiad ei ystyried'],
  NO_NEED: ['No need was found', 'Ni chanfuwyd angen'],
  NOT_REFERRED: ['There is a need, and nobody was asked', 'Mae angen, ac ni ofynnwyd i neb'],
  REFUSED: ['Refused', 'Gwrthodwyd'],
  ENDED: ['The referral ended', 'Daeth yr atgyfeiriad i ben'],
  GIVEN_UP: ['What was planned was given up', 'Rhoddwyd y gorau i’r hyn a gynlluniwyd'],
  AWAITED: ['Waiting', 'Yn aros'],
  NOT_PURSUED: ['Nothing was asked or offered after that', 'Ni ofynnwyd nac ni chynigiwyd dim ar ôl hynny'],
  ENDED_UNATTENDED: ['It ended before the child came', 'Daeth i ben cyn i’r plentyn ddod'],
} as const;
export type CascadeReason = keyof typeof CASCADE_REASONS;

/** What is known of one child for one need area, up to the last day of the period. */
export interface CascadeFacts {
  screened: boolean;
  /** The newest rating gives the need priority, or is severe enough. */
  need: boolean;
  referred: boolean;
  assessed: boolean;
  offered: boolean;
  attended: boolean;
  /** Another service has confirmed that it works with the child on this need. */
  elsewhere: boolean;
  /** Where the newest referral stands; null: there is none. */
  referral: 'OPEN' | 'REFUSED' | 'ENDED' | null;
  /** Code set REFERRAL_REASON, of one that was refused or has ended. */
  referralReason: string | null;
  /** Some of what was planned was not given up. */
  standing: boolean;
  /** Code set NON_DELIVERY_REASON, of the newest that was. */
  givenUpReason: string | null;
  /** A delivery has not ended. */
  running: boolean;
  /** Of the same set: why the newest delivery ended before completion. */
  endedReason: string | null;
}

/** Where a child is: the last step reached, and why no further; or with another service, and so in no step. */
export type CascadePlace =
  | { elsewhere: true }
  | {
      elsewhere: false;
      step: CascadeStep;
      fellOut: { reason: CascadeReason; codedReason: string | null } | null;
    };

const at = (step: CascadeStep, reason: CascadeReason, codedReason: string | null = null): CascadePlace => ({
  elsewhere: false,
  step,
  fellOut: { reason, codedReason },
});

/** Why one who was referred or assessed was not offered anything. What may still come is said before what will not. */
function unoffered(step: 'REFERRED' | 'ASSESSED', facts: CascadeFacts): CascadePlace {
  const { referral, standing, referralReason, givenUpReason, need } = facts;
  if (referral === 'OPEN' || standing) return at(step, 'AWAITED');
  if (referral !== null) return at(step, referral, referralReason);
  if (givenUpReason !== null) return at(step, 'GIVEN_UP', givenUpReason);
  return at(step, need ? 'NOT_PURSUED' : 'NO_NEED');
}

/**
 * Where one child is for one need area. Who reached a later step is taken to have passed those before it, whether or not
 * there is a record of them. Who is known elsewhere is in no step, unless work was offered here all the same.
 */
export function cascadePlaceOf(facts: CascadeFacts): CascadePlace {
  if (facts.attended) return { elsewhere: false, step: 'ATTENDED', fellOut: null };
  if (facts.offered) {
    if (facts.running || facts.referral === 'OPEN') return at('OFFERED', 'AWAITED');
    return at('OFFERED', 'ENDED_UNATTENDED', facts.endedReason);
  }
  if (facts.elsewhere) return { elsewhere: true };
  if (facts.assessed) return unoffered('ASSESSED', facts);
  if (facts.referred) return unoffered('REFERRED', facts);
  if (facts.screened) return at('SCREENED', facts.need ? 'NOT_REFERRED' : 'NO_NEED');
  return at('IN_SYSTEM', 'NOT_SCREENED');
}

/** Children who reached a step and no further, for one reason. */
export interface CascadeFallOut {
  after: CascadeStep;
  reason: CascadeReason;
  children: number;
  /** By coded reason, the most first; those without one are not among them. */
  coded: { code: string; children: number }[];
}

/** The children of one need area: each is elsewhere, in one fall-out, or attended. */
export interface CascadeCounts {
  inSystem: number;
  elsewhere: number;
  attended: number;
  /** In the order of the steps and the reasons. */
  fellOut: CascadeFallOut[];
  /** Children with a record of the step itself. */
  recorded: Record<CascadeStep, number>;
}

const RECORD_OF: Readonly<Record<Exclude<CascadeStep, 'IN_SYSTEM'>, keyof CascadeFacts>> = {
  SCREENED: 'screened',
  REFERRED: 'referred',
  ASSESSED: 'assessed',
  OFFERED: 'offered',
  ATTENDED: 'attended',
};

const PAIRS: readonly (readonly [step: CascadeStep, reason: CascadeReason])[] = [
  ['IN_SYSTEM', 'NOT_SCREENED'],
  ['SCREENED', 'NO_NEED'],
  ['SCREENED', 'NOT_REFERRED'],
  ...(['REFERRED', 'ASSESSED'] as const).flatMap((step) =>
    (['AWAITED', 'REFUSED', 'ENDED', 'GIVEN_UP', 'NO_NEED', 'NOT_PURSUED'] as const).map(
      (reason) => [step, reason] as const,
    ),
  ),
  ['OFFERED', 'AWAITED'],
  ['OFFERED', 'ENDED_UNATTENDED'],
];

/** Counts the children of one need area, given as facts with the number who share them; `inSystem` is all of them. */
export function countCascade(
  groups: readonly (CascadeFacts & { children: number })[],
  inSystem: number,
): CascadeCounts {
  const counts: CascadeCounts = {
    ...{ inSystem, elsewhere: 0, attended: 0 },
    fellOut: PAIRS.map(([after, reason]) => ({ after, reason, children: 0, coded: [] })),
    recorded: { IN_SYSTEM: inSystem, SCREENED: 0, REFERRED: 0, ASSESSED: 0, OFFERED: 0, ATTENDED: 0 },
  };
  let told = 0;
  for (const { children, ...facts } of groups) {
    told += children;
    add(counts, facts, children);
  }
  // Of whom there is no record for this need at all: nobody looked at it.
  addFallOut(counts, ['IN_SYSTEM', 'NOT_SCREENED', null], inSystem - told);
  for (const { coded } of counts.fellOut) sortCoded(coded);
  return counts;
}

function sortCoded(coded: CascadeFallOut['coded']): void {
  coded.sort((one, other) => other.children - one.children || one.code.localeCompare(other.code));
}

function add(counts: CascadeCounts, facts: CascadeFacts, children: number): void {
  const place = cascadePlaceOf(facts);
  if (place.elsewhere) {
    counts.elsewhere += children;
    return;
  }
  for (const [step, fact] of Object.entries(RECORD_OF)) {
    if (facts[fact] === true) counts.recorded[step as CascadeStep] += children;
  }
  if (!place.fellOut) counts.attended += children;
  else addFallOut(counts, [place.step, place.fellOut.reason, place.fellOut.codedReason], children);
}

function addFallOut(
  { fellOut }: CascadeCounts,
  [step, reason, code]: readonly [CascadeStep, CascadeReason, string | null],
  children: number,
): void {
  const found = fellOut.find((one) => one.after === step && one.reason === reason);
  if (!found) throw new RangeError(`nobody stays at ${step} for ${reason}`);
  found.children += children;
  if (code === null) return;
  const known = found.coded.find((one) => one.code === code);
  if (known) known.children += children;
  else found.coded.push({ code, children });
}

/**
 * Children who reached each step, of all in the system but those who are known elsewhere: the same number for every step,
 * so that nobody drops out of it unseen.
 */
export function reachedOf({ inSystem, elsewhere, fellOut }: CascadeCounts): Record<CascadeStep, number> {
  const reached = {} as Record<CascadeStep, number>;
  let left = inSystem - elsewhere;
  for (const step of CASCADE_STEPS) {
    reached[step] = left;
    left -= fellOut.reduce((sum, { after, children }) => sum + (after === step ? children : 0), 0);
  }
  return reached;
}

/** The counts of several groups of children together. */
export function togetherOf(groups: readonly CascadeCounts[]): CascadeCounts {
  const all = countCascade([], 0);
  for (const group of groups) {
    all.inSystem += group.inSystem;
    all.elsewhere += group.elsewhere;
    all.attended += group.attended;
    for (const step of CASCADE_STEPS) all.recorded[step] += group.recorded[step];
    for (const { after, reason, children, coded } of group.fellOut) {
      const codes = coded.reduce((sum, one) => sum + one.children, 0);
      for (const one of coded) addFallOut(all, [after, reason, one.code], one.children);
      addFallOut(all, [after, reason, null], children - codes);
    }
  }
  for (const { coded } of all.fellOut) sortCoded(coded);
  return all;
}
