import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { readSetting, type Setting, writeSetting } from '../../organisation/service-settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { type CodeUse, ReferenceCodes } from '../../reference-data/reference-codes.js';
import { closingReviewDays, type ReviewStandards } from '../tasks/review-standards.js';
import type { ReviewStandardsDto, SetReviewStandardsDto } from './review-standards.dto.js';

const NAME = 'REVIEW_STANDARDS';

const answered = ({
  value,
  versionNo,
  ownOfService,
}: Setting<ReviewStandards>): Versioned<ReviewStandardsDto> => ({
  body: {
    ...{ versionNo, ownOfService, ...(value as SetReviewStandardsDto) },
    closingReviewWorkingDays: closingReviewDays(value),
  },
  rowVersion: versionNo,
});

const codeUses = ({ rules }: SetReviewStandardsDto): CodeUse[] =>
  rules.flatMap(({ orderTypes, interventionLevels }, index) => [
    ...orderTypes.map((code, each) => ({
      codeSet: 'ORDER_TYPE',
      code,
      pointer: `/rules/${index}/orderTypes/${each}`,
    })),
    ...interventionLevels.map((code, each) => ({
      codeSet: 'INTERVENTION_LEVEL',
      code,
      pointer: `/rules/${index}/interventionLevels/${each}`,
    })),
  ]);

/** What a service asks of reviews. */
@Injectable()
export class ReviewStandardsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  get({ serviceId }: Principal): Promise<Versioned<ReviewStandardsDto>> {
    return this.uow.read(async (tx) => answered(await readSetting<ReviewStandards>(tx, serviceId, NAME)));
  }

  /** @throws DomainError: precondition failed, or naming every code that is not known (invalid). */
  set(
    principal: Principal,
    atVersion: number,
    input: SetReviewStandardsDto,
  ): Promise<Versioned<ReviewStandardsDto>> {
    const { afterChangeWorkingDays, copySimilarity, closingReviewWorkingDays } = input;
    const rules = input.rules.map((rule) => ({ ...rule }));
    const value: ReviewStandards = {
      ...{ rules, afterChangeWorkingDays, copySimilarity },
      closingReviewWorkingDays,
    };
    return this.uow.write(async (tx) => {
      const set = await writeSetting(tx, principal, NAME, atVersion, () => value);
      await this.codes.require(tx, principal.serviceId, codeUses(input));
      return answered(set);
    });
  }
}
