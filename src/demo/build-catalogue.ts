import { InterventionCapacity } from '../catalogue/capacity/intervention-capacity.entity.js';
import { InterventionModule } from '../catalogue/intervention-module.entity.js';
import { InterventionNeed } from '../catalogue/intervention-need.entity.js';
import { InterventionVersion } from '../catalogue/intervention-version.entity.js';
import { Intervention } from '../catalogue/intervention.entity.js';
import { InterventionStatusMove } from '../catalogue/lifecycle/intervention-status-move.entity.js';
import { MONTHS_TO_REVIEW } from '../catalogue/lifecycle/review-due.js';
import { moduleRows } from '../catalogue/module-rows.js';
import { NO_ACCOUNT } from '../access/principal.js';
import type { OwnedRow } from '../organisation/owned-row.js';
import { addMonthsClamped } from '../platform/calendar/plain-date.js';
import { Provider } from '../organisation/provider.entity.js';
import { PackageComponent } from '../packages/package-component.entity.js';
import { DEMO_CATALOGUE } from './data/catalogue.js';
import { DEMO_DESIGNS } from './data/designs.js';
import { DEMO_PROVIDERS } from './data/organisation.js';
import { buildPackages } from './build-packages.js';
import { deterministicIds } from './deterministic-id.js';
import type { CatalogueVersion, DemoPackage } from './catalogue-version.js';
import type { TableRows } from './table-rows.js';

export interface BuiltCatalogue {
  versions: CatalogueVersion[];
  packages: DemoPackage[];
  /** Providers, interventions, versions, and what hangs on them, parents first. */
  tables: TableRows[];
}

/** How long before the day on which the caseload is seen places were counted. */
const MONTHS_OFFERED = 24;

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
  const modules: InterventionModule[] = [];
  const capacities: InterventionCapacity[] = [];
  const moves: InterventionStatusMove[] = [];
  // Ids of their own, so that what hangs on the others finds them where it always did.
  const nextDesignId = deterministicIds(`catalogue design ${serviceId}`);
  const designed = (): OwnedRow => ({ id: nextDesignId(), serviceId, deliveryAreaId: null, recordedAt });
  const today = recordedAt.slice(0, 10);

  const versions = DEMO_CATALOGUE.map(({ code, provider: providerCode, needs: targets, ...text }) => {
    const provider = providerByCode.get(providerCode);
    if (!provider) throw new RangeError(`${code} names a provider that is not there: ${providerCode}`);
    const design = DEMO_DESIGNS[code];
    if (!design) throw new RangeError(`Nothing says how ${code} is delivered.`);
    const intervention: Intervention = { ...owned(), code };
    interventions.push(intervention);
    const version: InterventionVersion = {
      ...owned(),
      ...text,
      ...design.columns,
      reviewDueOn: addMonthsClamped(today, MONTHS_TO_REVIEW),
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
    modules.push(...moduleRows(designed, version.id, design.modules));
    moves.push({
      ...designed(),
      interventionId: intervention.id,
      interventionVersionId: version.id,
      ...{ fromStatus: null, toStatus: version.status, reason: null, movedById: NO_ACCOUNT },
    });
    if (design.places !== null) {
      capacities.push({
        ...designed(),
        interventionId: intervention.id,
        places: design.places,
        validFrom: addMonthsClamped(today, -MONTHS_OFFERED),
        ...{ validTo: null, waitWeeks: design.waitWeeks, rowVersion: 1 },
      });
    }
    const moduleCodes = design.modules.map((module) => module.code);
    return { code, version, needs: own, agency: provider.agency, moduleCodes };
  });
  const packages = buildPackages(versions, { serviceId, recordedAt });

  return {
    versions,
    packages,
    tables: [
      { entity: Provider, rows: providers },
      { entity: Intervention, rows: interventions },
      { entity: InterventionVersion, rows: versions.map(({ version }) => version) },
      { entity: InterventionNeed, rows: needs },
      { entity: InterventionModule, rows: modules },
      { entity: InterventionCapacity, rows: capacities },
      { entity: InterventionStatusMove, rows: moves },
      {
        entity: PackageComponent,
        rows: packages.flatMap(({ components }) => components.map(({ component }) => component)),
      },
    ],
  };
}
