import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { VersionDesign } from '../version-design.js';

/** What a session says that it covered, and how. */
export interface CoveredContent {
  modules?: readonly string[] | null;
  components?: readonly string[] | null;
  adaptation?: string | null;
  adaptationNote?: string | null;
}

/** Stands for an adaptation that the version does not name. */
export const OTHER_ADAPTATION = 'OTHER';

/** Whether the content has to be held against the design of the version. */
export const namesParts = ({ modules, components, adaptation }: CoveredContent): boolean =>
  Boolean(modules?.length) ||
  Boolean(components?.length) ||
  (Boolean(adaptation) && adaptation !== OTHER_ADAPTATION);

type Coded = readonly { code: string }[];

/** What there is to choose from, in words. */
const having = (parts: Coded): string =>
  parts.length === 0 ? 'it has none' : `it has ${parts.map(({ code }) => code).join(', ')}`;

const unknownParts = (
  field: 'modules' | 'components',
  given: readonly string[],
  known: Coded,
): FieldFault[] =>
  given.flatMap((code, index) =>
    known.some((part) => part.code === code)
      ? []
      : [
          {
            pointer: `/${field}/${index}`,
            code: field === 'modules' ? 'UNKNOWN_MODULE' : 'UNKNOWN_COMPONENT',
            detail: `The version that is delivered has no ${field === 'modules' ? 'module' : 'core component'} ${code}; ${having(known)}.`,
          },
        ],
  );

function adaptationFaults({ adaptation, adaptationNote }: CoveredContent, allowed: Coded): FieldFault[] {
  if (!adaptation) {
    const detail = 'Say by a code how the session was adapted; OTHER where the version does not name it.';
    return adaptationNote ? [{ pointer: '/adaptation', code: 'ADAPTATION_MISSING', detail }] : [];
  }
  if (adaptation === OTHER_ADAPTATION) {
    const detail = 'Say in words what was done differently.';
    return adaptationNote ? [] : [{ pointer: '/adaptationNote', code: 'WORDS_REQUIRED', detail }];
  }
  if (allowed.some(({ code }) => code === adaptation)) return [];
  const detail = `The version that is delivered does not name this adaptation; ${having(allowed)}. Use OTHER, with a note.`;
  return [{ pointer: '/adaptation', code: 'UNKNOWN_ADAPTATION', detail }];
}

/** Faults of what a session says that it covered, of a version with this design. */
export const contentFaults = (
  content: CoveredContent,
  design: Pick<VersionDesign, 'modules' | 'coreComponents' | 'allowedAdaptations'> | undefined,
): FieldFault[] => [
  ...unknownParts('modules', content.modules ?? [], design?.modules ?? []),
  ...unknownParts('components', content.components ?? [], design?.coreComponents ?? []),
  ...adaptationFaults(content, design?.allowedAdaptations ?? []),
];
