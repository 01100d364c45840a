import type { Scale } from '../../instruments/definition.js';
import { forRespondent } from '../../instruments/definition.js';
import type { KnownInstrument } from '../../instruments/instrument-rows.js';
import { scaleResults } from '../../instruments/scoring/scale-results.js';
import { benjaminiHochberg } from '../../statistics/index.js';
import { classifyChange } from '../skill-changes/classify-change.js';
import { type MeasurePair, type Pairable, pairsTo } from '../skill-changes/pair-measures.js';
import { type SkillMeasureRow, storedScales } from '../skill-measure-row.js';
import type { InstrumentResultDto } from './dto/instrument-results.dto.js';
import { resultsSentence } from './results-sentence.js';
import { type ChangeSummary, shownShare, summariseChanges } from './summarise-changes.js';

/** A measure as a row of the database gives it, about a delivery that counts. */
export type CountedMeasure = Pick<
  SkillMeasureRow,
  'id' | 'delivery_id' | 'instrument' | 'timepoint' | 'measured_on' | 'score' | 'scales' | 'respondent'
>;

type Scored = Pairable & { scores: ReadonlyMap<string, number> };

/** What is asked of the results. */
interface Asked {
  eligible: number;
  to: 'T1' | 'T2';
}

const scored = (row: CountedMeasure, instrument: KnownInstrument): Scored => ({
  id: row.id,
  instrument: row.instrument,
  respondent: row.respondent,
  deliveryId: row.delivery_id,
  timepoint: row.timepoint,
  measuredOn: row.measured_on,
  scores: new Map(
    scaleResults(instrument, { respondent: row.respondent, score: row.score, scales: storedScales(row) }).map(
      ({ scale, score }) => [scale, score],
    ),
  ),
});

function tests({
  mean,
  ranks,
}: ChangeSummary): Pick<InstrumentResultDto, 'meanChange' | 'reason' | 'signedRank'> {
  const value = mean?.computable ? mean.value : null;
  return {
    meanChange: value && {
      ...{ estimate: value.estimate, lower: value.lower, upper: value.upper },
      ...{ confidence: value.confidence, standardised: value.hedgesG, p: value.p },
    },
    reason: value ? null : mean ? 'NO_VARIATION' : 'FEWER_THAN_10_PAIRS',
    signedRank: ranks?.computable ? { p: ranks.value.p, adjustedP: null, method: ranks.value.method } : null,
  };
}

function resultOn(
  pairs: readonly MeasurePair<Scored>[],
  instrument: KnownInstrument,
  scale: Scale,
  { respondent, eligible, to }: Asked & { respondent: string },
): InstrumentResultDto | null {
  const on = (measure: Scored | null) => measure?.scores.get(scale.code) ?? null;
  const scores = pairs.map(({ first, later }) => ({ before: on(first), after: on(later) }));
  const first = scores.filter(({ before }) => before !== null).length;
  const later = scores.filter(({ after }) => after !== null).length;
  if (first + later === 0) return null;
  const summary = summariseChanges(scores.map((each) => classifyChange(instrument, scale, respondent, each)));
  const { pairs: paired, directions, classes } = summary;
  return {
    instrument: instrument.code,
    instrumentName: { en: instrument.nameEn, cy: instrument.nameCy ?? instrument.nameEn },
    scale: scale.code,
    scaleName: { en: scale.labelEn, cy: scale.labelCy ?? scale.labelEn },
    respondent,
    better: scale.better,
    measured: { first, later, paired, pairedShare: shownShare(paired, eligible) },
    ...tests(summary),
    directions,
    classes,
    basis: forRespondent(instrument.reliability, scale.code, respondent)[0] ?? null,
    sentence: resultsSentence(summary, { eligible, better: scale.better, to }),
  };
}

/** The test of each result, adjusted for all of them together. */
function adjusted(results: readonly InstrumentResultDto[]): InstrumentResultDto[] {
  const all = benjaminiHochberg(results.map(({ signedRank }) => signedRank?.p ?? null));
  return results.map((result, index) => ({
    ...result,
    signedRank: result.signedRank && { ...result.signedRank, adjustedP: all[index] ?? null },
  }));
}

/** The results of every instrument, scale and kind of respondent, of deliveries of different children. */
export function groupResults(
  measures: readonly CountedMeasure[],
  instruments: ReadonlyMap<string, KnownInstrument>,
  asked: Asked,
): InstrumentResultDto[] {
  const groups = new Map<string, CountedMeasure[]>();
  for (const row of measures) {
    const key = `${row.instrument} ${row.respondent}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const results = [...groups.values()].flatMap((rows) => {
    const [{ instrument: code, respondent }] = rows as [CountedMeasure];
    const instrument = instruments.get(code);
    if (!instrument) return [];
    const pairs = pairsTo(
      rows.map((row) => scored(row, instrument)),
      asked.to,
    );
    return instrument.scales.flatMap(
      (scale) => resultOn(pairs, instrument, scale, { ...asked, respondent }) ?? [],
    );
  });
  return adjusted(results);
}
