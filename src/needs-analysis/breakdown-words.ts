import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { Breakdown, CaseMix } from './cohort/breakdowns.js';

const both = (en: string, cy: string): BilingualDto => ({ en, cy });

/** What each breakdown is called. */
export const BREAKDOWN_LABELS: Readonly<Record<Breakdown, BilingualDto>> = {
  CASE_MIX: both('What supervision rests on', 'Sail y goruchwylio'),
  ORDER_TYPE: both('Type of order or other outcome', 'Math o orchymyn neu ganlyniad arall'),
  AGE_BAND: both('Age when supervision began', 'Oedran pan ddechreuodd y goruchwylio'),
  SEX: both('Sex', 'Rhyw'),
  ETHNICITY: both('Ethnic group', 'Grŵp ethnig'),
  CARE_STATUS: both('Looked after', 'Yn derbyn gofal'),
  LANGUAGE: both('Preferred language', 'Dewis iaith'),
};

export const CASE_MIX_LABELS: Readonly<Record<CaseMix, BilingualDto>> = {
  STATUTORY: both('Statutory orders', 'Gorchmynion statudol'),
  OUT_OF_COURT: both('Out of court', 'Y tu allan i’r llys'),
  PREVENTION: both('Prevention', 'Atal'),
};

/** Groups that are in no code set. */
export const GROUP_LABELS: Readonly<Record<string, BilingualDto>> = {
  ...CASE_MIX_LABELS,
  NOT_RECORDED: both('Not recorded', 'Heb ei gofnodi'),
  '10_11': both('10 and 11', '10 ac 11'),
  '12_13': both('12 and 13', '12 a 13'),
  '14_15': both('14 and 15', '14 a 15'),
  '16_17': both('16 and 17', '16 a 17'),
  '18_AND_OVER': both('18 and over', '18 a throsodd'),
  en: both('English', 'Saesneg'),
  cy: both('Welsh', 'Cymraeg'),
  HIGH_RISK_OF_HARM: both('High risk of serious harm to others', 'Risg uchel o niwed difrifol i eraill'),
  HIGH_SAFETY_CONCERN: both('High concern for safety and wellbeing', 'Pryder mawr am ddiogelwch a llesiant'),
};
