import type { EteSpell } from '../outcomes/measures/suitable-ete.js';
import type { OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { CaseWork } from './analyses/case-work.js';
import type { CovariateValue } from './covariates/covariate.js';

/** One child of the cohort, with the case that brought the child into it. */
export interface CohortMember {
  caseId: string;
  childId: string;
  indexDate: PlainDate;
  /** From when the child is followed: the index date, or some weeks after it. */
  landmark: PlainDate;
  closedOn: PlainDate | null;
  /** The day on which education, training and employment are looked at for the start of the order. */
  orderStartsOn: PlainDate;
  /** The last day of the order, which may be to come; null: not known. */
  orderEndsOn: PlainDate | null;
  inCustody: boolean;
  /** When the intervention started in this case; null: it did not. */
  startedOn: PlainDate | null;
  offences: OffenceRecord[];
  spells: EteSpell[];
  /** From when on offences of the child would not be learnt of: the child died, or left the country; null: they would. */
  followUpEndsOn: PlainDate | null;
  /** What was delivered in the case, as far as the analyses of the design look at it; null: they do not. */
  work: CaseWork | null;
  /** What is known of the child before the intervention, in the order in which the covariates were asked for. */
  covariates: CovariateValue[];
  /** Everything that was read of the child, as one line: the digest of the input is over these. */
  source: string;
}
