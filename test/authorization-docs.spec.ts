import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORIZATION_MATRIX } from '../src/access/authorization-matrix.js';
import { authorizationGuide } from '../src/access/guide/authorization-guide.js';

describe('the documentation of who may do what', () => {
  it.each([...authorizationGuide()])('has %s as the matrix makes it', (path, content) => {
    expect(readFileSync(join(process.cwd(), 'docs', path), 'utf8')).toBe(content);
  });

  it('names every operation of the matrix', () => {
    const [page = ''] = authorizationGuide().values();
    const missing = Object.keys(AUTHORIZATION_MATRIX).filter(
      (operation) => !page.includes(`\`${operation}\``),
    );
    expect(missing).toEqual([]);
  });
});
