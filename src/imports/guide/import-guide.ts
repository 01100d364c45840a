import { markdownTable } from '../../platform/docs/markdown-table.js';
import { RECORD_TYPES } from '../record-types/all.js';
import type { RecordType } from '../record-types/record-type.js';
import { sampleOf } from '../record-types/sample.js';

const INTRODUCTION = `# Importing records

The records below can be brought in from CSV files: by a system over HTTP, or by a person on the command line. Both do
the same. What is not below, such as reviews, feedback and audits, is recorded through the API. This page is made from the
descriptions that the import itself works with; \`GET /v1/imports/record-types\` answers them as JSON.

## How to import

Try a file first: a dry run checks everything against the rules and against what is recorded, and keeps nothing.

\`\`\`sh
curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/csv' --data-binary @cases.csv \\
  'http://127.0.0.1:3000/v1/imports?recordType=cases&dryRun=true'

npm run --silent waymark -- import --dry-run exports/
\`\`\`

Without \`dryRun=true\` or \`--dry-run\` the file is imported. Send files in the order of the record types below; the command
line does so by itself when it is given a folder of files named after their types, and imports them together: if one is
refused, none is kept. While a server is running on the same database file, add \`--url http://127.0.0.1:3000\`.

- **All or nothing.** One faulty row refuses the whole file. \`mode=partial\` or \`--partial\` keeps the good rows.
- **Again.** The key of a row finds its record. The same file twice changes nothing; a row that has changed changes its
  record. A column that the file does not have leaves what is recorded, and an empty cell clears it. Nothing is deleted.
- **Rules.** A row is held to the same rules as a record that is entered through the API, also where it changes a record
  that others hang on: a case cannot be closed before a session in it.
- **Services.** References are the service's own. Records of another service are never found.

## What a file looks like

UTF-8 with or without a byte order mark, commas, LF or CRLF, and a header that names the columns, in any order. Cells that
hold a comma, a quotation mark or a line break stand between quotation marks, and a quotation mark inside is doubled.
Spaces around a cell do not count, and rows without any value are passed over. Dates are written 2026-03-31, decimals with a
point, several codes in a cell with | between them.

## What comes back

\`201\` with a report where the file was imported, \`200\` with a report for a dry run, and \`422\` where the file is refused: its
\`errors\` name line, column, fault and remedy, up to a thousand of them, and never repeat a cell. A row is named by the line
it begins on; the header is line 1. \`400\` means the file is not UTF-8 text, \`413\` that it is larger than 256 MB. A quotation
mark that is not closed refuses the file in every mode, because what follows it cannot be read.

The command line ends with 0 where all was done, 1 where a file was refused or a row rejected, and 2 where it was called
wrongly. \`GET /v1/imports\` lists what was imported.

## Record types
`;

function section({ name, summary, notes, columns }: RecordType): string {
  const rows = Object.entries(columns).map(([column, { required, kind, description, example }]) => [
    `\`${column}\``,
    required ? 'yes' : '',
    kind.form,
    description,
    example === '' ? '' : `\`${example}\``,
  ]);
  return [
    `### ${name}`,
    [summary, ...notes].join(' '),
    markdownTable(['column', 'required', 'form', 'meaning', 'example'], rows),
    `Sample: [samples/${name}.csv](samples/${name}.csv)`,
  ].join('\n\n');
}

/** The page on importing and the sample files, by their paths in the folder of documentation. */
export function importGuide(): Map<string, string> {
  return new Map([
    ['import.md', `${[INTRODUCTION.trimEnd(), ...RECORD_TYPES.map(section)].join('\n\n')}\n`],
    ...RECORD_TYPES.map((type): [string, string] => [`samples/${type.name}.csv`, sampleOf(type)]),
  ]);
}
