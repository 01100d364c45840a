import type { Principal } from '../access/principal.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { conflict, type FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { codeTaken, onTakenKey } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { atVersion } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateInstrumentDto } from './dto/create-instrument.dto.js';
import type { UpdateInstrumentDto } from './dto/update-instrument.dto.js';
import type { InstrumentDefinition } from './definition.js';
import { findInstrument, type KnownInstrument } from './instrument-rows.js';
import { instrumentFaults } from './definition-faults.js';
import { Instrument } from './instrument.entity.js';

type Given = Omit<CreateInstrumentDto, 'code' | 'nameEn' | 'nameCy'>;

/** A definition as it is stored: every field given. */
const whole = (given: Given): InstrumentDefinition => ({
  respondents: given.respondents,
  source: given.source,
  licenceEn: given.licenceEn,
  licenceCy: given.licenceCy ?? null,
  itemsMayBeStored: given.itemsMayBeStored,
  scales: given.scales.map((scale) => ({
    code: scale.code,
    labelEn: scale.labelEn,
    labelCy: scale.labelCy ?? null,
    better: scale.better,
    min: scale.min,
    max: scale.max,
    items: scale.items,
    sumOf: scale.sumOf,
    method: scale.method,
    leastAnswered: scale.leastAnswered ?? null,
    conversion: (scale.conversion ?? []).map(({ raw, converted }) => ({ raw, converted })),
  })),
  items: given.items.map(({ number, min, max, reversed }) => ({ number, min, max, reversed })),
  bands: given.bands.map((band) => ({
    scale: band.scale,
    respondent: band.respondent ?? null,
    code: band.code,
    from: band.from,
    to: band.to,
    labelEn: band.labelEn,
    labelCy: band.labelCy ?? null,
  })),
  reliability: given.reliability.map((row) => ({
    scale: row.scale,
    respondent: row.respondent ?? null,
    reliability: row.reliability ?? null,
    sd: row.sd ?? null,
    points: row.points ?? null,
    cutOff: row.cutOff ?? null,
    importantChange: row.importantChange ?? null,
    source: row.source,
    sourcedOn: row.sourcedOn,
    toBeConfirmed: row.toBeConfirmed,
  })),
});

const respondentFaults = (
  tx: WriteTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  respondents: readonly string[],
): Promise<FieldFault[]> =>
  codes.faults(
    tx,
    serviceId,
    respondents.map((code, index) => ({ codeSet: 'RESPONDENT', code, pointer: `/respondents/${index}` })),
  );

async function requireSound(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  definition: InstrumentDefinition,
): Promise<void> {
  const faults = new FaultList();
  faults.addAll(await respondentFaults(tx, codes, serviceId, definition.respondents));
  faults.addAll(instrumentFaults(definition));
  faults.throwIfAny();
}

/**
 * Adds an instrument of the service's own.
 * @throws DomainError naming every fault (invalid), or where the code is taken (conflict).
 */
export async function addInstrument(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { serviceId }: Principal,
  input: CreateInstrumentDto,
): Promise<KnownInstrument> {
  const definition = whole(input);
  await requireSound(tx, codes, serviceId, definition);
  const { code, nameEn } = input;
  if (await findInstrument(tx, serviceId, code)) throw codeTaken('instrument');
  const row: Instrument = {
    id: tx.newId(),
    serviceId,
    code,
    nameEn,
    nameCy: input.nameCy ?? null,
    definition,
    retiredOn: null,
    rowVersion: 1,
    recordedAt: tx.now,
  };
  await onTakenKey(tx.insert(Instrument, [row]), () => codeTaken('instrument'));
  return (await findInstrument(tx, serviceId, code)) as KnownInstrument;
}

/** What decides on scores; labels do not. */
const scoring = ({ scales, items }: InstrumentDefinition): string =>
  JSON.stringify([scales.map((scale) => ({ ...scale, labelEn: null, labelCy: null })), items]);

const isUsed = async (tx: WriteTransaction, serviceId: string, code: string): Promise<boolean> =>
  (await tx.queryOne(
    'SELECT 1 FROM skill_measure WHERE service_id = :serviceId AND instrument = :code LIMIT 1',
    {
      ...{ serviceId, code },
    },
  )) !== null;

/**
 * Changes an instrument of the service's own at the version that the caller read.
 * @throws DomainError: not found, precondition failed, naming every fault (invalid), or conflict where it ships with the
 * product, or where what is scored already would be scored otherwise.
 */
export async function changeInstrument(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { serviceId }: Principal,
  { code, rowVersion }: { code: string; rowVersion: number },
  input: UpdateInstrumentDto,
): Promise<KnownInstrument> {
  const found = await findInstrument(tx, serviceId, code);
  atVersion(found && { row_version: found.rowVersion }, rowVersion, 'instrument');
  const before = found as KnownInstrument;
  const after = merged(before, input as Partial<KnownInstrument>);
  const definition = whole(after);
  await requireSound(tx, codes, serviceId, definition);
  if (before.serviceId === null) {
    const detail = 'This instrument ships with the product; add one of your own with what is to differ.';
    throw conflict('NOT_YOUR_OWN', detail, []);
  }
  if (scoring(before) !== scoring(definition) && (await isUsed(tx, serviceId, code))) {
    const detail = 'Children were measured with it: how it is scored stays. Retire it, and add another.';
    throw conflict('INSTRUMENT_IN_USE', detail, ['/scales', '/items']);
  }
  const [row] = await tx.whole(Instrument, 'id = :id AND service_id = :serviceId', {
    id: before.id,
    serviceId,
  });
  if (row) {
    const { nameEn, nameCy, retiredOn } = after;
    const next = { nameEn, nameCy, retiredOn, definition, rowVersion: rowVersion + 1 };
    await tx.amend<Instrument>(Instrument, row, next);
  }
  return (await findInstrument(tx, serviceId, code)) as KnownInstrument;
}
