import type { FastifyReply } from 'fastify';
import { setEntityTag } from './entity-tag.js';

/** What is answered of a record that people edit, and the version that its `ETag` names. */
export interface Versioned<Body> {
  body: Body;
  rowVersion: number;
}

/** Sets the `ETag` and gives the body. */
export function tagged<Body>(reply: FastifyReply, { body, rowVersion }: Versioned<Body>): Body {
  setEntityTag(reply, rowVersion);
  return body;
}
