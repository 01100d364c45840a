import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { Scale } from '../../instruments/definition.js';
import type { MeasureWarningDto } from '../../instruments/dto/measure-warning.dto.js';
import type { KnownInstrument } from '../../instruments/instrument-rows.js';
import type { SkillMeasureDto } from '../dto/skill-measure.dto.js';
import { changeSentence } from './change-sentence.js';
import { classifyChange } from './classify-change.js';
import type { PairedMeasureDto, InstrumentChangeDto } from './dto/instrument-changes.dto.js';
import { type MeasurePair, pairMeasures } from './pair-measures.js';

const LANGUAGE_DIFFERS: MeasureWarningDto = {
  code: 'LANGUAGE_DIFFERS',
  en: 'The two measures were answered in different language versions.',
  cy: 'Atebwyd y ddau fesur mewn fersiynau iaith gwahanol.',
};

const compared = (measure: SkillMeasureDto | null): PairedMeasureDto | null =>
  measure && { id: measure.id, measuredOn: measure.measuredOn, language: measure.language };

function warningsOf({ first, later }: MeasurePair<SkillMeasureDto>): MeasureWarningDto[] {
  const own = [...(first?.warnings ?? []), ...(later?.warnings ?? [])];
  const distinct = own.filter(({ code }, index) => own.findIndex((each) => each.code === code) === index);
  const languages = [first?.language ?? null, later?.language ?? null].filter((each) => each !== null);
  return languages.length === 2 && languages[0] !== languages[1] ? [...distinct, LANGUAGE_DIFFERS] : distinct;
}

/** A name in both languages; what has no Welsh yet is shown in English. */
const named = (en: string, cy: string | null): BilingualDto => ({ en, cy: cy ?? en });

const scoreOn = (measure: SkillMeasureDto | null, scale: string): number | null =>
  measure?.scales.find((each) => each.scale === scale)?.score ?? null;

function changeOn(
  pair: MeasurePair<SkillMeasureDto>,
  instrument: KnownInstrument,
  scale: Scale,
  respondents: ReadonlyMap<string, BilingualDto>,
): InstrumentChangeDto | null {
  const { to, first, later } = pair;
  const { respondent, deliveryId } = (first ?? later) as SkillMeasureDto;
  const scores = { before: scoreOn(first, scale.code), after: scoreOn(later, scale.code) };
  if (scores.before === null && scores.after === null) return null;
  const change = classifyChange(instrument, scale, respondent, scores);
  const { index, ...rest } = change;
  const scaleName = named(scale.labelEn, scale.labelCy);
  return {
    instrument: instrument.code,
    instrumentName: named(instrument.nameEn, instrument.nameCy),
    scale: scale.code,
    scaleName,
    respondent,
    deliveryId,
    to,
    first: compared(first),
    later: compared(later),
    ...rest,
    reliableChangeIndex: index,
    sentence: changeSentence(change, {
      scale: scaleName,
      respondent: respondents.get(respondent) ?? named(respondent, null),
      to,
    }),
    warnings: warningsOf(pair),
  };
}

/** How each scale changed from one measure of a case to the other. */
export function caseChanges(
  measures: readonly SkillMeasureDto[],
  instruments: ReadonlyMap<string, KnownInstrument>,
  respondents: ReadonlyMap<string, BilingualDto>,
): InstrumentChangeDto[] {
  return pairMeasures(measures).flatMap((pair) => {
    const instrument = instruments.get((pair.first ?? pair.later)?.instrument ?? '');
    return (instrument?.scales ?? []).flatMap(
      (scale) => changeOn(pair, instrument as KnownInstrument, scale, respondents) ?? [],
    );
  });
}
