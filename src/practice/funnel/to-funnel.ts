import type { NeedFunnelDto } from '../dto/needs-funnel.dto.js';
import { shareOf } from '../share.js';
import {
  countFunnel,
  FALL_OUT_REASONS,
  FUNNEL_STEPS,
  type FunnelStep,
  type NeedFacts,
} from './funnel-rules.js';
import type { LabelledNeedArea } from '../../reference-data/need-area-lookup.js';

/** The steps in English and (draft) in Welsh. */
export const STEP_LABELS: Readonly<Record<FunnelStep, readonly [en: string, cy: string]>> = {
  ASSESSED: ['Assessed', 'Wedi’i asesu'],
  PRIORITISED: ['Comes first', 'Yn flaenoriaeth'],
  PLANNED: ['Planned', 'Wedi’i gynllunio'],
  STARTED: ['Started', 'Wedi dechrau'],
  COMPLETED: ['Completed', 'Wedi’i gwblhau'],
  IMPROVED: ['Lower at a later assessment', 'Yn is mewn asesiad diweddarach'],
};

/** The funnel of one need area. */
export function toNeedFunnel(
  area: LabelledNeedArea,
  groups: readonly (NeedFacts & { cases: number })[],
): NeedFunnelDto {
  const { reached, outcomeKnown, fellOut } = countFunnel(groups);
  return {
    needArea: area.code,
    labelEn: area.label_en,
    labelCy: area.label_cy,
    steps: FUNNEL_STEPS.map((step, index) => {
      const [labelEn, labelCy] = STEP_LABELS[step];
      const before = FUNNEL_STEPS[index - 1];
      const of = step === 'IMPROVED' ? outcomeKnown : before && reached[before];
      const cases = reached[step];
      return { step, labelEn, labelCy, cases, ofStepBefore: of === undefined ? null : shareOf(cases, of) };
    }),
    fellOut: fellOut.map(({ after, reason, codedReason, cases }) => {
      const [labelEn, labelCy] = FALL_OUT_REASONS[reason];
      return { after, reason, labelEn, labelCy, codedReason, cases };
    }),
  };
}
