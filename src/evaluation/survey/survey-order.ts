import type { ReoffendingDefinition } from '../../outcomes/measures/reoffending-definition.js';
import type { KnownIntervention } from './compare-interventions.js';
import type { SurveyDefinition } from './survey-definition.js';

/** What is to be surveyed, as the thread is told it. */
export interface SurveyOrder {
  serviceId: string;
  definition: SurveyDefinition;
  deliveryAreaId: string | null;
  /** The interventions that are looked at, each at its place. */
  known: readonly KnownIntervention[];
  reoffending: ReoffendingDefinition;
  /** The kinds of event after which offences are not learnt of. */
  endings: ReadonlySet<string>;
}
