import { NO_DESIGN } from '../catalogue/design-content.js';
import { InterventionNeed } from '../catalogue/intervention-need.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import type { OwnedRow } from '../organisation/owned-row.js';
import { Provider } from '../organisation/provider.entity.js';
import { DEMO_CATALOGUE } from './data/catalogue.js';
import { DEMO_PROVIDERS } from './data/organisation.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

/** A version of the demonstration catalogue, with what it targets and who delivers it. */
export interface CatalogueVersion {
  code: string;
  version: InterventionVersion;
  needs: readonly Pick<InterventionNeed, 'needAreaCode' | 'target'>[];
  /** Code set AGENCY. */
  agency: string;
}

export interface BuiltCatalogue {
  versions: CatalogueVersion[];
  /** Providers, interventions, versions and needs, parents first. */
  tables: TableRows[];
}

/** The rows of the demonstration catalogue for a service: version 1 of each entry. */
export function buildCatalogue({
  serviceId,
  recordedAt,
}: {
  serviceId: string;
  recordedAt: string;
}): BuiltCatalogue {
  const nextId = deterministicIds(`catalogue ${serviceId}`);
  const owned = (): OwnedRow => ({ id: nextId(), serviceId, deliveryAreaId: null, recordedAt });
  const providers: Provider[] = DEMO_PROVIDERS.map((provider) => ({ ...owned(), ...provider }));
  const providerByCode = new Map(providers.map((provider) => [provider.code, provider]));
  const interventions: Intervention[] = [];
  const needs: InterventionNeed[] = [];

  const versions = DEMO_CATALOGUE.map(({ code, provider: providerCode, needs: targets, ...text }) => {
    const provider = providerByCode.get(providerCode);
    if (!provider) throw new RangeError(`${code} names a provider that is not there: ${providerCode}`);
    const intervention: Intervention = { ...owned(), code };
    interventions.push(intervention);
    const version: InterventionVersion = {
      ...owned(),
      ...text,
      ...NO_DESIGN,
      interventionId: intervention.id,
      versionNo: 1,
      isCurrent: true,
      providerId: provider.id,
      eligibility: null,
      changeReason: null,
      rowVersion: 1,
    };
    const own: InterventionNeed[] = targets.map((need) => ({
      ...owned(),
      interventionVersionId: version.id,
      needAreaCode: need.code,
      target: need.target,
    }));
    needs.push(...own);
    return { code, version, needs: own, agency: provider.agency };
  });

  return {
    versions,
    tables: [
      { entity: Provider, rows: providers },
      { entity: Intervention, rows: interventions },
      { entity: InterventionVersion, rows: versions.map(({ version }) => version) },
      { entity: InterventionNeed, rows: needs },
    ],
  };
}
