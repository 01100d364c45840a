import type { ImportRecordTypeDto } from '../dto/record-type.dto.js';
import { RECORD_TYPES } from './all.js';
import type { RecordType } from './record-type.js';

const describe = ({ name, summary, notes, columns }: RecordType): ImportRecordTypeDto => ({
  name,
  summary,
  notes: [...notes],
  columns: Object.entries(columns).map(([column, { required, kind, description, example }]) => ({
    name: column,
    required,
    kind: kind.name,
    form: kind.form,
    codeSet: kind.codeSet,
    description,
    example,
  })),
});

/** Every record type and the columns of its files, in the order in which they are imported. */
export const describeRecordTypes = (): ImportRecordTypeDto[] => RECORD_TYPES.map(describe);
