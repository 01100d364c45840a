/** What the law asks to be logged of personal data (Data Protection Act 2018, section 62(1)). */
export type AuditAction =
  'COLLECTION' | 'ALTERATION' | 'CONSULTATION' | 'DISCLOSURE' | 'COMBINATION' | 'ERASURE';
