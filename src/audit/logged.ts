import type { Principal } from '../access/principal.js';

const logged = new WeakMap<Principal, readonly object[]>();

/** The events that were logged of what is done for the principal; also those of attempts that the database undid. */
export const loggedOf = (principal: Principal): readonly object[] => logged.get(principal) ?? [];

/** Notes what is logged of what is done for the principal; no event: there was nothing to log of it. */
export const markLogged = (principal: Principal, ...events: object[]): void =>
  void logged.set(principal, [...loggedOf(principal), ...events]);

export const wasLogged = (principal: Principal): boolean => logged.has(principal);
