import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { KnownCode } from '../reference-data/reference-codes.js';

/** A stage as the rules need it: what its code says of it. */
export interface Stage {
  next: readonly string[];
  initial: boolean;
  achieved: boolean;
  needsReason: boolean;
  needsUse: boolean;
}

export type Stages = ReadonlyMap<string, Stage>;

/** A step that somebody wants to take. */
export interface StageMove {
  stage: string;
  movedOn: PlainDate;
  reason?: string | null;
  usedFor?: string | null;
}

/** Where an award stands; null: its record begins. */
export type Standing = { stage: string; stageOn: PlainDate } | null;

/** The stages, as the codes of the set ACCREDITATION_STAGE describe them. */
export const stagesOf = (codes: ReadonlyMap<string, KnownCode>): Stages =>
  new Map(
    [...codes].map(([code, { attributes }]) => [
      code,
      {
        next: typeof attributes.next === 'string' ? attributes.next.split(' ') : [],
        initial: attributes.initial === true,
        achieved: attributes.achieved === true,
        needsReason: attributes.needsReason === true,
        needsUse: attributes.needsUse === true,
      },
    ]),
  );

const fault = (pointer: string, code: string, detail: string): FieldFault[] => [{ pointer, code, detail }];

/** Where the record may go from where it stands. */
const reachable = (stages: Stages, standing: Standing): string[] =>
  standing === null
    ? [...stages].filter(([, { initial }]) => initial).map(([code]) => code)
    : [...(stages.get(standing.stage)?.next ?? [])];

/** A fault where something is missing that the stage asks for, or given where it asks for nothing. */
function askedFault(pointer: string, asked: boolean, given: unknown, what: string): FieldFault[] {
  const isGiven = given !== null && given !== undefined;
  if (asked === isGiven) return [];
  return asked
    ? fault(pointer, 'VALUE_MISSING', `This stage needs ${what}.`)
    : fault(pointer, 'NOT_ASKED', `This stage takes no such value: ${what}.`);
}

/** Faults of a step. The stage must be a known code; `standing` is where the award is now. */
export function moveFaults(
  stages: Stages,
  standing: Standing,
  move: StageMove,
  today: PlainDate,
): FieldFault[] {
  const to = stages.get(move.stage);
  if (!to) return [];
  const open = reachable(stages, standing);
  return [
    ...(open.includes(move.stage)
      ? []
      : fault(
          '/stage',
          'STAGE_NOT_REACHABLE',
          `From here the award can go to ${open.join(', ') || 'no other stage'}.`,
        )),
    ...futureFault('/movedOn', move.movedOn, today),
    ...beforeFault(
      '/movedOn',
      move.movedOn,
      standing?.stageOn,
      'BEFORE_LAST_STAGE',
      'The award reached its present stage after this day.',
    ),
    ...askedFault('/reason', to.needsReason, move.reason, 'a reason, of the set ACCREDITATION_REASON'),
    ...askedFault(
      '/usedFor',
      to.needsUse,
      move.usedFor,
      'what it was used for, of the set ACCREDITATION_USE',
    ),
  ];
}
