import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../platform/config/project-root.js';
import { importGuide } from './import-guide.js';

/** Writes the page on importing and the sample files that the documentation carries. */
export function writeImportDocs(folder = join(PROJECT_ROOT, 'docs')): void {
  for (const [path, content] of importGuide()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
