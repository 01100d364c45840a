import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What is said of a certificate with a step. */
export interface CertificateFacts {
  movedOn: PlainDate;
  expiresOn?: PlainDate | null;
  certificateReference?: string | null;
}

/** Faults of a certificate: only of an award that is achieved, good from then on, and after the child is born. */
export function certificateFaults(
  stage: { achieved: boolean } | undefined,
  { movedOn, expiresOn, certificateReference }: CertificateFacts,
  achievedOn: PlainDate | null,
  dateOfBirth: PlainDate | null,
): FieldFault[] {
  const given = { expiresOn, certificateReference };
  const early = stage?.achieved
    ? []
    : Object.entries(given).flatMap(([name, value]) =>
        value
          ? [
              {
                pointer: `/${name}`,
                code: 'NOT_ACHIEVED_YET',
                detail: 'Only an award that is achieved has a card or certificate.',
              },
            ]
          : [],
      );
  return [
    ...early,
    ...beforeFault(
      '/expiresOn',
      expiresOn,
      achievedOn ?? movedOn,
      'BEFORE_ACHIEVEMENT',
      'The certificate runs out before the award is achieved.',
    ),
    ...beforeFault(
      '/movedOn',
      movedOn,
      dateOfBirth,
      'BEFORE_BIRTH',
      'The stage is dated before the child is born.',
    ),
  ];
}
