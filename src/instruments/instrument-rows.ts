import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { InstrumentDto } from './dto/instrument.dto.js';
import type { InstrumentDefinition } from './definition.js';

/** An instrument that a service may use, as rules need it. */
export interface KnownInstrument extends InstrumentDefinition {
  id: string;
  /** Null: it ships with the product. */
  serviceId: string | null;
  code: string;
  nameEn: string;
  nameCy: string | null;
  retiredOn: PlainDate | null;
  rowVersion: number;
}

interface InstrumentRow {
  id: string;
  service_id: string | null;
  code: string;
  name_en: string;
  name_cy: string | null;
  definition: string;
  retired_on: PlainDate | null;
  row_version: number;
}

const known = (row: InstrumentRow): KnownInstrument => ({
  id: row.id,
  serviceId: row.service_id,
  code: row.code,
  nameEn: row.name_en,
  nameCy: row.name_cy,
  retiredOn: row.retired_on,
  rowVersion: row.row_version,
  ...(JSON.parse(row.definition) as InstrumentDefinition),
});

/** The instruments that a service may use, by code: those that ship, and its own. */
export async function instrumentsOf(
  tx: ReadTransaction,
  serviceId: string,
): Promise<Map<string, KnownInstrument>> {
  const rows = await tx.query<InstrumentRow>(
    'SELECT * FROM instrument WHERE service_id IS NULL OR service_id = :serviceId',
    { serviceId },
  );
  rows.sort((one, other) => (one.code < other.code ? -1 : 1));
  return new Map(rows.map((row) => [row.code, known(row)]));
}

/** An instrument that the service may use, or null. */
export async function findInstrument(
  tx: ReadTransaction,
  serviceId: string,
  code: string,
): Promise<KnownInstrument | null> {
  const row = await tx.queryOne<InstrumentRow>(
    'SELECT * FROM instrument WHERE code = :code AND (service_id IS NULL OR service_id = :serviceId)',
    { serviceId, code },
  );
  return row && known(row);
}

/** What is answered of an instrument. */
export const toInstrument = ({
  id,
  serviceId,
  rowVersion: _version,
  ...rest
}: KnownInstrument): InstrumentDto => ({
  id,
  isLocal: serviceId !== null,
  ...rest,
});
