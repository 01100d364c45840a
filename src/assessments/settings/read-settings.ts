import { readSetting } from '../../organisation/service-settings.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type SourceMapping, unmapped } from '../severity-mapping.js';
import type { AssessmentStandards } from '../who-assessed.js';

/** How a service maps what its sources say. */
export interface SeverityMappings {
  mappings: readonly SourceMapping[];
}

/** The mapping of every source, by its code. */
export async function readMappings(
  tx: ReadTransaction,
  serviceId: string,
): Promise<(source: string) => SourceMapping> {
  const { value } = await readSetting<SeverityMappings>(tx, serviceId, 'SEVERITY_MAPPINGS');
  const bySource = new Map(value.mappings.map((mapping) => [mapping.source, mapping]));
  return (source) => bySource.get(source) ?? unmapped(source);
}

/** What the service asks of assessments. */
export const readStandards = async (tx: ReadTransaction, serviceId: string): Promise<AssessmentStandards> =>
  (await readSetting<AssessmentStandards>(tx, serviceId, 'ASSESSMENT_STANDARDS')).value;

/** From which likeness on words are taken for a copy of those before. */
export const readCopySimilarity = async (tx: ReadTransaction, serviceId: string): Promise<number> =>
  (await readSetting<{ copySimilarity: number }>(tx, serviceId, 'REVIEW_STANDARDS')).value.copySimilarity;
