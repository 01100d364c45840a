import { Module } from '@nestjs/common';
import { SubjectAccessController } from './subject-access/subject-access.controller.js';
import { SubjectAccessService } from './subject-access/subject-access.service.js';

@Module({
  controllers: [SubjectAccessController],
  providers: [SubjectAccessService],
})
export class GovernanceModule {}
