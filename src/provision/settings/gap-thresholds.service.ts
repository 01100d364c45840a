import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { readSetting, type Setting, writeSetting } from '../../organisation/service-settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { GapThresholds } from '../map/gap-rules.js';
import type { GapThresholdsDto, SetGapThresholdsDto } from './gap-thresholds.dto.js';

const NAME = 'GAP_THRESHOLDS';

const answered = ({
  value,
  versionNo,
  ownOfService,
}: Setting<GapThresholds>): Versioned<GapThresholdsDto> => ({
  body: { versionNo, ownOfService, ...value },
  rowVersion: versionNo,
});

/** From when on a service sees a gap in its provision. */
@Injectable()
export class GapThresholdsService {
  constructor(private readonly uow: UnitOfWork) {}

  get({ serviceId }: Principal): Promise<Versioned<GapThresholdsDto>> {
    return this.uow.read(async (tx) => answered(await readSetting<GapThresholds>(tx, serviceId, NAME)));
  }

  /** @throws DomainError (precondition failed) where others are in force than the caller read. */
  set(
    principal: Principal,
    atVersion: number,
    { prevalencePercent, reachPercent }: SetGapThresholdsDto,
  ): Promise<Versioned<GapThresholdsDto>> {
    const value: GapThresholds = { prevalencePercent, reachPercent };
    return this.uow.write(async (tx) =>
      answered(await writeSetting(tx, principal, NAME, atVersion, () => value)),
    );
  }
}
