import { Module } from '@nestjs/common';
import { HarmOverridesController } from './harm-overrides.controller.js';
import { HarmOverridesService } from './harm-overrides.service.js';

@Module({ controllers: [HarmOverridesController], providers: [HarmOverridesService] })
export class HarmOverridesModule {}
