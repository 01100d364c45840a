import { findAnalysis } from '../../needs-analysis/needs-analysis-rows.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { needAreasOf, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type StrategyFacts, strategyFaults } from './strategy-rules.js';

/** Every fault of what a strategy says and rests on. */
export async function faultsOfStrategy(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  facts: StrategyFacts & { needsAnalysisId: string },
): Promise<FieldFault[]> {
  const { priorities, needsAnalysisId } = facts;
  const faults = await codes.faults(
    tx,
    serviceId,
    priorities.flatMap(({ intent, measure }, index) => [
      { codeSet: 'STRATEGY_INTENT', code: intent, pointer: `/priorities/${index}/intent` },
      { codeSet: 'STRATEGY_MEASURE', code: measure, pointer: `/priorities/${index}/measure` },
    ]),
  );
  const areas = await needAreasOf(tx, serviceId);
  priorities.forEach(({ needAreaCode }, index) => {
    if (areas.get(needAreaCode)?.strength === false) return;
    faults.push(unknownNeedArea(`/priorities/${index}/needAreaCode`));
  });
  if (!(await findAnalysis(tx, { serviceId, signedOnly: true }, needsAnalysisId))) {
    const detail = 'The service has no signed needs analysis with this id; a draft may still change.';
    faults.push({ pointer: '/needsAnalysisId', code: 'UNKNOWN_ANALYSIS', detail });
  }
  const measures = await codes.all(tx, serviceId, 'STRATEGY_MEASURE');
  return [...faults, ...strategyFaults(facts, (code) => measures.get(code)?.attributes ?? null)];
}
