import { shareOf } from '../../practice/share.js';
import type { KnownCode } from '../../reference-data/reference-codes.js';
import { meanChangeInterval } from '../../statistics/index.js';
import type {
  EteHoursChangeDto,
  EteHoursChangesDto,
  EteLadderDto,
  EteMeasuresDto,
  EteOrderTypeDto,
  EtePointCountsDto,
  EteProvisionCountsDto,
  EteReportingDto,
  EteStartEndDto,
} from '../dto/ete-measures.dto.js';
import { levelLabels } from '../level-labels.js';
import type { ChangeTally } from './change-tally.js';
import type { EteTally, HoursTally, StartEndTally } from './ete-tally.js';
import { BANDS, type PointTally } from './point-tally.js';

type Codes = ReadonlyMap<string, KnownCode>;

const FORMULA = {
  formulaEn:
    'Mean change: the mean, over orders whose hours are known at both points, of weekly hours at the end less those at the ' +
    'start; a child known to be in no placement has 0. Per cent: 100 × (mean at the end − mean at the start) ÷ mean at the start.',
  formulaCy:
    'Newid cymedrig: cymedr, dros orchmynion y mae eu horiau’n hysbys ar y ddau bwynt, yr oriau wythnosol ar y diwedd llai’r ' +
    'rhai ar y dechrau; mae gan blentyn y gwyddys nad yw mewn lleoliad 0. Y cant: 100 × (y cymedr ar y diwedd − y cymedr ar y ' +
    'dechrau) ÷ y cymedr ar y dechrau.',
};

const part = (n: number, of: number) => ({ n, of, share: of === 0 ? null : n / of });
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function toCounts({ counts: { bands, suitable, ...counts } }: PointTally): EtePointCountsDto {
  return {
    ...counts,
    suitable: shareOf(suitable, counts.orders),
    hours: BANDS.map((band, offered) => ({
      band,
      orders: total(bands[offered] ?? []),
      attended: BANDS.map((attendedBand, attended) => ({
        band: attendedBand,
        orders: bands[offered]?.[attended] ?? 0,
      })),
    })),
  };
}

const toStartEnd = ({ start, end }: StartEndTally): EteStartEndDto => ({
  start: toCounts(start),
  end: toCounts(end),
});

function toHours({ sums }: ChangeTally): EteHoursChangeDto {
  const { known: n, notKnown, totalAtStart, totalAtEnd, meanChange, squares } = sums;
  if (n === 0) {
    const nothing = { meanAtStart: null, meanAtEnd: null, meanChange: null, percentChange: null };
    return { n, notKnown, ...nothing, lower: null, upper: null };
  }
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const interval = meanChangeInterval({ n, mean: meanChange, sd });
  return {
    ...{ n, notKnown, meanAtStart: totalAtStart / n, meanAtEnd: totalAtEnd / n, meanChange },
    lower: interval.computable ? interval.value.lower : null,
    upper: interval.computable ? interval.value.upper : null,
    percentChange: totalAtStart === 0 ? null : (100 * (totalAtEnd - totalAtStart)) / totalAtStart,
  };
}

const toHoursChanges = ({ offered, attended }: HoursTally): EteHoursChangesDto => ({
  offered: toHours(offered),
  attended: toHours(attended),
});

function toLadder({ ladder, judgedLevels }: EteTally): EteLadderDto {
  const { known, notKnown, improved, same, worse, medianChange, transitions } = ladder.counts();
  return {
    ...{ known, notKnown, medianChange },
    ...{ improved: part(improved, known), same: part(same, known), worse: part(worse, known) },
    ...{ judgedAtStart: judgedLevels.atStart, judgedAtEnd: judgedLevels.atEnd },
    transitions: transitions.map((to, from) => ({ from, ...levelLabels(from), to })),
  };
}

/** The rows of codes that were met, in the order of their list, with their labels. */
const labelled = <T, Row>(
  codes: Codes,
  met: ReadonlyMap<string, T>,
  toRow: (code: string, labels: Pick<KnownCode, 'labelEn' | 'labelCy'>, value: T) => Row,
): Row[] =>
  [...codes].flatMap(([code, { labelEn, labelCy }]) => {
    const value = met.get(code);
    return value === undefined ? [] : [toRow(code, { labelEn, labelCy }, value)];
  });

const toReporting = ({ reporting }: EteTally): EteReportingDto[] =>
  [...reporting]
    .sort(([one], [other]) => (one ?? '~').localeCompare(other ?? '~'))
    .map(([providerId, { placements, offeredKnown, attendedKnown }]) => ({
      ...{ providerId, placements },
      offeredKnown: part(offeredKnown, placements),
      attendedKnown: part(attendedKnown, placements),
    }));

/** What is answered of ended orders that were counted. */
export function toEteMeasures(
  about: Pick<EteMeasuresDto, 'endedFrom' | 'endedTo' | 'asOf' | 'rule'>,
  tally: EteTally,
  codes: { orderTypes: Codes; provisions: Codes },
): EteMeasuresDto {
  const { all, bySchoolAge, judgements, hours, hoursBySchoolAge } = tally;
  const { orders, suitable } = all.end.counts;
  return {
    ...about,
    ...{ orders, children: tally.children.size },
    suitableAtEnd: shareOf(suitable, orders),
    startAndEnd: toStartEnd(all),
    paired: tally.suitable,
    bySchoolAge: { schoolAge: toStartEnd(bySchoolAge.schoolAge), above: toStartEnd(bySchoolAge.above) },
    byProvision: labelled(
      codes.provisions,
      tally.byProvision,
      (provisionType, labels, counts): EteProvisionCountsDto => ({ provisionType, ...labels, ...counts }),
    ),
    byOrderType: labelled(
      codes.orderTypes,
      tally.byOrderType,
      (orderType, labels, counts): EteOrderTypeDto => ({ orderType, ...labels, ...toStartEnd(counts) }),
    ),
    ladder: toLadder(tally),
    hoursChange: {
      ...FORMULA,
      all: toHoursChanges(hours),
      schoolAge: toHoursChanges(hoursBySchoolAge.schoolAge),
      above: toHoursChanges(hoursBySchoolAge.above),
    },
    alternativeProvision: toReporting(tally),
    judgementsExplained: part(judgements.judged - judgements.unexplained, judgements.judged),
  };
}
