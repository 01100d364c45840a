import { DomainError } from './domain-error.js';

/** What is refused, or given up, because the server is being stopped. */
export const stoppingServer = (): DomainError =>
  new DomainError('unavailable', 'STOPPING', 'The server is being stopped; ask again, or another.');
