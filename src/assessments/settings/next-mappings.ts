import type { SourceMapping } from '../severity-mapping.js';

const terms = ({ severities, strengths, factorCategories }: Omit<SourceMapping, 'version'>): string =>
  JSON.stringify([
    severities.map(({ rawValue, severity }) => [rawValue, severity]),
    strengths.map(({ rawValue, strength }) => [rawValue, strength]),
    factorCategories.map(({ category, needAreaCode }) => [category, needAreaCode]),
  ]);

/** The mappings that are set now: a source that is mapped as it was keeps its version, any other gets a new one. */
export const nextMappings = (
  stored: readonly SourceMapping[],
  wanted: readonly Omit<SourceMapping, 'version'>[],
  versionNo: number,
): SourceMapping[] =>
  wanted.map((mapping) => {
    const before = stored.find(({ source }) => source === mapping.source);
    const same = before && terms(before) === terms(mapping);
    return { ...mapping, version: same ? before.version : `severity-${versionNo}` };
  });
