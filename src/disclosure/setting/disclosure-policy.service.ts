import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { readSetting, type Setting, writeSetting } from '../../organisation/service-settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { DisclosurePolicyDto, SetDisclosurePolicyDto } from '../dto/disclosure-policy.dto.js';
import { DEFAULT_POLICY } from '../policy.js';
import { POLICY_SETTING, type PolicySetting } from './policy-of.js';

const answered = ({
  value,
  versionNo,
  ownOfService,
}: Setting<PolicySetting>): Versioned<DisclosurePolicyDto> => ({
  body: { ...DEFAULT_POLICY, ...value, versionNo, ownOfService },
  rowVersion: versionNo,
});

/** How a service hides small numbers in what leaves it. */
@Injectable()
export class DisclosurePolicyService {
  constructor(private readonly uow: UnitOfWork) {}

  get({ serviceId }: Principal): Promise<Versioned<DisclosurePolicyDto>> {
    return this.uow.read(async (tx) =>
      answered(await readSetting<PolicySetting>(tx, serviceId, POLICY_SETTING)),
    );
  }

  /** @throws DomainError (precondition failed) where somebody set it meanwhile. */
  set(
    principal: Principal,
    atVersion: number,
    { threshold, hidesZero, hidesWhole }: SetDisclosurePolicyDto,
  ): Promise<Versioned<DisclosurePolicyDto>> {
    const value: PolicySetting = { threshold, hidesZero, hidesWhole };
    return this.uow.write(async (tx) =>
      answered(await writeSetting(tx, principal, POLICY_SETTING, atVersion, () => value)),
    );
  }
}
