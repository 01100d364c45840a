import type { PlainDate } from '../../platform/calendar/plain-date.js';

/** Unknown is not no: what was not recorded cannot be told. */
export type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** A session of a delivery, as far as it says how true to its design the work was. */
export interface DeliveredSession {
  heldOn: PlainDate;
  /** `HH:MM`; null: not recorded. */
  startTime: string | null;
  /** Whether the child attended by its code: other sessions deliver nothing. */
  attended: boolean;
  minutesAttended: number;
  /** Codes of what it covered; null: not recorded. */
  modules: readonly string[] | null;
  components: readonly string[] | null;
  adaptation: string | null;
  /** Whether somebody who delivered it has the qualifications that the version asks for; null: not known. */
  qualified: boolean | null;
}

/** What the version of the intervention asks for. */
export interface Design {
  /** In the order of delivery. */
  modules: readonly { code: string; isCore: boolean }[];
  coreComponents: readonly { code: string }[];
  requiredQualifications: readonly string[];
  sessionsPlanned: number | null;
}

/** What of a list of parts was delivered. */
export interface Parts {
  required: string[];
  delivered: string[];
  /** Not delivered as far as is recorded. */
  missing: string[];
  /** Sessions that the child attended and of which it is not recorded what they covered. */
  unrecordedSessions: number;
  answer: Answer;
}

export interface Dose {
  /** Null: the version does not say. */
  planned: number | null;
  attended: number;
  minutesAttended: number;
  /** At most 1; null: nothing planned, or nothing recorded. */
  share: number | null;
  answer: Answer;
}

/** How true to its design a delivery was. */
export interface Fidelity {
  coreModules: Parts;
  otherModules: string[];
  coreComponents: Parts;
  /** Core modules and components delivered, of all that the version has; null: it has none, or nothing is recorded. */
  score: number | null;
  deliverer: Answer;
  sequence: Answer;
  dose: Dose;
  adaptations: string[];
}

type Kind = 'modules' | 'components';

function partsOf(required: readonly string[], sessions: readonly DeliveredSession[], kind: Kind): Parts {
  const covered = new Set(sessions.flatMap((session) => session[kind] ?? []));
  const delivered = required.filter((code) => covered.has(code));
  const missing = required.filter((code) => !covered.has(code));
  const unrecordedSessions = sessions.filter((session) => session[kind] === null).length;
  const told = required.length > 0 && sessions.length > 0;
  const answer = !told ? 'UNKNOWN' : missing.length === 0 ? 'YES' : unrecordedSessions > 0 ? 'UNKNOWN' : 'NO';
  return { required: [...required], delivered, missing, unrecordedSessions, answer };
}

const inTime = (one: DeliveredSession, other: DeliveredSession): number =>
  `${one.heldOn} ${one.startTime ?? ''}` < `${other.heldOn} ${other.startTime ?? ''}` ? -1 : 1;

/** Whether modules were first covered in the order of the design. Those of one session have no order among them. */
function sequenceOf(modules: readonly string[], sessions: readonly DeliveredSession[]): Answer {
  const seen = new Set<string>();
  let furthest = -1;
  for (const session of [...sessions].sort(inTime)) {
    const fresh = (session.modules ?? []).filter((code) => !seen.has(code));
    const places = fresh.map((code) => modules.indexOf(code)).filter((place) => place >= 0);
    if (places.some((place) => place < furthest)) return 'NO';
    furthest = Math.max(furthest, ...places);
    for (const code of fresh) seen.add(code);
  }
  const recorded = sessions.every((session) => session.modules !== null);
  return seen.size >= 2 && recorded ? 'YES' : 'UNKNOWN';
}

function delivererOf({ requiredQualifications }: Design, sessions: readonly DeliveredSession[]): Answer {
  if (requiredQualifications.length === 0) return 'YES';
  if (sessions.some(({ qualified }) => qualified === false)) return 'NO';
  return sessions.length > 0 && sessions.every(({ qualified }) => qualified === true) ? 'YES' : 'UNKNOWN';
}

function doseOf(planned: number | null, recorded: number, sessions: readonly DeliveredSession[]): Dose {
  const attended = sessions.length;
  const minutesAttended = sessions.reduce((sum, session) => sum + session.minutesAttended, 0);
  const told = planned !== null && planned > 0 && recorded > 0;
  const share = told ? Math.min(1, attended / planned) : null;
  return {
    planned,
    attended,
    minutesAttended,
    share,
    answer: share === null ? 'UNKNOWN' : share === 1 ? 'YES' : 'NO',
  };
}

/** How true to the design of its version a delivery was, by all the sessions recorded of it. */
export function fidelityOf(design: Design, recorded: readonly DeliveredSession[]): Fidelity {
  const sessions = recorded.filter(({ attended }) => attended);
  const core = design.modules.filter(({ isCore }) => isCore).map(({ code }) => code);
  const coreModules = partsOf(core, sessions, 'modules');
  const components = design.coreComponents.map(({ code }) => code);
  const coreComponents = partsOf(components, sessions, 'components');
  const required = core.length + components.length;
  const saying = sessions.some((session) => session.modules !== null || session.components !== null);
  const covered = new Set(sessions.flatMap(({ modules }) => modules ?? []));
  return {
    coreModules,
    otherModules: design.modules.flatMap(({ code, isCore }) => (!isCore && covered.has(code) ? [code] : [])),
    coreComponents,
    score:
      required > 0 && saying
        ? (coreModules.delivered.length + coreComponents.delivered.length) / required
        : null,
    deliverer: delivererOf(design, sessions),
    sequence: sequenceOf(
      design.modules.map(({ code }) => code),
      sessions,
    ),
    dose: doseOf(design.sessionsPlanned, recorded.length, sessions),
    adaptations: [...new Set(sessions.flatMap(({ adaptation }) => adaptation ?? []))],
  };
}
