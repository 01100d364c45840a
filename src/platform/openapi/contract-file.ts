import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/project-root.js';

/** The committed contract: generated from the built application, compared in CI, and served as it stands. */
export const CONTRACT_FILE = join(PROJECT_ROOT, 'openapi', 'openapi.json');
