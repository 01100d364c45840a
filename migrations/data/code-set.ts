export type CodeAttributes = Record<string, string | number | boolean>;

/** One code as it ships: the row without what the database adds. */
export interface ReferenceCodeSeed {
  codeSet: string;
  code: string;
  labelEn: string;
  labelCy: string;
  labelCyStatus: 'DRAFT';
  attributes: CodeAttributes;
  sortOrder: number;
  version: number;
}

/** Code, English label, Welsh draft, and what rules need to know of it. */
export type CodeLine = readonly [code: string, labelEn: string, labelCy: string, attributes?: CodeAttributes];

/** Makes the codes of one set, in the order given. */
export function codeSet(name: string, lines: readonly CodeLine[]): ReferenceCodeSeed[] {
  return lines.map(([code, labelEn, labelCy, attributes = {}], index) => ({
    codeSet: name,
    code,
    labelEn,
    labelCy,
    labelCyStatus: 'DRAFT',
    attributes,
    sortOrder: index + 1,
    version: 1,
  }));
}
