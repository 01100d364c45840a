import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { readSetting, type Setting, writeSetting } from '../../organisation/service-settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { needAreasOf } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { AssessmentStandardsDto, SetAssessmentStandardsDto } from './assessment-standards.dto.js';
import { nextMappings } from './next-mappings.js';
import type { SeverityMappings } from './read-settings.js';
import { mappingCodeUses, mappingFaults, standardCodeUses, standardFaults } from './setting-faults.js';
import type {
  SetSeverityMappingsDto,
  SetSourceMappingDto,
  SeverityMappingsDto,
} from './severity-mappings.dto.js';

const answered = <Value extends object>({ value, versionNo, ownOfService }: Setting<Value>) => ({
  body: { versionNo, ownOfService, ...value },
  rowVersion: versionNo,
});

const toMapping = ({ source, severities, strengths, factorCategories }: SetSourceMappingDto) => ({
  source,
  severities: severities.map(({ rawValue, severity }) => ({ rawValue, severity: severity ?? null })),
  strengths: strengths.map(({ rawValue, strength }) => ({ rawValue, strength })),
  factorCategories: factorCategories.map(({ category, needAreaCode }) => ({ category, needAreaCode })),
});

/** How a service maps what its sources say, and what it asks of assessments. Whoever sets over an old version is told that first. */
@Injectable()
export class AssessmentSettingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  mappings({ serviceId }: Principal): Promise<Versioned<SeverityMappingsDto>> {
    return this.uow.read(async (tx) =>
      answered(await readSetting<SeverityMappingsDto>(tx, serviceId, 'SEVERITY_MAPPINGS')),
    );
  }

  /** @throws DomainError: precondition failed, or naming every fault (invalid). */
  setMappings(
    principal: Principal,
    atVersion: number,
    input: SetSeverityMappingsDto,
  ): Promise<Versioned<SeverityMappingsDto>> {
    const { serviceId } = principal;
    const wanted = input.mappings.map(toMapping);
    return this.uow.write(async (tx) => {
      const stored = await readSetting<SeverityMappings>(tx, serviceId, 'SEVERITY_MAPPINGS');
      const set = await writeSetting(tx, principal, 'SEVERITY_MAPPINGS', atVersion, (versionNo) => ({
        mappings: nextMappings(stored.value.mappings, wanted, versionNo),
      }));
      const faults = new FaultList();
      faults.addAll(await this.codes.faults(tx, serviceId, mappingCodeUses(wanted)));
      faults.addAll(mappingFaults(wanted, await needAreasOf(tx, serviceId)));
      faults.throwIfAny();
      return answered(set as Setting<SeverityMappingsDto>);
    });
  }

  standards({ serviceId }: Principal): Promise<Versioned<AssessmentStandardsDto>> {
    return this.uow.read(async (tx) =>
      answered(await readSetting<AssessmentStandardsDto>(tx, serviceId, 'ASSESSMENT_STANDARDS')),
    );
  }

  /** @throws DomainError: precondition failed, or naming every fault (invalid). */
  setStandards(
    principal: Principal,
    atVersion: number,
    { staleAfterWeeks, areas }: SetAssessmentStandardsDto,
  ): Promise<Versioned<AssessmentStandardsDto>> {
    const { serviceId } = principal;
    const wanted = { staleAfterWeeks, areas: areas.map((area) => ({ ...area })) };
    return this.uow.write(async (tx) => {
      const set = await writeSetting(tx, principal, 'ASSESSMENT_STANDARDS', atVersion, () => wanted);
      const faults = new FaultList();
      faults.addAll(await this.codes.faults(tx, serviceId, standardCodeUses(wanted)));
      faults.addAll(standardFaults(wanted, await needAreasOf(tx, serviceId)));
      faults.throwIfAny();
      return answered(set as Setting<AssessmentStandardsDto>);
    });
  }
}
