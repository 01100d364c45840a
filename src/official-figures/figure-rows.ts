import { toEstimate, type EstimateDto } from '../evaluation/dto/estimate.dto.js';
import type { Definition } from '../measures/measure-registry.js';
import { listOf, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import { wilsonInterval } from '../statistics/index.js';
import type { OfficialFigureQuery } from './dto/official-figure-query.dto.js';
import type { OfficialFigureDto } from './dto/official-figure.dto.js';
import { figureText } from './figure-text.js';

/** A row of the table `official_figure`, with the figure that supersedes it. */
export interface OfficialFigureRow {
  id: string;
  measure: string;
  version: string;
  area_kind: string;
  area_name: string;
  cohort_from: string;
  cohort_to: string;
  revision: number;
  value: number;
  decimals: number;
  numerator: number | null;
  denominator: number | null;
  published_on: string | null;
  source_title: string;
  source_url: string | null;
  reason: string | null;
  supersedes_id: string | null;
  superseded_by_id: string | null;
  entered_by_id: string | null;
  recorded_at: string;
}

const SELECT = `SELECT f.*, n.id AS superseded_by_id
  FROM official_figure f LEFT JOIN official_figure n ON n.supersedes_id = f.id`;

/** The definitions of all measures, to find one in. */
export const definitionOf = (
  definitions: readonly Definition[],
  { measure, version }: { measure: string; version: string },
): Definition => {
  const found = definitions.find((one) => one.measure === measure && one.version === version);
  if (!found) throw new Error('A figure is stored under a definition that is not there.');
  return found;
};

/** Wilson's interval of a share whose counts are published; otherwise null. */
export const intervalOf = (
  { unit }: Pick<Definition, 'unit'>,
  { numerator, denominator }: Pick<OfficialFigureRow, 'numerator' | 'denominator'>,
): EstimateDto | null =>
  unit !== 'PROPORTION' || numerator === null || denominator === null
    ? null
    : toEstimate(wilsonInterval(numerator, denominator), 'Wilson 1927');

/** What is answered of a published figure. */
export function toOfficialFigure(row: OfficialFigureRow, definition: Definition): OfficialFigureDto {
  return {
    id: row.id,
    measure: row.measure,
    version: row.version,
    name: { en: definition.nameEn, cy: definition.nameCy },
    unit: { en: definition.unitEn, cy: definition.unitCy },
    per: definition.per,
    areaKind: row.area_kind,
    areaName: row.area_name || null,
    cohortFrom: row.cohort_from,
    cohortTo: row.cohort_to,
    value: row.value,
    decimals: row.decimals,
    asText: figureText(definition, row.value, row.decimals),
    numerator: row.numerator,
    denominator: row.denominator,
    interval: intervalOf(definition, row),
    publishedOn: row.published_on,
    sourceTitle: row.source_title,
    sourceUrl: row.source_url,
    supersedesId: row.supersedes_id,
    reason: row.reason,
    supersededById: row.superseded_by_id,
    enteredById: row.entered_by_id,
    recordedAt: row.recorded_at,
  };
}

/** Published figures in the order of their ids, one more than the page holds. */
export function listFigures(
  tx: ReadTransaction,
  serviceId: string,
  query: OfficialFigureQuery,
): Promise<OfficialFigureRow[]> {
  const { measure, version, areaKind, superseded } = query;
  const { where, parameters } = whereAll([
    ['f.service_id = :serviceId', { serviceId }],
    ['f.id > :after', { after: afterId(query) }],
    ['f.measure = :measure', { measure }],
    ['f.version = :version', { version }],
    ['f.area_kind = :areaKind', { areaKind }],
    superseded === undefined ? null : [`n.id IS ${superseded ? 'NOT ' : ''}NULL`],
  ]);
  return tx.query(`${SELECT} WHERE ${where} ORDER BY f.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}

/** The figures of the service with these ids. */
export function findFigures(
  tx: ReadTransaction,
  serviceId: string,
  ids: readonly string[],
): Promise<OfficialFigureRow[]> {
  const { list, parameters } = listOf(ids);
  return tx.query(`${SELECT} WHERE f.service_id = :serviceId AND f.id IN (${list})`, {
    ...parameters,
    serviceId,
  });
}

/** What figures are of. */
export interface FigureKey {
  version: string;
  areaKind: string;
  areaName: string;
  cohortFrom: string;
  cohortTo: string;
}

/** Every figure of one area and cohort under one version, by whatever measure, superseded or not. */
export const figuresOfCohort = (
  tx: ReadTransaction,
  serviceId: string,
  { version, areaKind, areaName, cohortFrom, cohortTo }: FigureKey,
): Promise<OfficialFigureRow[]> =>
  tx.query(
    `${SELECT} WHERE f.service_id = :serviceId AND f.version = :version AND f.area_kind = :areaKind
       AND f.area_name = :areaName AND f.cohort_from = :cohortFrom AND f.cohort_to = :cohortTo`,
    { serviceId, version, areaKind, areaName, cohortFrom, cohortTo },
  );
