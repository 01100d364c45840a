import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, TextColumn } from '../platform/database/columns.js';

/** What is answered of what was done: the body, and the version that its `ETag` names where it has one. */
export interface KeptAnswer {
  body: unknown;
  rowVersion: number | null;
}

/**
 * A key that an account sent with a request, and what it was answered; written with what the request did. It holds what
 * the answer held, so it goes after a day. No foreign keys: checking them would make writes on PostgreSQL overlap.
 */
@Entity('idempotency_key')
@Index(['recordedAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid' })
  serviceId: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  /** As the client sent it. */
  @PrimaryColumn({ type: 'varchar', length: '255' })
  key: string;

  /** SHA-256, in hexadecimal, of what was asked. */
  @TextColumn(64)
  fingerprint: string;

  @JsonColumn()
  answer: KeptAnswer;

  /** The events that the audit log has of it: whoever is given the answer again has seen these records again. */
  @JsonColumn()
  logged: readonly object[];

  @InstantColumn()
  recordedAt: string;
}
