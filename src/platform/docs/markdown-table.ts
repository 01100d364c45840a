const LEAST_WIDTH = 3;

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A Markdown table with its columns lined up. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(escaped));
  const widths = head.map((_name, index) =>
    Math.max(LEAST_WIDTH, ...lines.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [names = '', ...body] = lines.map(line);
  return [names, rule, ...body].join('\n');
}
