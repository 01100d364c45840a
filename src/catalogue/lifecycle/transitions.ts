/** A move that an entry may make; see the table `intervention_transition`. */
export interface Transition {
  from: string;
  to: string;
  roles: readonly string[];
  reasonRequired: boolean;
}

/** Where an entry that is not there yet moves from. */
export const NEW = 'NEW';

/** A move that somebody wants to make. */
export interface WantedMove {
  from: string;
  to: string;
  reason: string | null;
  /** The roles of who makes it; null: an import, which answers for what it brings. */
  roles: readonly string[] | null;
}

export type MoveJudgement = 'ALLOWED' | 'NO_SUCH_MOVE' | 'NOT_FOR_ROLE' | 'REASON_MISSING';

/** Whether a move may be made, and if not, what is first in its way. */
export function judgeMove(
  transitions: readonly Transition[],
  { from, to, reason, roles }: WantedMove,
): MoveJudgement {
  const move = transitions.find((each) => each.from === from && each.to === to);
  if (!move) return 'NO_SUCH_MOVE';
  if (roles && !roles.some((role) => move.roles.includes(role))) return 'NOT_FOR_ROLE';
  return move.reasonRequired && reason === null ? 'REASON_MISSING' : 'ALLOWED';
}

/** The moves away from a status. */
export const movesFrom = (transitions: readonly Transition[], status: string): Transition[] =>
  transitions.filter(({ from, to }) => from === status && to !== status);
