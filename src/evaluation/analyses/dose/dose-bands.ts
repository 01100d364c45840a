import {
  type Arm,
  doseTrend,
  miettinenNurminenRiskDifference,
  notComputable,
  wilsonInterval,
} from '../../../statistics/index.js';
import { missingForComparison } from '../../design/design-gate.js';
import { toEstimate } from '../../dto/estimate.dto.js';
import { ANALYSIS_NOTES } from '../analysis-notes.js';
import type { DoseAnalysisDto, DoseResponseBandDto } from '../dto/dose.dto.js';
import { LEAST_FOR_A_RATE } from '../../least-for-a-rate.js';

/** Sessions of the intervention that a child attended by the landmark, of those planned; null: no number was planned. */
export interface Dose {
  attended: number;
  planned: number | null;
}

/** Bands in the order of the dose. */
const BANDS = ['NONE', 'BELOW_HALF', 'HALF_AND_MORE', 'MOST'] as const;
const UNKNOWN = 'UNKNOWN' as const;
type Band = (typeof BANDS)[number] | typeof UNKNOWN;

/** The band of a dose; null: the child had not started. */
export function bandOf(dose: Dose | null): Band {
  if (dose === null || dose.attended === 0) return 'NONE';
  if (dose.planned === null || dose.planned === 0) return UNKNOWN;
  const share = dose.attended / dose.planned;
  if (share >= 0.8) return 'MOST';
  return share >= 0.5 ? 'HALF_AND_MORE' : 'BELOW_HALF';
}

const isShown = ({ n }: Arm): boolean => n >= LEAST_FOR_A_RATE;

function bandDto(band: Band, arm: Arm): DoseResponseBandDto {
  const rate = isShown(arm) ? wilsonInterval(arm.events, arm.n) : notComputable('TOO_FEW_PEOPLE');
  return {
    band,
    children: arm.n,
    reoffended: isShown(arm) ? arm.events : null,
    rate: toEstimate(rate, 'Wilson 1927'),
  };
}

/** Counts reoffending by dose, child by child. */
export class DoseBands {
  readonly #arms = new Map<Band, Arm>(
    ([...BANDS, UNKNOWN] as const).map((band) => [band, { events: 0, n: 0 }]),
  );

  add(dose: Dose | null, hasReoffended: boolean): void {
    const band = bandOf(dose);
    const { events, n } = this.#of(band);
    this.#arms.set(band, { events: events + Number(hasReoffended), n: n + 1 });
  }

  /** @param minimum children a side below which nothing is compared */
  analysis(minimum: number): DoseAnalysisDto {
    const shown = BANDS.filter((band) => isShown(this.#of(band)));
    const levels = BANDS.flatMap((band, score) =>
      shown.includes(band) ? [{ ...this.#of(band), score }] : [],
    );
    const trend = levels.length < 2 ? notComputable('TOO_FEW_GROUPS') : doseTrend(levels);
    const [most, none] = [this.#of('MOST'), this.#of('NONE')];
    const completers =
      isShown(most) && isShown(none)
        ? miettinenNurminenRiskDifference(most, none)
        : notComputable('TOO_FEW_PEOPLE');
    const { subAnalysis, earlyReoffenders, completersChoose } = ANALYSIS_NOTES;
    return {
      design: this.#design(minimum),
      bands: [...this.#arms].map(([band, arm]) => bandDto(band, arm)),
      trendP: trend.computable ? trend.value.p : null,
      slope: trend.computable ? trend.value.slope : null,
      departureP: trend.computable ? (trend.value.departure?.p ?? null) : null,
      completers: toEstimate(completers, 'Miettinen and Nurminen 1985, score'),
      notes: [subAnalysis, earlyReoffenders, completersChoose],
    };
  }

  #design(minimum: number): DoseAnalysisDto['design'] {
    const some = BANDS.slice(1).map((band) => this.#of(band));
    const received = {
      events: some.reduce((sum, { events }) => sum + events, 0),
      n: some.reduce((sum, { n }) => sum + n, 0),
    };
    if (!isShown(received)) return 'D0';
    return missingForComparison(received, this.#of('NONE'), minimum).length > 0 ? 'D1' : 'D2';
  }

  #of(band: Band): Arm {
    return this.#arms.get(band) ?? { events: 0, n: 0 };
  }
}
