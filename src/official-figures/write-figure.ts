import type { Principal } from '../access/principal.js';
import type { Definition, MeasureRegistry } from '../measures/measure-registry.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { conflict, type FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { onTakenKey } from '../platform/errors/taken-key.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateOfficialFigureDto } from './dto/create-official-figure.dto.js';
import type { OfficialFigureDto } from './dto/official-figure.dto.js';
import { figuresOfCohort, findFigures, type OfficialFigureRow, toOfficialFigure } from './figure-rows.js';
import { figureFaults } from './figure-rules.js';
import { OfficialFigure } from './official-figure.entity.js';
import { identityHolds, type IdentityParts } from './reoffending-identity.js';
import { decimalsOf } from './rounding-rules.js';

interface Checked {
  definition: Definition | null;
  faults: FieldFault[];
}

/** The definition that is named, with everything about the figure that does not agree with it. */
function checkAgainst(
  definitions: readonly Definition[],
  input: CreateOfficialFigureDto,
  named: boolean | null,
): Checked {
  const versions = definitions.filter(({ measure }) => measure === input.measure);
  const definition = versions.find(({ version }) => version === input.version) ?? null;
  if (versions.length === 0) {
    const detail = 'There is no such measure; see GET /v1/measures.';
    return { definition, faults: [{ pointer: '/measure', code: 'UNKNOWN_MEASURE', detail }] };
  }
  if (!definition) {
    const known = versions.map(({ version }) => version).join(', ');
    const detail = `The measure has these versions: ${known}.`;
    return { definition, faults: [{ pointer: '/version', code: 'UNKNOWN_VERSION', detail }] };
  }
  const faults = named === null ? [] : figureFaults(input, definition, named, todayInBritain());
  return { definition, faults };
}

/** A fault where the three figures of reoffending of a cohort cannot all be true. */
function identityFaults(
  definitions: readonly Definition[],
  definition: Definition,
  input: CreateOfficialFigureDto,
  others: readonly OfficialFigureRow[],
): FieldFault[] {
  const { identityPart } = definition;
  if (identityPart === null) return [];
  const parts: IdentityParts = { B: null, F_O: null, F_R: null };
  for (const row of others) {
    const part = definitions.find(({ measure }) => measure === row.measure)?.identityPart;
    if (part) parts[part] = row;
  }
  parts[identityPart] = input;
  if (identityHolds(parts)) return [];
  const { B, F_O, F_R } = parts;
  const detail = `Reoffences for each child are the share who reoffended times the reoffences of each of them, but ${F_O?.value} is not ${B?.value} × ${F_R?.value} within rounding. One of the three, or its measure, is wrong.`;
  return [{ pointer: '/value', code: 'IDENTITY_BROKEN', detail }];
}

const recordedAlready = (id: string | undefined) =>
  conflict(
    'FIGURE_ALREADY_RECORDED',
    `This measure is recorded for the area and cohort${id ? ` as ${id}` : ''}. To correct it, name it as supersedesId, with a reason.`,
    ['/measure'],
  );

/**
 * Records a figure as it was published, or one that corrects another.
 * @throws DomainError naming every fault (invalid), or where there is such a figure or a later one (conflict).
 */
export async function recordFigure(
  tx: WriteTransaction,
  { codes, registry }: { codes: ReferenceCodes; registry: MeasureRegistry },
  { serviceId, accountId }: Principal,
  input: CreateOfficialFigureDto,
): Promise<OfficialFigureDto> {
  const faults = new FaultList();
  await gather(
    faults,
    codes.require(tx, serviceId, [{ codeSet: 'FIGURE_AREA', code: input.areaKind, pointer: '/areaKind' }]),
  );
  const area = await codes.find(tx, serviceId, 'FIGURE_AREA', input.areaKind);
  const definitions = await registry.all(tx);
  const { definition, faults: wrong } = checkAgainst(
    definitions,
    input,
    area && area.attributes['named'] === true,
  );
  faults.addAll(wrong);
  const replacedId = input.supersedesId ?? null;
  const [replaced] = replacedId === null ? [] : await findFigures(tx, serviceId, [replacedId]);
  if (replacedId !== null && !replaced) {
    faults.add('/supersedesId', 'UNKNOWN_FIGURE', 'There is no such figure.');
  }
  const key = {
    version: input.version,
    areaKind: input.areaKind,
    areaName: input.areaName ?? '',
    cohortFrom: input.cohortFrom,
    cohortTo: input.cohortTo,
  };
  const ofCohort = await figuresOfCohort(tx, serviceId, key);
  const counting = ofCohort.filter((row) => row.superseded_by_id === null && row.id !== replacedId);
  if (definition) {
    const others = counting.filter(({ measure }) => measure !== input.measure);
    faults.addAll(identityFaults(definitions, definition, input, others));
  }
  faults.throwIfAny();
  if (replaced && replaced.superseded_by_id !== null) {
    throw conflict(
      'ALREADY_SUPERSEDED',
      `It is corrected by ${replaced.superseded_by_id}; correct that one.`,
      ['/supersedesId'],
    );
  }
  const rival = counting.find(({ measure }) => measure === input.measure);
  if (rival) throw recordedAlready(rival.id);
  const earlier = ofCohort.filter(({ measure }) => measure === input.measure);
  const row: OfficialFigure = {
    ...key,
    id: tx.newId(),
    serviceId,
    deliveryAreaId: null,
    recordedAt: tx.now,
    measure: input.measure,
    revision: Math.max(0, ...earlier.map(({ revision }) => revision)) + 1,
    value: input.value,
    decimals: input.decimals ?? decimalsOf(input.value),
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
    publishedOn: input.publishedOn ?? null,
    sourceTitle: input.sourceTitle,
    sourceUrl: input.sourceUrl ?? null,
    reason: input.reason ?? null,
    supersedesId: replacedId,
    enteredById: accountId,
  };
  await onTakenKey(tx.insert(OfficialFigure, [row]), () => recordedAlready(undefined));
  const [stored] = await findFigures(tx, serviceId, [row.id]);
  return toOfficialFigure(stored as OfficialFigureRow, definition as Definition);
}
