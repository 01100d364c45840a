import type { Schema } from '../open-database.js';
import type { Check } from './check.js';
import { rowChecksums } from './row-checksums.js';
import { schemaKnown } from './schema-version.js';
import { foreignKeys, integrity } from './structure.js';

const stepNames = ({ migrations }: Schema): Set<string> => {
  const steps: unknown[] = Object.values(migrations);
  return new Set(steps.flatMap((step) => (typeof step === 'function' ? [step.name] : [])));
};

/** What must hold of a database of the product, in the order in which it is worth knowing. */
export const databaseChecks = (schema: Schema): Check[] => [
  integrity,
  foreignKeys,
  schemaKnown(stepNames(schema)),
  rowChecksums,
];
