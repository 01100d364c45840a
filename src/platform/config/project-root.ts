import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The installation is incomplete: it has no package.json.');
  return rootAbove(parent);
}

/** The folder that the product is installed in, from the sources and from the build alike. */
export const PROJECT_ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
