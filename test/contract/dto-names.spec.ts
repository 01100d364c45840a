import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const namesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:abstract )?class (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );

describe('names of shapes', () => {
  it('are each used once: of two with one name the contract keeps one, without a word', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const names = files
      .filter((file) => file.endsWith('.dto.ts'))
      .flatMap((file) => namesIn(join('src', file)));
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});
