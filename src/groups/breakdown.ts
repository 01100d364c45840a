import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';

/** What children can be grouped by, with what it is called in English and (draft) in Welsh. */
export const BREAKDOWN_LABELS = {
  DELIVERY_AREA: { en: 'Delivery area', cy: 'Ardal ddarparu' },
  TEAM: { en: 'Team', cy: 'Tîm' },
  ORDER_TYPE: { en: 'Type of order or other outcome', cy: 'Math o orchymyn neu ganlyniad arall' },
  CASE_MIX: { en: 'What supervision rests on', cy: 'Sail y goruchwylio' },
  AGE_BAND: { en: 'Age', cy: 'Oedran' },
  SEX: { en: 'Sex', cy: 'Rhyw' },
  ETHNICITY: { en: 'Ethnic group', cy: 'Grŵp ethnig' },
  LANGUAGE: { en: 'Preferred language', cy: 'Dewis iaith' },
  LOOKED_AFTER: { en: 'Looked after', cy: 'Yn derbyn gofal' },
  LIKELIHOOD_OF_REOFFENDING: { en: 'Likelihood of reoffending', cy: 'Tebygolrwydd o aildroseddu' },
} as const satisfies Record<string, BilingualDto>;

export type Breakdown = keyof typeof BREAKDOWN_LABELS;
export const BREAKDOWNS = Object.keys(BREAKDOWN_LABELS) as Breakdown[];

/** A group of children, by its code. */
export interface Group {
  group: string;
  labelEn: string;
  labelCy: string | null;
  /** Groups of one kind alone may be added up; all of them where it is left out. */
  kind?: string;
}

/** The group of those of whom it is not recorded: what is not known may hide a difference. */
export const NOT_RECORDED: Group = {
  group: 'NOT_RECORDED',
  labelEn: 'Not recorded',
  labelCy: 'Heb ei gofnodi',
};
