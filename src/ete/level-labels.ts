import type { LevelReason } from './ladder.js';

type Words = readonly [english: string, welsh: string];

const LEVELS: readonly Words[] = [
  ['None, or not engaging', 'Dim, neu ddim yn ymgysylltu'],
  ['Contact re-established', 'Cysylltiad wedi’i ailsefydlu'],
  ['Re-engagement or taster', 'Ailymgysylltu neu sesiwn flasu'],
  ['Part time, or a reduced timetable', 'Rhan amser, neu amserlen lai'],
  ['Full time in alternative provision', 'Llawn amser mewn darpariaeth amgen'],
  [
    'Full time in mainstream, college, training or work',
    'Llawn amser mewn ysgol brif ffrwd, coleg, hyfforddiant neu waith',
  ],
  [
    'An award achieved, or a job kept for 13 weeks',
    'Dyfarniad wedi’i gyflawni, neu swydd a gadwyd am 13 wythnos',
  ],
];

const REASONS: Readonly<Record<LevelReason, Words>> = {
  NO_PLACEMENT: [
    'The child was in no placement on this day.',
    'Nid oedd y plentyn mewn unrhyw leoliad ar y diwrnod hwn.',
  ],
  NO_HOURS: [
    'The child was in a placement, and no hours of it were offered or attended.',
    'Roedd y plentyn mewn lleoliad, ac ni chynigiwyd na mynychwyd unrhyw oriau ohono.',
  ],
  RE_ENGAGEMENT: ['Every placement was one of re-engagement.', 'Lleoliad ailymgysylltu oedd pob lleoliad.'],
  PART_TIME: [
    'The hours offered were fewer than a full-time week at that age.',
    'Roedd yr oriau a gynigiwyd yn llai nag wythnos lawn amser i’r oedran hwnnw.',
  ],
  REDUCED_TIMETABLE: ['The child was on a reduced timetable.', 'Roedd y plentyn ar amserlen lai.'],
  ALTERNATIVE_FULL_TIME: [
    'A full-time week, most of it in alternative provision.',
    'Wythnos lawn amser, y rhan fwyaf ohoni mewn darpariaeth amgen.',
  ],
  MAINSTREAM_FULL_TIME: [
    'A full-time week, most of it in mainstream, college, training or work.',
    'Wythnos lawn amser, y rhan fwyaf ohoni mewn ysgol brif ffrwd, coleg, hyfforddiant neu waith.',
  ],
  SUSTAINED_JOB: ['A job that had been kept for 13 weeks.', 'Swydd a gadwyd am 13 wythnos.'],
  AWARD_ACHIEVED: [
    'In a placement, with an award that was achieved within the 52 weeks before.',
    'Mewn lleoliad, gyda dyfarniad a gyflawnwyd o fewn y 52 wythnos cyn hynny.',
  ],
  NOTHING_RECORDED: [
    'Nothing had been recorded by this day. Record a placement, or that there is none; or judge the level.',
    'Nid oedd dim wedi’i gofnodi erbyn y diwrnod hwn. Cofnodwch leoliad, neu nad oes un; neu farnu’r lefel.',
  ],
  HOURS_UNKNOWN: [
    'Whether it is full time is not known. Record the hours offered, or judge the level.',
    'Nid yw’n hysbys a yw’n llawn amser. Cofnodwch yr oriau a gynigiwyd, neu farnu’r lefel.',
  ],
  KIND_UNCLEAR: [
    'A full-time week of a kind that has no step of its own. A professional has to judge the level.',
    'Wythnos lawn amser o fath nad oes gris ei hun iddi. Rhaid i weithiwr proffesiynol farnu’r lefel.',
  ],
};

/** What a level is called; null where there is none. */
export const levelLabels = (level: number | null): { labelEn: string | null; labelCy: string | null } => {
  const [labelEn, labelCy] = (level === null ? undefined : LEVELS[level]) ?? [null, null];
  return { labelEn, labelCy };
};

/** What a reason says. */
export const reasonWords = (reason: LevelReason): { reasonEn: string; reasonCy: string } => {
  const [reasonEn, reasonCy] = REASONS[reason];
  return { reasonEn, reasonCy };
};
