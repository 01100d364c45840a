import type { BilingualDto } from '../dto/bilingual.dto.js';
import type { NoteDto } from '../dto/note.dto.js';
import type { SurveyedInterventionDto } from './dto/evaluation-survey.dto.js';

const percent = (rate: number): string => `${Number((100 * rate).toFixed(1))}%`;

/** What a survey of every intervention may say: how many stand apart, and not why. */
export function surveyStatement(
  interventions: readonly SurveyedInterventionDto[],
  falseDiscoveryRate: number,
): BilingualDto {
  const compared = interventions.filter(({ reading }) => reading !== null).length;
  const of = (wanted: string): number => interventions.filter(({ reading }) => reading === wanted).length;
  const [all, less, more, alike] = [interventions.length, of('LESS'), of('MORE'), of('NOT_TOLD_APART')];
  if (compared === 0) {
    return {
      en: `Descriptive only: none of ${all} interventions was started by enough children to be compared.`,
      cy: `Disgrifiadol yn unig: ni ddechreuwyd yr un o ${all} ymyriad gan ddigon o blant i’w gymharu.`,
    };
  }
  const share = percent(falseDiscoveryRate);
  return {
    en: `Of ${all} interventions, ${compared} were started by enough children to be compared. Children who started ${less} of them reoffended less often than is expected of the same children, and ${more} more often; ${alike} cannot be told apart from what is expected, which does not mean that they make no difference. About ${share} of such findings are expected to be chance. This does not show that an intervention caused a difference.`,
    cy: `O ${all} ymyriad, dechreuwyd ${compared} gan ddigon o blant i’w cymharu. Bu plant a ddechreuodd ${less} ohonynt yn aildroseddu’n llai aml na’r disgwyl ar gyfer yr un plant, a ${more} yn amlach; ni ellir gwahaniaethu rhwng ${alike} a’r hyn a ddisgwylir, ac nid yw hynny’n golygu nad ydynt yn gwneud gwahaniaeth. Disgwylir i tua ${share} o ganfyddiadau o’r fath fod yn siawns. Nid yw hyn yn dangos bod ymyriad wedi achosi gwahaniaeth.`,
  };
}

const COMPARED_WITH_A_MODEL: NoteDto = {
  code: 'COMPARED_WITH_A_MODEL',
  en: 'Each intervention is set beside what a model expects of the same children. The model learns from all children, those who started it among them, and knows only what was recorded.',
  cy: 'Gosodir pob ymyriad ochr yn ochr â’r hyn y mae model yn ei ddisgwyl gan yr un plant. Mae’r model yn dysgu gan bob plentyn, gan gynnwys y rhai a’i dechreuodd, ac nid yw’n gwybod ond yr hyn a gofnodwyd.',
};

const SEVERAL_AT_ONCE: NoteDto = {
  code: 'SEVERAL_AT_ONCE',
  en: 'A child who started several interventions counts in each: what is seen beside one may belong to another.',
  cy: 'Mae plentyn a ddechreuodd sawl ymyriad yn cyfrif ym mhob un: gall yr hyn a welir wrth ochr un berthyn i un arall.',
};

const NO_LEAGUE_TABLE: NoteDto = {
  code: 'NO_LEAGUE_TABLE',
  en: 'The order goes by differences drawn towards their mean, because the ends of a list of raw figures are mostly chance. It explores; an evaluation plan decides.',
  cy: 'Mae’r drefn yn dilyn gwahaniaethau a dynnwyd tuag at eu cymedr, oherwydd siawns yn bennaf yw dau ben rhestr o ffigurau crai. Archwilio y mae; cynllun gwerthuso sy’n penderfynu.',
};

export const SURVEY_NOTES: readonly NoteDto[] = [COMPARED_WITH_A_MODEL, SEVERAL_AT_ONCE, NO_LEAGUE_TABLE];
