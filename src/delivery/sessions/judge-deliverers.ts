import type { Bilingual } from '../../matching/bilingual.js';
import { inARow } from '../../matching/bilingual.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { type Deliverer, mayDeliver, type MayDeliver } from '../../workforce/may-deliver.js';
import type { WarningDto } from '../dto/warning.dto.js';
import type { Stance } from '../policy/delivery-policy.entity.js';

/** What was delivered, in which language, when and by whom. */
export interface DeliveredWork {
  qualifications: readonly string[];
  language: string;
  on: PlainDate;
  /** In the order in which they are named. */
  deliverers: readonly Deliverer[];
}

/** Whether somebody who delivered has what the work asks for; null: it asks for nothing, or nobody is named. */
export function deliveredByQualified({
  qualifications,
  on,
  deliverers,
}: Omit<DeliveredWork, 'language'>): boolean | null {
  if (qualifications.length === 0 || deliverers.length === 0) return null;
  return deliverers.some(
    (one) => lacking(mayDeliver({ qualifications, language: null, on }, one)).length === 0,
  );
}

const lacking = ({ missing, expired }: MayDeliver): string[] => [...missing, ...expired];

const list = (codes: readonly string[], labels: ReadonlyMap<string, Bilingual>): Bilingual =>
  inARow(codes.map((code) => labels.get(code) ?? { en: code, cy: code }));

function warningsOf(
  found: MayDeliver,
  pointer: string,
  labels: ReadonlyMap<string, Bilingual>,
): WarningDto[] {
  const warning = (code: string, explanationEn: string, explanationCy: string): WarningDto => ({
    ...{ code, pointer },
    ...{ explanationEn, explanationCy },
  });
  const without = list(found.missing, labels);
  const expired = list(found.expired, labels);
  const unobserved = list(found.unobserved, labels);
  return [
    ...(found.missing.length > 0
      ? [
          warning(
            'DELIVERER_UNQUALIFIED',
            `The worker was not trained in what this work asks for by that day: ${without.en}.`,
            `Nid oedd y gweithiwr wedi'i hyfforddi erbyn y diwrnod hwnnw yn yr hyn y mae'r gwaith yn gofyn amdano: ${without.cy}.`,
          ),
        ]
      : []),
    ...(found.expired.length > 0
      ? [
          warning(
            'QUALIFICATION_EXPIRED',
            `The worker's training had run out by that day: ${expired.en}.`,
            `Roedd hyfforddiant y gweithiwr wedi dod i ben erbyn y diwrnod hwnnw: ${expired.cy}.`,
          ),
        ]
      : []),
    ...(found.unobserved.length > 0
      ? [
          warning(
            'COMPETENCE_NOT_OBSERVED',
            `The worker is trained, and nobody has yet seen that they can: ${unobserved.en}.`,
            `Mae'r gweithiwr wedi'i hyfforddi, ond nid oes neb wedi gweld eto ei fod yn gallu: ${unobserved.cy}.`,
          ),
        ]
      : []),
    ...(found.lacksLanguage
      ? [
          warning(
            'DELIVERER_LACKS_LANGUAGE',
            'The language of the session is none that the worker is recorded to deliver in.',
            'Nid yw iaith y sesiwn yn un y cofnodir bod y gweithiwr yn cyflwyno ynddi.',
          ),
        ]
      : []),
    ...(found.inactive
      ? [
          warning(
            'DELIVERER_INACTIVE',
            'By the directory the worker did not work here on that day.',
            'Yn ôl y cyfeiriadur nid oedd y gweithiwr yn gweithio yma ar y diwrnod hwnnw.',
          ),
        ]
      : []),
  ];
}

/**
 * What is to be said of those who delivered. Each who lacks something is warned of. A service that refuses untrained
 * delivery takes no session which nobody delivered who has the qualifications: one who learns may deliver beside one who
 * has them.
 */
export function judgeDeliverers(
  work: DeliveredWork,
  stance: Stance,
  labels: ReadonlyMap<string, Bilingual> = new Map(),
): { faults: FieldFault[]; warnings: WarningDto[] } {
  const { qualifications, language, on } = work;
  const found = work.deliverers.map((one) => mayDeliver({ qualifications, language, on }, one));
  const warnings = found.flatMap((each, index) => warningsOf(each, `/deliverers/${index}`, labels));
  if (stance === 'WARN' || deliveredByQualified(work) !== false) return { faults: [], warnings };
  const faults = found.flatMap((each, index): FieldFault[] => {
    const codes = lacking(each);
    const detail = `The service takes no session by somebody without ${codes.join(', ')}; name somebody who has it, or record the training.`;
    return codes.length === 0
      ? []
      : [{ pointer: `/deliverers/${index}`, code: 'UNTRAINED_DELIVERER', detail }];
  });
  return { faults, warnings };
}
