import {
  PROVEN_REOFFENDING,
  type ReoffendingDefinition,
} from '../outcomes/measures/reoffending-definition.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { doseCodesOf } from '../quality/dose-codes.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { followUpKindsOf } from '../reoffending/follow-up-kinds.js';
import type { EvaluationCodes } from './evaluate.js';

/** Proven reoffending by the codes that the service uses: which outcomes prove, which are final, which appeals undo. */
export async function reoffendingDefinitionOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<ReoffendingDefinition> {
  const outcomes = [...(await codes.all(tx, serviceId, 'LEGAL_OUTCOME'))];
  const appeals = [...(await codes.all(tx, serviceId, 'APPEAL_STATUS'))];
  const having = (entries: typeof outcomes, attribute: string) =>
    new Set(entries.filter(([, { attributes }]) => attributes[attribute] === true).map(([code]) => code));
  return {
    ...PROVEN_REOFFENDING,
    provenOutcomes: having(outcomes, 'proven'),
    finalOutcomes: having(outcomes, 'final'),
    quashingAppeals: having(appeals, 'quashed'),
  };
}

/** The kinds of event after which offences of a child are not learnt of. */
export async function endingsOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<ReadonlySet<string>> {
  return followUpKindsOf(await codes.all(tx, serviceId, 'FOLLOW_UP_EVENT')).ends;
}

/** What the codes of the service say that an evaluation goes by. */
export async function evaluationCodesOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<EvaluationCodes> {
  const covariates = [...(await codes.all(tx, serviceId, 'EVALUATION_COVARIATE'))];
  const covariateLabels = new Map(
    covariates.map(([code, { labelEn, labelCy }]) => [code, { en: labelEn, cy: labelCy ?? labelEn }]),
  );
  return {
    reoffending: await reoffendingDefinitionOf(tx, codes, serviceId),
    covariateLabels,
    dosing: await doseCodesOf(tx, codes, serviceId),
    endings: await endingsOf(tx, codes, serviceId),
  };
}
