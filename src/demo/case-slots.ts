import {
  DEFAULT_CASES,
  INSPECTED_CASES,
  largestRemainder,
  MATURED_CHILDREN,
  REOFFENCE_COUNTS,
  STANDINGS,
  type Standing,
} from './caseload-shape.js';
import type { Draw } from './draw.js';

/** What is fixed about a case before its story is told, so that the counts come out exactly. */
export interface CaseSlot {
  /** 1, 2, 3 … */
  number: number;
  standing: Standing;
  /** Proven reoffences within the rules; 0 outside the matured cohort. */
  reoffences: number;
  /** One of the cases labelled as the inspected sample. */
  inspected: boolean;
}

type Fate = Pick<CaseSlot, 'standing' | 'reoffences'>;

/** Draws without replacement in constant memory: each kind with probability in proportion to what is left of it. */
class Urn<T> {
  #left: number;

  constructor(private readonly kinds: { value: T; count: number }[]) {
    this.#left = kinds.reduce((sum, { count }) => sum + count, 0);
  }

  take(draw: Draw): T {
    let position = draw.whole(0, this.#left - 1);
    for (const kind of this.kinds) {
      position -= kind.count;
      if (position < 0) {
        kind.count -= 1;
        this.#left -= 1;
        return kind.value;
      }
    }
    throw new RangeError('The urn is empty.');
  }
}

function fates(cases: number): { value: Fate; count: number }[] {
  const standings = Object.keys(STANDINGS) as Standing[];
  const sizes = largestRemainder(cases, Object.values(STANDINGS));
  return standings.flatMap((standing, index) => {
    const count = sizes[index] ?? 0;
    return standing === 'MATURED' ? maturedFates(count) : [{ value: { standing, reoffences: 0 }, count }];
  });
}

function maturedFates(children: number): { value: Fate; count: number }[] {
  const { notReoffended, reoffended } = MATURED_CHILDREN;
  const [none = 0, some = 0] = largestRemainder(children, [notReoffended, reoffended]);
  const byCount = largestRemainder(some, [...REOFFENCE_COUNTS.values()]);
  const standing = 'MATURED';
  return [
    { value: { standing, reoffences: 0 }, count: none },
    ...[...REOFFENCE_COUNTS.keys()].map((reoffences, index) => ({
      value: { standing, reoffences } as const,
      count: byCount[index] ?? 0,
    })),
  ];
}

/** The slots of a caseload of any size, in random order; the proportions are those of the default size. */
export function* caseSlots(cases: number, draw: Draw): Generator<CaseSlot> {
  const fate = new Urn(fates(cases));
  const [inspected = 0, others = 0] = largestRemainder(cases, [
    INSPECTED_CASES,
    DEFAULT_CASES - INSPECTED_CASES,
  ]);
  const inspection = new Urn([
    { value: true, count: inspected },
    { value: false, count: others },
  ]);
  for (let number = 1; number <= cases; number += 1) {
    yield { number, ...fate.take(draw), inspected: inspection.take(draw) };
  }
}
