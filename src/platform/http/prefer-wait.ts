import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { documentsHeader } from '../openapi/header-parameter.js';

const USUAL_SECONDS = 20;
const MOST_SECONDS = 60;

/** How many seconds a `Prefer` header says to wait. What it says that is not understood is passed over (RFC 7240, 2). */
export function secondsToWait(header: string | string[] | undefined): number {
  const preferences = [header ?? []]
    .flat()
    .flatMap((line) => line.split(',').map((part) => part.trim().toLowerCase()));
  if (preferences.includes('respond-async')) return 0;
  const wait = preferences
    .map((preference) => /^wait\s*=\s*"?(\d{1,9})"?$/.exec(preference)?.[1])
    .find(Boolean);
  return wait === undefined ? USUAL_SECONDS : Math.min(Number(wait), MOST_SECONDS);
}

/** How many milliseconds the client wants to wait for what is not done at once (RFC 7240); documents the header. */
export const PreferWait = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number =>
    1_000 * secondsToWait(context.switchToHttp().getRequest<FastifyRequest>().headers.prefer),
  [
    documentsHeader({
      name: 'Prefer',
      required: false,
      description: `\`wait=N\`: for how many seconds to wait for the end, at most ${MOST_SECONDS}; \`respond-async\`: do not wait. ${USUAL_SECONDS} seconds where nothing is said.`,
      schema: { type: 'string', examples: ['respond-async'] },
    }),
  ],
);
