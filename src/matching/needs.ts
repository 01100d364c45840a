import { isPriorityByDefault } from '../assessments/severity-mapping.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { Bilingual } from './bilingual.js';

/** What is known of a child in one need area: the newest rating of it, if any assessment has rated it. */
export interface NeedFacts {
  needAreaCode: string;
  labelEn: string;
  /** Null where there is no Welsh label yet. */
  labelCy: string | null;
  /** The area is a strength, to be built on: it is never a need. */
  strength: boolean;
  /** Null: no assessment has rated the area. */
  assessedOn: PlainDate | null;
  /** 0 to 4; null: not assessed, which is not the same as none. */
  severity: number | null;
  /** This need comes first: by its severity when it was rated, unless a person decided otherwise. */
  isPriority: boolean;
}

export type NeedState = 'PRIORITISED' | 'NOT_PRIORITISED' | 'UNKNOWN' | 'STRENGTH';

type Rating = Pick<NeedFacts, 'strength' | 'severity' | 'isPriority'>;

/**
 * Whether a need is one to meet, which a person decides; the severity only says what it is until somebody does. Not
 * assessed is unknown, unless a person has made it a priority all the same.
 */
export function needStateOf({ strength, severity, isPriority }: Rating): NeedState {
  if (strength) return 'STRENGTH';
  if (isPriority) return 'PRIORITISED';
  return severity === null ? 'UNKNOWN' : 'NOT_PRIORITISED';
}

/** A rating in a few words, with what a person decided against its severity: `severity 1, made a priority`. */
export function ratingText({ strength, severity, isPriority }: Rating): Bilingual {
  if (strength) return { en: 'a strength, not a need', cy: 'cryfder, nid angen' };
  const level: Bilingual =
    severity === null
      ? { en: 'not assessed', cy: 'heb ei asesu' }
      : { en: `severity ${severity}`, cy: `difrifoldeb ${severity}` };
  if (isPriority === isPriorityByDefault(severity)) return level;
  return isPriority
    ? { en: `${level.en}, made a priority`, cy: `${level.cy}, wedi'i flaenoriaethu` }
    : { en: `${level.en}, not made a priority`, cy: `${level.cy}, heb ei flaenoriaethu` };
}

/** What a need's state means, as a sentence. */
export function stateText(need: Rating): Bilingual {
  const { en, cy } = ratingText(need);
  const sentences: Record<NeedState, Bilingual> = {
    PRIORITISED: { en: `A prioritised need: ${en}.`, cy: `Angen â blaenoriaeth: ${cy}.` },
    NOT_PRIORITISED: { en: `Not a prioritised need: ${en}.`, cy: `Nid yw'n angen â blaenoriaeth: ${cy}.` },
    UNKNOWN: {
      en: 'Not known: no assessment has assessed this area.',
      cy: "Ddim yn hysbys: nid oes yr un asesiad wedi asesu'r maes hwn.",
    },
    STRENGTH: { en: 'A strength to build on, not a need.', cy: 'Cryfder i adeiladu arno, nid angen.' },
  };
  return sentences[needStateOf(need)];
}
