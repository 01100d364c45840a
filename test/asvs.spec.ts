import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';

interface Row {
  id: string;
  level: string;
  requirement: string;
  status: string;
  test: string;
}

/** Specs of sign-in, access and audit, which are named before they are there. */
const PLANNED = ['authorization', 'object-access', 'tokens', 'oidc', 'audit'].map(
  (name) => `test/http/${name}.spec.ts`,
);
const CHAPTERS = ['1', '2', '4', '8', '9', '13', '14', '15', '16'];
const SHOWN = ['met', 'documented', 'planned'];
const REASONED = ['not met', 'not applicable', 'for the deployment'];

const rows: Row[] = parse(readFileSync('docs/asvs.csv', 'utf8'), { columns: true });

describe('the sheet of OWASP ASVS 5.0, levels 1 and 2', () => {
  it('has every requirement once, in order, of the chapters that an API has', () => {
    const ids = rows.map(({ id }) => id);
    const inOrder = [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    expect(ids).toEqual(inOrder);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(ids.map((id) => id.split('.')[0]))]).toEqual(CHAPTERS);
    expect(rows.filter(({ level }) => !['1', '2'].includes(level))).toEqual([]);
  });

  it('gives a reason for what it does not show', () => {
    const unknown = rows.filter(({ status }) => ![...SHOWN, ...REASONED].includes(status));
    const unreasoned = rows.filter(({ status, test }) => REASONED.includes(status) && !test.endsWith('.'));
    expect([unknown, unreasoned]).toEqual([[], []]);
  });

  it.each(rows.filter(({ status }) => SHOWN.includes(status)).map((row) => [row.id, row] as const))(
    '%s names files and titles that exist',
    (_id, { status, test }) => {
      const places = test.split('; ').map((place) => place.split(' # '));
      expect(places.length).toBeGreaterThan(0);
      for (const [file = '', title = ''] of places) {
        if (!existsSync(file)) expect(PLANNED).toContain(file);
        else expect(readFileSync(file, 'utf8')).toContain(title);
        if (status === 'met') expect(file).toMatch(/\.spec\.ts$/);
        if (status === 'planned') expect(PLANNED).toContain(file);
      }
    },
  );
});
