import { shrinkProportions } from '../statistics/index.js';
import type { Bilingual } from './bilingual.js';

/** How the deliveries of one intervention ended that the service gave. */
export interface LocalOutcomes {
  ended: number;
  completed: number;
}

/** What the service's own deliveries say of an entry: whether children complete it, never whether it works. */
export interface LocalEvidence {
  /** Deliveries that ended; null: too few to tell. */
  ended: number | null;
  completed: number | null;
  /** Whole per cent of them that completed, drawn towards `meanPercent`; null: no delivery of the service has ended. */
  percent: number | null;
  /** Whole per cent of all deliveries of the service. */
  meanPercent: number | null;
}

/** Of fewer children nothing is told: it would say too little of the work, and too much of them. */
const FEWEST = 5;

const NOTHING: LocalEvidence = { ended: null, completed: null, percent: null, meanPercent: null };
const percentOf = (proportion: number): number => Math.round(100 * proportion);

/** Local evidence by intervention, and what an intervention without enough deliveries has. */
export function localEvidence(outcomes: ReadonlyMap<string, LocalOutcomes>): {
  of: (interventionId: string) => LocalEvidence;
} {
  const ids = [...outcomes.keys()].sort();
  const cohorts = ids.map((id) => outcomes.get(id) ?? { ended: 0, completed: 0 });
  const shrunk = shrinkProportions(cohorts.map(({ ended, completed }) => ({ events: completed, n: ended })));
  if (!shrunk.computable) return { of: () => NOTHING };
  const meanPercent = percentOf(shrunk.value.mean);
  const tooFew: LocalEvidence = { ended: null, completed: null, percent: meanPercent, meanPercent };
  const told = new Map(
    cohorts.flatMap(({ ended, completed }, index): [string, LocalEvidence][] =>
      ended < FEWEST
        ? []
        : [
            [
              ids[index] ?? '',
              { ended, completed, percent: percentOf(shrunk.value.values[index] ?? 0), meanPercent },
            ],
          ],
    ),
  );
  return { of: (id) => told.get(id) ?? tooFew };
}

/** Local evidence in words. */
export function localEvidenceText({ ended, completed, percent, meanPercent }: LocalEvidence): Bilingual {
  if (percent === null) {
    return {
      en: 'Local: no delivery of the service has ended yet.',
      cy: 'Lleol: nid oes dim o ddarpariaeth y gwasanaeth wedi dod i ben eto.',
    };
  }
  if (ended === null) {
    return {
      en: `Local: fewer than ${FEWEST} deliveries of it have ended here, too few to tell; ranked by the ${meanPercent} % of all work here that is completed.`,
      cy: `Lleol: mae llai na ${FEWEST} darpariaeth ohono wedi dod i ben yma, rhy ychydig i ddweud; fe'i rhestrir yn ôl y ${meanPercent} % o'r holl waith yma a gwblheir.`,
    };
  }
  return {
    en: `Local: completed by children here in ${completed} of ${ended} deliveries that ended; ranked as ${percent} %, drawn towards the ${meanPercent} % of all work here. It says whether children complete it, not whether it works.`,
    cy: `Lleol: fe'i cwblhawyd gan blant yma mewn ${completed} o ${ended} darpariaeth a ddaeth i ben; fe'i rhestrir fel ${percent} %, wedi'i dynnu tuag at y ${meanPercent} % o'r holl waith yma. Mae'n dweud a yw plant yn ei gwblhau, nid a yw'n gweithio.`,
  };
}
