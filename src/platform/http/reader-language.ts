import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { documentsHeader } from '../openapi/header-parameter.js';
import { type Language, preferredLanguage } from './language.js';

/** The language that the reader of a request prefers; documents the header that says so. */
export const ReaderLanguage = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Language =>
    preferredLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
  [
    documentsHeader({
      name: 'Accept-Language',
      required: false,
      description:
        'Welsh texts where `cy` is preferred; English otherwise, and where there is no Welsh text.',
      schema: { type: 'string', examples: ['cy'] },
    }),
  ],
);
