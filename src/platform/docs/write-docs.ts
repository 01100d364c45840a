import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../config/project-root.js';

/** Writes pages that are made from the product, by their paths in the folder of documentation. */
export function writeDocs(pages: ReadonlyMap<string, string>, folder = join(PROJECT_ROOT, 'docs')): void {
  for (const [path, content] of pages) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
