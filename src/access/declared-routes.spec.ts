import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiOperation } from '@nestjs/swagger';
import { createAdapter } from '../configure-app.js';
import { openLog } from '../platform/log/log.js';
import { DeclaredRoutes } from './declared-routes.js';

@Controller('declared')
class DeclaredController {
  @Get()
  @ApiOperation({ operationId: 'listCases' })
  list(): string {
    return this.helper();
  }

  /** Answers no request, so it needs no rule. */
  helper(): string {
    return 'declared';
  }
}

class InheritedController {
  @Get('inherited')
  @ApiOperation({ operationId: 'listEverything' })
  inherited(): string {
    return 'inherited';
  }
}

@Controller('undeclared')
class UndeclaredController extends InheritedController {
  @Get()
  @ApiOperation({ operationId: 'readSecrets' })
  secrets(): string {
    return 'secrets';
  }

  @Post()
  nameless(): string {
    return 'nameless';
  }

  @Get('prototype')
  @ApiOperation({ operationId: 'toString' })
  prototypical(): string {
    return 'prototypical';
  }
}

@Controller('borrowed')
class BorrowingController {
  @Get()
  @ApiOperation({ operationId: 'getLiveness' })
  alive(): string {
    return 'alive';
  }

  @Get('secrets')
  @ApiOperation({ operationId: 'getLiveness' })
  secrets(): string {
    return 'secrets';
  }
}

async function start(controller: Type): Promise<NestFastifyApplication> {
  @Module({ imports: [DiscoveryModule], controllers: [controller], providers: [DeclaredRoutes] })
  class SmallModule {}
  const app = await NestFactory.create<NestFastifyApplication>(
    SmallModule,
    createAdapter(openLog('silent')),
    {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    },
  );
  return app.init();
}

describe('the start of an application', () => {
  it('succeeds where every route has a rule', async () => {
    const app = await start(DeclaredController);
    const ruleOf = (method: string) =>
      app.get(DeclaredRoutes).of(Reflect.get(DeclaredController.prototype, method) as () => string);
    expect(ruleOf('list')?.operation).toBe('listCases');
    expect(ruleOf('helper')).toBeNull();
    await app.close();
  });

  it('fails where a route has none, and names each such route', async () => {
    await expect(start(UndeclaredController)).rejects.toThrow(
      /UndeclaredController\.secrets, UndeclaredController\.nameless, UndeclaredController\.prototypical, UndeclaredController\.inherited/,
    );
  });

  it('fails where a route borrows the rule of another', async () => {
    await expect(start(BorrowingController)).rejects.toThrow(/who may call BorrowingController\.secrets\.$/);
  });
});
