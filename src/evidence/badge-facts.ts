import type { PlainDate } from '../platform/calendar/plain-date.js';

/** What an entry is searched by (code set EVIDENCE_BADGE), the one that takes precedence first. */
export const BADGES = ['CAUTION_HARM', 'EVIDENCED', 'NO_EFFECT', 'PROMISING', 'THEORY', 'UNKNOWN'] as const;

export type BadgeCode = (typeof BADGES)[number];

/** A code with its labels and what rules need to know of it. */
export interface LabelledCode {
  labelEn: string;
  labelCy: string | null;
  attributes: Readonly<Record<string, unknown>>;
}

/** What the badge looks at in an evidence item. */
export interface EvidenceFacts {
  id: string;
  scheme: LabelledCode;
  rating: LabelledCode;
  security: number | null;
  direction: LabelledCode | null;
  reviewedOn: PlainDate;
  staleAfter: PlainDate;
}
