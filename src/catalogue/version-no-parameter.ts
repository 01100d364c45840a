import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../platform/errors/domain-error.js';

const documented = ApiParam({ name: 'versionNo', schema: { type: 'integer', minimum: 1 } });

/** The path parameter `versionNo`; anything but a whole number from 1, in plain digits, names nothing that exists. */
export const VersionNoParam = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number => {
    const { versionNo } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { versionNo: string } }>>().params;
    if (!/^[1-9]\d{0,8}$/.test(versionNo)) throw notFound('version of an intervention');
    return Number(versionNo);
  },
  [
    (target, name) => {
      const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
      if (name !== undefined && method) documented(target, name, method);
    },
  ],
);
