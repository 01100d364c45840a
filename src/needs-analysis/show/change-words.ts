import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { CASE_MIX_LABELS } from '../../groups/case-mix.js';
import type { AnalysisLabels } from '../analysis-labels.js';
import type { Followed, Signal } from '../change/change-over-time.js';
import { labelOf } from './label-of.js';

/** A share in whole percentages. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What is followed, in words. */
export function followedLabel(
  { measure, needArea, caseMix }: Followed,
  { needAreas }: AnalysisLabels,
): BilingualDto {
  if (measure === 'NEED') return labelOf(needAreas, needArea ?? '');
  const { en, cy } = CASE_MIX_LABELS[caseMix ?? 'STATUTORY'];
  if (measure === 'CASE_MIX') {
    return { en: `Share of children: ${en.toLowerCase()}`, cy: `Cyfran y plant: ${cy.toLowerCase()}` };
  }
  return {
    en: `Four needs or more: ${en.toLowerCase()}`,
    cy: `Pedwar angen neu fwy: ${cy.toLowerCase()}`,
  };
}

/** A quarter in words: `2026-Q1` is the first of 2026. */
const quarterEn = (code: string): string => `quarter ${code.slice(-1)} of ${code.slice(0, 4)}`;
const quarterCy = (code: string): string => `chwarter ${code.slice(-1)} ${code.slice(0, 4)}`;

/** What a flagged change says, in English and (draft) in Welsh. */
export function signalText(
  label: BilingualDto,
  { rule, direction, from, to }: Signal,
  centre: number,
): BilingualDto {
  const up = direction === 'HIGHER';
  const all = percent(centre);
  const en = `${label.en}: `;
  const cy = `${label.cy}: `;
  const [betweenEn, betweenCy] = [
    `from ${quarterEn(from)} to ${quarterEn(to)}`,
    `o ${quarterCy(from)} i ${quarterCy(to)}`,
  ];
  switch (rule) {
    case 'BEYOND_LIMIT':
      return {
        en: `${en}${from === to ? `in ${quarterEn(to)}` : betweenEn} ${up ? 'higher' : 'lower'} than chance alone explains; ${all} over all quarters.`,
        cy: `${cy}${from === to ? `yn ${quarterCy(to)}` : betweenCy} yn ${up ? 'uwch' : 'is'} nag y mae siawns yn unig yn ei egluro; ${all} dros yr holl chwarteri.`,
      };
    case 'TWO_OF_THREE':
      return {
        en: `${en}${betweenEn} two of three quarters are far ${up ? 'above' : 'below'} ${all}, more than chance alone explains.`,
        cy: `${cy}${betweenCy} mae dau o dri chwarter ymhell ${up ? 'uwchlaw' : 'islaw'} ${all}, yn fwy nag y mae siawns yn unig yn ei egluro.`,
      };
    case 'EIGHT_ON_ONE_SIDE':
      return {
        en: `${en}${betweenEn} every quarter is ${up ? 'above' : 'below'} ${all}, for longer than chance alone explains.`,
        cy: `${cy}${betweenCy} mae pob chwarter ${up ? 'uwchlaw' : 'islaw'} ${all}, am fwy o amser nag y mae siawns yn unig yn ei egluro.`,
      };
    case 'SIX_IN_A_ROW':
      return {
        en: `${en}${betweenEn} ${up ? 'higher' : 'lower'} from quarter to quarter.`,
        cy: `${cy}${betweenCy} yn ${up ? 'uwch' : 'is'} o chwarter i chwarter.`,
      };
  }
}

/** By what points of a chart are set apart, and who says so. */
export const CHART_RULES: readonly BilingualDto[] = [
  {
    en: 'Limits at three standard deviations of chance (Shewhart 1931), wider where quarters spread more than chance spreads them (Laney 2002); a quarter beyond them is flagged.',
    cy: 'Terfynau ar dri gwyriad safonol siawns (Shewhart 1931), yn lletach lle mae’r chwarteri’n gwasgaru mwy nag y mae siawns yn eu gwasgaru (Laney 2002); amlygir chwarter y tu hwnt iddynt.',
  },
  {
    en: 'Two of three quarters beyond two standard deviations on one side, or eight in a row on one side of the centre (Western Electric 1956).',
    cy: 'Dau o dri chwarter y tu hwnt i ddau wyriad safonol ar un ochr, neu wyth yn olynol ar un ochr i’r canol (Western Electric 1956).',
  },
  {
    en: 'Six quarters in a row that rise, or that fall (Nelson 1984).',
    cy: 'Chwe chwarter yn olynol sy’n codi, neu sy’n gostwng (Nelson 1984).',
  },
];
