/** What the law asks to be logged of personal data (Data Protection Act 2018, section 62(1)). */
export const AUDIT_ACTIONS = [
  'COLLECTION',
  'ALTERATION',
  'CONSULTATION',
  'DISCLOSURE',
  'COMBINATION',
  'ERASURE',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
