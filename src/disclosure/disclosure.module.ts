import { Module } from '@nestjs/common';
import { DisclosurePolicyController } from './setting/disclosure-policy.controller.js';
import { DisclosurePolicyService } from './setting/disclosure-policy.service.js';

@Module({
  controllers: [DisclosurePolicyController],
  providers: [DisclosurePolicyService],
})
export class DisclosureModule {}
