import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { MeasureVersionDto } from './dto/measure.dto.js';

/** A field in which two definitions can differ. */
export interface DefinitionField {
  field: string;
  label: BilingualDto;
  /** What the definition says there, in words; null: nothing. */
  of: (version: MeasureVersionDto) => BilingualDto | null;
}

const inBoth = (text: string): BilingualDto => ({ en: text, cy: text });
const months = (count: number | null): BilingualDto | null =>
  count === null ? null : { en: `${count} months`, cy: `${count} mis` };
const day = (date: string | null): BilingualDto | null => (date === null ? null : inBoth(date));

/** Everything that makes a definition what it is, in the order in which differences are told. */
export const DEFINITION_FIELDS: readonly DefinitionField[] = [
  {
    field: 'name',
    label: { en: 'Name', cy: 'Enw' },
    of: ({ nameEn, nameCy }) => ({ en: nameEn, cy: nameCy }),
  },
  {
    field: 'numerator',
    label: { en: 'What is counted', cy: 'Beth a gyfrifir' },
    of: ({ numeratorEn, numeratorCy }) => ({ en: numeratorEn, cy: numeratorCy }),
  },
  {
    field: 'denominator',
    label: { en: 'Of whom', cy: 'O blith pwy' },
    of: ({ denominatorEn, denominatorCy }) => ({ en: denominatorEn, cy: denominatorCy }),
  },
  {
    field: 'followUpMonths',
    label: { en: 'Follow-up', cy: 'Cyfnod dilyn' },
    of: ({ followUpMonths }) => months(followUpMonths),
  },
  {
    field: 'waitingMonths',
    label: { en: 'Further time for proof', cy: 'Amser pellach ar gyfer prawf' },
    of: ({ waitingMonths }) => months(waitingMonths),
  },
  {
    field: 'cohortMonths',
    label: { en: 'Length of the cohort', cy: 'Hyd y garfan' },
    of: ({ cohortMonths }) => months(cohortMonths),
  },
  {
    field: 'unit',
    label: { en: 'Unit', cy: 'Uned' },
    of: ({ unitEn, unitCy }) => ({ en: unitEn, cy: unitCy }),
  },
  {
    field: 'per',
    label: { en: 'For how many of the denominator', cy: 'I sawl un o’r enwadur' },
    of: ({ per }) => inBoth(String(per)),
  },
  {
    field: 'source',
    label: { en: 'Source of the data', cy: 'Ffynhonnell y data' },
    of: ({ sourceEn, sourceCy }) => ({ en: sourceEn, cy: sourceCy }),
  },
  {
    field: 'reference',
    label: { en: 'Published definition', cy: 'Diffiniad cyhoeddedig' },
    of: ({ reference }) => inBoth(reference),
  },
  {
    field: 'validFrom',
    label: { en: 'First day of a cohort', cy: 'Diwrnod cyntaf carfan' },
    of: ({ validFrom }) => day(validFrom),
  },
  {
    field: 'validTo',
    label: { en: 'Last day of a cohort', cy: 'Diwrnod olaf carfan' },
    of: ({ validTo }) => day(validTo),
  },
  {
    field: 'isOfficial',
    label: { en: 'Official figures', cy: 'Ffigurau swyddogol' },
    of: ({ isOfficial }) => (isOfficial ? { en: 'Yes', cy: 'Ie' } : { en: 'No', cy: 'Na' }),
  },
];
