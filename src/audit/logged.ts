import type { Principal } from '../access/principal.js';

const logged = new WeakSet<Principal>();

/** Notes that what is done for the principal is in the audit log, or that there was nothing to log of it. */
export const markLogged = (principal: Principal): void => void logged.add(principal);

export const wasLogged = (principal: Principal): boolean => logged.has(principal);
