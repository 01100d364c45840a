import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importGuide } from '../src/imports/guide/import-guide.js';

describe('the documentation of the import', () => {
  it.each([...importGuide()])('has %s as the descriptions of the columns make it', (path, content) => {
    expect(readFileSync(join(process.cwd(), 'docs', path), 'utf8')).toBe(content);
  });
});
