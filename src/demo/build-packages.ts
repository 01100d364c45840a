import type { PackageComponent } from '../packages/package-component.entity.js';
import type { CatalogueVersion } from './catalogue-version.js';
import { DEMO_PACKAGES } from './data/package-components.js';
import { deterministicIds } from './deterministic-id.js';
import type { DemoPackage } from './catalogue-version.js';

/** The packages of the demonstration catalogue, each with the rows of its components. */
export function buildPackages(
  versions: readonly CatalogueVersion[],
  { serviceId, recordedAt }: { serviceId: string; recordedAt: string },
): DemoPackage[] {
  const nextId = deterministicIds(`packages ${serviceId}`);
  const versionOf = (code: string): CatalogueVersion => {
    const found = versions.find((version) => version.code === code);
    if (!found) throw new RangeError(`A package names an entry that is not there: ${code}`);
    return found;
  };
  return Object.entries(DEMO_PACKAGES).map(([code, lines]) => {
    const work = versionOf(code);
    const components = lines.map(({ entry, ...facts }, index) => {
      const componentWork = entry === null ? null : versionOf(entry);
      const component: PackageComponent = {
        ...{ id: nextId(), serviceId, deliveryAreaId: null, recordedAt },
        ...facts,
        interventionVersionId: work.version.id,
        componentInterventionId: componentWork?.version.interventionId ?? null,
        sortOrder: index + 1,
      };
      return { component, work: componentWork };
    });
    return { work, components };
  });
}
