import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Language, preferredLanguage } from './language.js';

const documented = ApiHeader({
  name: 'Accept-Language',
  required: false,
  description: 'Welsh texts where `cy` is preferred; English otherwise, and where there is no Welsh text.',
  schema: { type: 'string', examples: ['cy'] },
});

/** The language that the reader of a request prefers; documents the header that says so. */
export const ReaderLanguage = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Language =>
    preferredLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
  [
    (target, name) => {
      const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
      if (name !== undefined && method) documented(target, name, method);
    },
  ],
);
