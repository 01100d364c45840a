import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { MeDto } from './dto/me.dto.js';
import { MeService } from './me.service.js';
import { CurrentPrincipal, type Principal } from './principal.js';

@ApiTags('access')
@Controller('me')
export class MeController {
  constructor(private readonly service: MeService) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'Who you are here, and what you may do' })
  @ApiProblems(400)
  me(@CurrentPrincipal() principal: Principal): Promise<MeDto> {
    return this.service.me(principal);
  }
}
