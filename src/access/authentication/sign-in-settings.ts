import { readOidcSettings, type OidcSettings } from './oidc-settings.js';

/** Tokens are made by the product itself, and are taken on this machine only. */
export interface LocalSettings {
  mode: 'local';
}

/** How a request is signed. */
export type SignInSettings = LocalSettings | OidcSettings;

/** The settings, for whoever needs to know. */
export const SIGN_IN = Symbol('how requests are signed');

export const LOCAL_SIGN_IN: LocalSettings = { mode: 'local' };

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

function localFaults({ NODE_ENV, ALLOW_LOCAL_AUTH }: NodeJS.ProcessEnv, host: string): string[] {
  const faults: string[] = [];
  if (!LOOPBACK.includes(host)) {
    faults.push(
      `HOST is ${host}, which other machines reach. With AUTH_MODE=local it must be 127.0.0.1, ::1 or localhost; for others to sign in set AUTH_MODE=oidc, OIDC_ISSUER and OIDC_AUDIENCE.`,
    );
  }
  if (NODE_ENV === 'production' && ALLOW_LOCAL_AUTH !== 'yes') {
    faults.push(
      'AUTH_MODE is local, which is for one machine, and NODE_ENV is production. Set AUTH_MODE=oidc, OIDC_ISSUER and OIDC_AUDIENCE, or ALLOW_LOCAL_AUTH=yes if it is meant.',
    );
  }
  return faults;
}

/**
 * Reads from the environment how requests to a server on `host` are signed. Nothing that is missing is made up for.
 * @throws RangeError naming every variable that is missing or cannot be used.
 */
export function readSignInSettings(environment: NodeJS.ProcessEnv, host: string): SignInSettings {
  const mode = environment.AUTH_MODE || 'local';
  if (mode === 'oidc') return readOidcSettings(environment);
  const faults =
    mode === 'local' ? localFaults(environment, host) : [`AUTH_MODE must be local or oidc; it is "${mode}".`];
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return LOCAL_SIGN_IN;
}
