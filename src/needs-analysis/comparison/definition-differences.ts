import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { AnalysisDefinition } from '../analysis-definition.js';

/** A part of a definition that two analyses do not share. */
export interface DefinitionDifference {
  /** The field; of a mapping with the source. */
  field: string;
  label: BilingualDto;
  earlier: string;
  later: string;
}

const LABELS = {
  methodVersion: { en: 'Version of the method', cy: 'Fersiwn y dull' },
  needSeverity: { en: 'Severity from which a need is counted', cy: 'Difrifoldeb y cyfrifir angen ohono' },
  cohort: { en: 'Whose needs are counted', cy: 'Anghenion pwy a gyfrifir' },
  rating: { en: 'Which rating counts', cy: 'Pa sgôr sy’n cyfrif' },
  change: { en: 'Who is followed over time', cy: 'Pwy a ddilynir dros amser' },
  severalNeeds: {
    en: 'Needs from which a child has several',
    cy: 'Anghenion y mae gan blentyn sawl un ohonynt',
  },
} satisfies Partial<Record<keyof AnalysisDefinition, BilingualDto>>;

const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** Sources that both took ratings from, mapped to severity by different versions. */
const mappingDifferences = (earlier: AnalysisDefinition, later: AnalysisDefinition): DefinitionDifference[] =>
  earlier.mappings.flatMap(({ source, versions }) => {
    const other = later.mappings.find((one) => one.source === source);
    if (!other || other.versions.join() === versions.join()) return [];
    return [
      {
        field: `mappings.${source}`,
        label: {
          en: `How ratings of ${source} become severity`,
          cy: `Sut mae sgorau ${source} yn troi’n ddifrifoldeb`,
        },
        earlier: versions.join(', '),
        later: other.versions.join(', '),
      },
    ];
  });

/** Where the figures of two analyses were worked out in different ways, so that they cannot be compared; none: they can. */
export const definitionDifferences = (
  earlier: AnalysisDefinition,
  later: AnalysisDefinition,
): DefinitionDifference[] => [
  ...FIELDS.filter((field) => earlier[field] !== later[field]).map((field) => ({
    field,
    label: LABELS[field],
    earlier: String(earlier[field]),
    later: String(later[field]),
  })),
  ...mappingDifferences(earlier, later),
];
