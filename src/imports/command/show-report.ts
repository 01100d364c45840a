import Table from 'cli-table3';
import type { ImportReportDto } from '../dto/import-report.dto.js';

const MOST_SHOWN = 100;
const LEAST_WIDTH = 80;
/** Widths of line and column, and what borders and padding take. */
const FIXED = 8 + 24 + 13;

function faultTable({ faults }: ImportReportDto, width: number): string {
  const rest = Math.max(width, LEAST_WIDTH) - FIXED;
  const detailWidth = Math.ceil(rest * 0.55);
  const table = new Table({
    head: ['Line', 'Column', 'What is wrong', 'What to do'],
    colWidths: [8 + 2, 24 + 2, detailWidth, rest - detailWidth],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { row, column, detail, remedy } of faults.slice(0, MOST_SHOWN)) {
    table.push([row, column ?? '', detail, remedy ?? '']);
  }
  return table.toString();
}

function ending(report: ImportReportDto, refused: boolean): string {
  if (report.dryRun) return 'Dry run: nothing was kept.';
  if (refused) return 'Refused: nothing was kept.';
  return `Imported as ${report.id}.`;
}

/** What came of a file, for a person to read. */
export function reportText(name: string, report: ImportReportDto, refused: boolean, width: number): string {
  const { rowsRead, rowsInserted, rowsUpdated, rowsUnchanged, rowsRejected } = report;
  const counts =
    refused && !report.dryRun
      ? `${rowsRejected} rejected`
      : `${rowsInserted} new, ${rowsUpdated} changed, ${rowsUnchanged} unchanged, ${rowsRejected} rejected`;
  const lines = [`${name}: ${rowsRead} rows: ${counts}. ${ending(report, refused)}`];
  if (report.faults.length > 0) lines.push(faultTable(report, width));
  const more = report.faultsOmitted + Math.max(report.faults.length - MOST_SHOWN, 0);
  if (more > 0) lines.push(`… and ${more} more faults.`);
  return `${lines.join('\n')}\n`;
}
