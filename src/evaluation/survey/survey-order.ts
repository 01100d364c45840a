import type { ReoffendingDefinition } from '../../outcomes/measures/reoffending-definition.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CohortMember } from '../cohort-member.js';
import { covariatesOf } from '../covariates/registry.js';
import { countCases, readChildren } from '../read-cohort.js';
import type { OnProgress } from '../thread/cohort-progress.js';
import type { KnownIntervention } from './compare-interventions.js';
import { survey, type Surveyed, type SurveyedMember } from './survey.js';
import type { SurveyDefinition } from './survey-definition.js';

/** What is to be surveyed, as the thread is told it. */
export interface SurveyOrder {
  serviceId: string;
  definition: SurveyDefinition;
  deliveryAreaId: string | null;
  reoffending: ReoffendingDefinition;
  /** The kinds of event after which offences of a child are not learnt of. */
  endings: ReadonlySet<string>;
}

/** Every intervention that was ever delivered, with its title today, in the order of their ids. */
const readInterventions = (tx: ReadTransaction, serviceId: string): Promise<KnownIntervention[]> =>
  tx.query<KnownIntervention>(
    `SELECT i.id, i.code, v.title_en AS "titleEn", COALESCE(v.title_cy, v.title_en) AS "titleCy"
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     WHERE i.service_id = :serviceId
       AND EXISTS (SELECT 1 FROM delivery d JOIN intervention_version w ON w.id = d.intervention_version_id
                   WHERE w.intervention_id = i.id)
     ORDER BY i.id`,
    { serviceId },
  );

/** Which interventions had started in the cases of children, and when first. */
async function withStarts(
  tx: ReadTransaction,
  { serviceId, definition: { dataAsOf } }: SurveyOrder,
  places: ReadonlyMap<string, number>,
  members: readonly CohortMember[],
): Promise<SurveyedMember[]> {
  const cases = listOf(
    members.map(({ caseId }) => caseId),
    'case',
  );
  const rows = await tx.query<{ case_id: string; intervention_id: string; started_on: string }>(
    `SELECT d.case_id, v.intervention_id, MIN(d.started_on) AS started_on
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
     WHERE d.case_id IN (${cases.list}) AND d.service_id = :serviceId AND d.started_on <= :dataAsOf
     GROUP BY d.case_id, v.intervention_id ORDER BY d.case_id, v.intervention_id`,
    { ...cases.parameters, serviceId, dataAsOf },
  );
  const ofCase = new Map<string, { place: number; startedOn: string }[]>();
  for (const { case_id: caseId, intervention_id: id, started_on: startedOn } of rows) {
    const place = places.get(id);
    if (place === undefined) continue;
    const starts = ofCase.get(caseId);
    if (starts) starts.push({ place, startedOn });
    else ofCase.set(caseId, [{ place, startedOn }]);
  }
  return members.map((member) => ({ member, starts: ofCase.get(member.caseId) ?? [] }));
}

/** Surveys every intervention on one snapshot of the database. */
export async function surveyOrder(
  tx: ReadTransaction,
  order: SurveyOrder,
  onProgress: OnProgress,
): Promise<Surveyed> {
  const { serviceId, definition, deliveryAreaId, reoffending, endings } = order;
  const known = await readInterventions(tx, serviceId);
  const places = new Map(known.map(({ id }, place) => [id, place]));
  const casesInAll = await countCases(tx, serviceId, definition, deliveryAreaId);
  const children = readChildren(tx, serviceId, definition, {
    deliveryAreaId,
    landmarkWeeks: definition.landmarkWeeks,
    covariates: covariatesOf(definition.covariates),
    proving: reoffending.provenOutcomes,
    endings,
    startedOn: () => null,
    onRead: (casesRead) => onProgress({ casesRead, casesInAll }),
  });
  async function* withTheirStarts(): AsyncGenerator<SurveyedMember[]> {
    for await (const members of children) yield await withStarts(tx, order, places, members);
  }
  return survey(withTheirStarts(), definition, known, reoffending);
}
