import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullService } from './full-service.js';

/** A JSON schema, as far as the tests read one. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

/** An operation of the committed contract. */
export interface Operation {
  operationId: string;
  method: string;
  /** With `{parameters}`. */
  template: string;
  parameters: Parameter[];
  /** The schema of its JSON body, or null. */
  body: Schema | null;
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** The committed contract. */
export const CONTRACT = JSON.parse(readFileSync(join(process.cwd(), 'openapi', 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

/** Every operation of the contract. */
export const OPERATIONS: Operation[] = Object.entries(CONTRACT.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => ({
    operationId,
    method: method.toUpperCase(),
    template,
    // Those of every operation are references, and of no interest to the tests of one.
    parameters: (parameters ?? []).filter((parameter) => !('$ref' in parameter)),
    body: requestBody?.content['application/json']?.schema ?? null,
  })),
);

/** The names of the path parameters of an operation. */
export const pathParameters = ({ template }: Operation): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

const ofDraft = ({ draftPlanId }: FullService['ids']) => ({ evaluationPlanId: draftPlanId });

/** What operates on a record of its own, where the shared one will not do, or would not afterwards: a plan that was fixed is not changed, a replaced version not planned. */
const REPLACING: Record<string, (ids: FullService['ids']) => Record<string, string>> = {
  updateEvaluationPlan: ofDraft,
  fixEvaluationPlan: ofDraft,
  withdrawEvaluationPlan: ofDraft,
  recalculateNeedsAnalysis: ({ draftAnalysisId }) => ({ needsAnalysisId: draftAnalysisId }),
  signOffNeedsAnalysis: ({ draftAnalysisId }) => ({ needsAnalysisId: draftAnalysisId }),
  approveProvisionStrategy: ({ draftStrategyId }) => ({ provisionStrategyId: draftStrategyId }),
  createInterventionVersion: ({ revisedInterventionId }) => ({ interventionId: revisedInterventionId }),
};

/** The path of an operation on the records of a service, some of them replaced. */
export const pathOf = (
  { operationId, template }: Operation,
  { ids }: Pick<FullService, 'ids'>,
  replaced: Record<string, string> = {},
): string =>
  template.replace(
    /\{(\w+)\}/g,
    (_match, name: string) =>
      replaced[name] ?? REPLACING[operationId]?.(ids)[name] ?? ids[name as keyof typeof ids] ?? name,
  );

/** What a read needs besides its path. */
const NEEDED_QUERY: Record<string, (ids: FullService['ids']) => string> = {
  compareNeedsAnalyses: ({ earlierAnalysisId }) => `?with=${earlierAnalysisId}`,
  compareOfficialFigures: ({ officialFigureId, comparatorId }) =>
    `?figureIds=${officialFigureId},${comparatorId}`,
};

/** The path of an operation, with the query that it cannot do without. */
export const targetOf = (operation: Operation, service: Pick<FullService, 'ids'>): string =>
  pathOf(operation, service) + (NEEDED_QUERY[operation.operationId]?.(service.ids) ?? '');

/** The record whose ETag an operation asks for as If-Match; null: it asks for none. */
export const editedPath = ({ parameters }: Operation, path: string): string | null =>
  parameters.some(({ name }) => name === 'If-Match')
    ? path.replace(/\/(versions|reschedulings|moves|fixing|recalculation|sign-off|approval)$/, '')
    : null;

/** Lists of what is missing, due or found by itself: a service may have nothing in them. Their own specs fill them. */
export const COMES_BY_ITSELF: ReadonlySet<string> = new Set([
  'listEteShortfalls',
  'listOutcomeChecksDue',
  'listLocalFindings',
  'listOffenceAnomalies',
]);
