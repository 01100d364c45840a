import type { PlainDate } from '../platform/calendar/plain-date.js';
import { type Deliverer, mayDeliver } from '../workforce/may-deliver.js';
import type { SupplyFacts } from './availability.js';

type Counts = Pick<SupplyFacts, 'deliverers' | 'inLanguage'>;

const NOT_RECORDED: Counts = { deliverers: null, inLanguage: null };

/** How many workers may deliver what asks for these qualifications, on a day; each list of qualifications is counted once. */
export function delivererCounts(
  workers: readonly Deliverer[],
  { language, on }: { language: string | null; on: PlainDate },
): (qualifications: readonly string[]) => Counts {
  if (workers.length === 0) return () => NOT_RECORDED;
  const known = new Map<string, Counts>();
  const count = (qualifications: readonly string[], asked: string | null): number =>
    workers.filter((worker) => mayDeliver({ qualifications, language: asked, on }, worker).may).length;
  return (qualifications) => {
    const key = qualifications.join(' ');
    const counts = known.get(key) ?? {
      deliverers: count(qualifications, null),
      inLanguage: language === null ? null : count(qualifications, language),
    };
    known.set(key, counts);
    return counts;
  };
}
