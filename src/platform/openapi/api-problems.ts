import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem } from '../errors/problem.dto.js';

const MEANING: Record<number, string> = {
  400: 'The request cannot be read, or a field of it cannot be used.',
  401: 'No good token came with the request.',
  403: 'No role of the caller allows this.',
  404: 'There is no such record.',
  409: 'The request conflicts with what is stored.',
  412: 'The record has changed since it was read.',
  413: 'The request is too large.',
  415: 'The content type is not accepted.',
  422: 'The request breaks a rule.',
  428: 'If-Match is missing.',
  500: 'A fault on our side; nothing of the request was kept.',
  503: 'Not available just now; try again after Retry-After.',
  507: 'There is no room to store this; nothing was kept.',
};

const ALWAYS = [500, 503];

/** A documented answer that is a problem. */
export const problemResponse = (status: number) => ({
  description: MEANING[status] ?? '',
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
});

/** Documents the problems an operation can answer with; 500 and 503 always. `addCommonAnswers` adds those of the limits. */
export const ApiProblems = (...statuses: (keyof typeof MEANING)[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(Problem),
    ...[...statuses, ...ALWAYS].map((status) => ApiResponse({ status, ...problemResponse(status) })),
  );
