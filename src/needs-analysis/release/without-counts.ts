import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { protectShare } from '../../disclosure/protect-share.js';
import { hiddenCount } from '../../disclosure/protected-count.js';
import type { ReleasedCount } from '../../disclosure/releases/membership.js';
import { EVERYBODY } from '../cohort/members-of-cohort.js';
import type { CohortNeedsDto, NeedFigureDto } from '../dto/cohort.dto.js';

const HIDDEN = hiddenCount('secondary');

/** A cohort in which some counts are hidden, each with the share that it is in. */
export function withoutCounts(
  cohort: CohortNeedsDto,
  counts: readonly ReleasedCount[],
  policy: DisclosurePolicy,
): CohortNeedsDto {
  const gone = new Set(
    counts
      .filter(({ column }) => column !== 'count')
      .map(({ group, table, row }) => `${group} ${table} ${row}`),
  );
  const hide = (need: NeedFigureDto, table: string, row: string): NeedFigureDto =>
    gone.has(`${need.needArea} ${table} ${row}`)
      ? { ...need, share: protectShare(HIDDEN, HIDDEN, policy) }
      : need;
  return {
    ...cohort,
    children: counts.some(({ column }) => column === 'count') ? HIDDEN : cohort.children,
    needs: cohort.needs.map((need) => hide(need, EVERYBODY, EVERYBODY)),
    breakdowns: cohort.breakdowns.map((one) => ({
      ...one,
      groups: one.groups.map((group) => ({
        ...group,
        needs: group.needs.map((need) => hide(need, one.breakdown, group.code)),
      })),
    })),
  };
}
