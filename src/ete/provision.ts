import type { KnownCode } from '../reference-data/reference-codes.js';

/** What a kind of provision means for the distance that a child has travelled; OTHER: a professional has to say. */
export type ProvisionKind = 'NONE' | 'RE_ENGAGEMENT' | 'ALTERNATIVE' | 'MAINSTREAM' | 'OTHER';

/** A code of the set ETE_PROVISION as the rules need it. */
export interface Provision {
  kind: ProvisionKind;
  /** Whether its name says so; null: it does not. */
  fullTime: boolean | null;
  /** A job: kept for 13 weeks it is a sustained one. */
  isJob: boolean;
}

export type Provisions = ReadonlyMap<string, Provision>;

const KINDS: readonly unknown[] = [
  'NONE',
  'RE_ENGAGEMENT',
  'ALTERNATIVE',
  'MAINSTREAM',
] satisfies ProvisionKind[];

/** The kinds of provision, as the codes of the set ETE_PROVISION describe them. */
export const provisionsOf = (codes: ReadonlyMap<string, KnownCode>): Provisions =>
  new Map(
    [...codes].map(([code, { attributes }]) => [
      code,
      {
        kind: KINDS.includes(attributes.kind) ? (attributes.kind as ProvisionKind) : 'OTHER',
        fullTime: typeof attributes.fullTime === 'boolean' ? attributes.fullTime : null,
        isJob: attributes.isJob === true,
      },
    ]),
  );
