import { Module } from '@nestjs/common';
import { DisclosureReleasesController } from './releases/disclosure-releases.controller.js';
import { DisclosureReleasesService } from './releases/disclosure-releases.service.js';
import { DisclosurePolicyController } from './setting/disclosure-policy.controller.js';
import { DisclosurePolicyService } from './setting/disclosure-policy.service.js';

@Module({
  controllers: [DisclosurePolicyController, DisclosureReleasesController],
  providers: [DisclosurePolicyService, DisclosureReleasesService],
})
export class DisclosureModule {}
