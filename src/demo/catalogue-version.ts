import type { InterventionNeed } from '../catalogue/intervention-need.entity.js';
import type { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import type { PackageComponent } from '../packages/package-component.entity.js';

/** A version of the demonstration catalogue, with what it targets and who delivers it. */
export interface CatalogueVersion {
  code: string;
  version: InterventionVersion;
  needs: readonly Pick<InterventionNeed, 'needAreaCode' | 'target'>[];
  /** Code set AGENCY. */
  agency: string;
  /** Codes of its modules, in order. */
  moduleCodes: readonly string[];
}

/** A package with its components, and the work that each of them is; null: a contact that its title describes. */
export interface DemoPackage {
  work: CatalogueVersion;
  components: readonly { component: PackageComponent; work: CatalogueVersion | null }[];
}
