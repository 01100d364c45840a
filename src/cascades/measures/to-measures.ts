import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { hiddenCount, type ProtectedCount, shownCount } from '../../disclosure/protected-count.js';
import { protectShare, type ProtectedShare, shownShare } from '../../disclosure/protect-share.js';
import { protectTable } from '../../disclosure/protect-tables.js';
import type { MinutesDeliveredDto, PracticeMeasuresOfDto } from './practice-measures.dto.js';
import {
  measuresTogether,
  type PracticeMeasures,
  SHARE_MEASURES,
  type ShareMeasure,
} from './read-measures.js';

type Shares = Record<ShareMeasure, ProtectedShare>;

const NOT_TOLD: MinutesDeliveredDto = {
  ...{ planned: null, delivered: null, ratio: null, reason: 'TOO_FEW_TO_PUBLISH' },
};

const toMinutes = ({
  planDelivery: { minutesPlanned: planned, minutesDelivered: delivered, ratio },
}: PracticeMeasures): MinutesDeliveredDto => ({
  ...{ planned, delivered, ratio },
  reason: ratio === null ? 'NO_MINUTES_PLANNED' : null,
});

/** Measures with true values. */
export const toMeasures = (measures: PracticeMeasures): PracticeMeasuresOfDto => ({
  cases: shownCount(measures.cases),
  planDelivery: toMinutes(measures),
  ...(Object.fromEntries(
    SHARE_MEASURES.map((name) => [name, shownShare(measures[name].n, measures[name].of)]),
  ) as Shares),
});

/** What may be published: of all cases, and of the groups that they fall into. */
export interface PublishedMeasures {
  all: PracticeMeasuresOfDto;
  groups: PracticeMeasuresOfDto[];
  nothingLeft: boolean;
}

const HIDDEN = hiddenCount('secondary');

/** Each measure is a table of groups by yes and no; all together is what its columns add up to. */
export function publishMeasures(
  groups: readonly PracticeMeasures[],
  policy: DisclosurePolicy,
): PublishedMeasures {
  const cases = protectTable(
    { counts: groups.map((group) => [group.cases]), margins: { rows: false, columns: false } },
    policy,
  );
  const tables = SHARE_MEASURES.map((name) => {
    const counts = groups.map((group) => [group[name].n, group[name].of - group[name].n]);
    return { name, safe: protectTable({ counts }, policy) };
  });
  const sharesOf = (
    pick: (safe: ReturnType<typeof protectTable>) => [n?: ProtectedCount, of?: ProtectedCount | null],
  ) =>
    Object.fromEntries(
      tables.map(({ name, safe }) => {
        const [n, of] = pick(safe);
        return [name, protectShare(n ?? HIDDEN, of ?? HIDDEN, policy)];
      }),
    ) as Shares;
  const minutesOf = (measures: PracticeMeasures): MinutesDeliveredDto =>
    measures.cases >= policy.leastBaseOfShare ? toMinutes(measures) : NOT_TOLD;
  // With one group's minutes hidden, those of all together would give them away.
  const everyGroupTold = groups.every(({ cases: of }) => of >= policy.leastBaseOfShare);
  return {
    all: {
      cases: cases.total ?? HIDDEN,
      planDelivery: everyGroupTold ? toMinutes(measuresTogether(groups)) : NOT_TOLD,
      ...sharesOf(({ columnTotals, total }) => [columnTotals[0], total]),
    },
    groups: groups.map((group, row) => ({
      cases: cases.cells[row]?.[0] ?? HIDDEN,
      planDelivery: minutesOf(group),
      ...sharesOf(({ cells, rowTotals }) => [cells[row]?.[0], rowTotals[row]]),
    })),
    nothingLeft: tables.some(({ safe }) => safe.nothingLeft),
  };
}
