import { isRole, type Role, ROLES } from '../roles.js';

/** An OpenID Connect provider whose access tokens are taken, and what of their claims counts. */
export interface OidcSettings {
  mode: 'oidc';
  issuer: string;
  audience: string;
  /** Null: as the provider's own configuration says, at `/.well-known/openid-configuration`. */
  jwksUri: string | null;
  algorithms: readonly string[];
  /** The claim that names the account. */
  subjectClaim: string;
  scopeClaim: string;
  /** The claim, or the path to it, that limits a token to roles; null: none does. */
  rolesClaim: string | null;
  /** Our role for each of theirs; null: they are called alike. */
  roleMap: ReadonlyMap<string, Role> | null;
  clockSkewSeconds: number;
  /** What `typ` has to say, such as `at+jwt`; null: anything. */
  tokenType: string | null;
}

const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const CLAIM = /^[A-Za-z0-9_:/-]+(\.[A-Za-z0-9_:/-]+)*$/;
const LONGEST_SKEW_SECONDS = 300;

/** Whether keys and configuration may be fetched from there: TLS, or this very machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
}

/** Reads variables one by one, and gathers what is wrong with each. */
class Variables {
  readonly faults: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  required(name: string, what: string): string {
    const value = this.environment[name];
    if (!value) this.faults.push(`${name} is missing: ${what}.`);
    return value ?? '';
  }

  optional(name: string): string | null {
    return this.environment[name] || null;
  }

  check(name: string, value: string | null, isGood: boolean, what: string): void {
    if (value && !isGood) this.faults.push(`${name} must be ${what}; it is "${value}".`);
  }

  claim(name: string, fallback: string): string;
  claim(name: string, fallback: null): string | null;
  claim(name: string, fallback: string | null): string | null {
    const value = this.optional(name) ?? fallback;
    this.check(name, value, CLAIM.test(value ?? ''), 'the name of a claim');
    return value;
  }
}

function readAlgorithms(variables: Variables): string[] {
  const text = variables.optional('OIDC_ALGORITHMS') ?? 'RS256,PS256,ES256';
  const algorithms = text.split(',').map((name) => name.trim());
  const good = algorithms.every((name) => ALGORITHMS.includes(name));
  variables.check('OIDC_ALGORITHMS', text, good, `asymmetric algorithms of ${ALGORITHMS.join(', ')}`);
  return algorithms;
}

function readRoleMap(variables: Variables, rolesClaim: string | null): Map<string, Role> | null {
  const text = variables.optional('OIDC_ROLE_MAP');
  if (text === null) return null;
  if (rolesClaim === null) variables.faults.push('OIDC_ROLES_CLAIM is missing: OIDC_ROLE_MAP needs it.');
  const map = new Map<string, Role>();
  for (const pair of text.split(',')) {
    const [theirs = '', ours = '', ...rest] = pair.split('=').map((part) => part.trim());
    const good = theirs !== '' && isRole(ours) && rest.length === 0;
    variables.check('OIDC_ROLE_MAP', pair, good, `THEIRS=OURS, with ours of ${ROLES.join(', ')}`);
    if (good) map.set(theirs, ours);
  }
  return map;
}

function readSkew(variables: Variables): number {
  const text = variables.optional('OIDC_CLOCK_SKEW_SECONDS') ?? '30';
  const good = /^\d{1,3}$/.test(text) && Number(text) <= LONGEST_SKEW_SECONDS;
  variables.check('OIDC_CLOCK_SKEW_SECONDS', text, good, `a whole number from 0 to ${LONGEST_SKEW_SECONDS}`);
  return Number(text);
}

/** @throws RangeError naming every variable that is missing or cannot be used. */
export function readOidcSettings(environment: NodeJS.ProcessEnv): OidcSettings {
  const variables = new Variables(environment);
  const address = 'an https address';
  const issuer = variables.required('OIDC_ISSUER', 'the address of the identity provider');
  variables.check('OIDC_ISSUER', issuer, isSafeAddress(issuer), address);
  const audience = variables.required(
    'OIDC_AUDIENCE',
    'what the provider calls this API in the claim "aud" of a token',
  );
  const jwksUri = variables.optional('OIDC_JWKS_URI');
  variables.check('OIDC_JWKS_URI', jwksUri, isSafeAddress(jwksUri ?? ''), address);
  const rolesClaim = variables.claim('OIDC_ROLES_CLAIM', null);
  const settings: OidcSettings = {
    mode: 'oidc',
    issuer,
    audience,
    jwksUri,
    algorithms: readAlgorithms(variables),
    subjectClaim: variables.claim('OIDC_SUBJECT_CLAIM', 'sub'),
    scopeClaim: variables.claim('OIDC_SCOPE_CLAIM', 'scope'),
    rolesClaim,
    roleMap: readRoleMap(variables, rolesClaim),
    clockSkewSeconds: readSkew(variables),
    tokenType: variables.optional('OIDC_TOKEN_TYPE'),
  };
  if (variables.faults.length > 0) throw new RangeError(variables.faults.join('\n'));
  return settings;
}
