import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { DEFAULT_POLICY } from '../../disclosure/policy.js';
import type { Quarter } from '../quarter.js';
import type { ChildNeed } from '../facts/read-child-needs.js';
import type { BoardPackDto } from '../dto/board-pack.dto.js';
import type { Named, PackFrame } from '../pack-source.js';
import { quarterOf } from '../quarter.js';
import { changesTable } from '../sections/changes.js';
import { funnelTable } from '../sections/funnel.js';
import { needTables } from '../sections/needs.js';
import { packPage } from './pack-page.js';
import { both } from './words.js';

const quarter: Quarter = quarterOf('2026-Q3');
const frame: PackFrame = { quarter, dataAsOf: '2026-11-02', policy: DEFAULT_POLICY };
const need = (key: string, en: string, cy: string): Named => ({ key, label: both(en, cy) });
const NEEDS = [
  need('EMH', 'Mental health', 'Iechyd meddwl'),
  need('SUB', 'Substances & <alcohol>', 'Sylweddau & <alcohol>'),
  need('SPE', 'Speech', 'Lleferydd'),
];
const AREAS = [need('east', 'East', 'Dwyrain'), need('west', 'West', 'Gorllewin')];

/** Child by child, need by need, without chance. */
const facts = (): ChildNeed[] =>
  Array.from({ length: 240 }, (_, child) => child).flatMap((child) =>
    NEEDS.map(({ key }, index): ChildNeed => {
      const withNeed = index === 2 ? child % 80 === 0 : child % (index + 2) === 0;
      const step = withNeed ? (child % 3 === 0 ? 'STARTED' : 'PLANNED') : 'ASSESSED';
      return {
        ...{ childId: `child ${child}`, needArea: key, deliveryAreaId: child % 3 === 0 ? 'west' : 'east' },
        ...{ assessed: true, withNeed, step },
      };
    }),
  );

function madeUpPack(): BoardPackDto {
  const needed = needTables(facts(), NEEDS, AREAS, frame).map(({ table }) => table);
  const funnel = funnelTable(facts(), NEEDS, frame).table;
  const changes = changesTable(needed[0] as (typeof needed)[number], null, frame);
  return {
    ...{ quarter: quarter.name, from: quarter.from, to: quarter.to, dataAsOf: frame.dataAsOf },
    ...{ service: both('Valley', 'Cwm'), threshold: 5 },
    sections: [
      { id: 'needs', title: both('Needs', 'Anghenion'), tables: needed },
      { id: 'delivery', title: both('From need to delivery', 'O angen i gyflwyno'), tables: [funnel] },
      { id: 'changes', title: both('Changes', 'Newidiadau'), tables: [changes] },
    ],
  };
}

/** As it was looked at and found good; with UPDATE_GOLDEN it is written anew, to be looked at again. */
function golden(name: string, content: string): string {
  const path = join(process.cwd(), 'test', 'golden', name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, content);
  return readFileSync(path, 'utf8');
}

describe('R16 R169 the board pack as a page', () => {
  it.each(['en', 'cy'] as const)('is as it was looked at, in %s', (language) => {
    const page = packPage(madeUpPack(), language, { edition: 2, releasedOn: '2026-11-02' });
    expect(page).toBe(golden(`board-pack.${language}.html`, page));
  });

  it.each(['en', 'cy'] as const)('R169 is whole by itself, and read by a parser, in %s', async (language) => {
    const page = packPage(madeUpPack(), language, null);
    await expect(format(page, { parser: 'html' })).resolves.toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|url\(|style="|javascript:/);
    const hosts = [...page.matchAll(/https?:\/\/[^"\s<]*/g)].map(([address]) => address);
    expect(hosts.filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="#|labelledby="|describedby=")([^"]*)"/g)) {
      expect(ids).toContain(target);
    }
  });

  it('R16 has tables that are read without seeing them: caption, headings of rows and columns, bands in words', () => {
    const page = packPage(madeUpPack(), 'en', null);
    const tables = page.match(/<table/g) ?? [];
    expect(page.match(/<caption>/g)).toHaveLength(tables.length);
    expect(page.match(/<th scope="(row|col)"/g)?.length).toBe(page.match(/<th[ >]/g)?.length);
    expect(page).toMatch(/<td class="b2">50\.0% \(80 of 160; [^<]*<br\/>Band: 40% to under 60%<\/td>/);
    expect(page.match(/<title id="bars-/g)).toHaveLength(2);
  });

  it('S20 writes a small number as fewer than 5, and never as it is', () => {
    const page = packPage(madeUpPack(), 'en', null);
    expect(page).toContain('fewer than 5');
    expect(packPage(madeUpPack(), 'cy', null)).toContain('llai na 5');
    expect(page).not.toMatch(/>[1-4]</);
    expect(page).not.toContain('<alcohol>');
  });

  it('R169 every table says its period, the day of its data, its definition and what is hidden', () => {
    const pack = madeUpPack();
    const facts = packPage(pack, 'en', null).match(/<p class="facts">[^<]*/g) ?? [];
    expect(facts).toHaveLength(pack.sections.flatMap(({ tables }) => tables).length);
    for (const said of facts)
      expect(said).toMatch(/Period: .* to .*Data as of: 2026-11-02.*Definition: board-/);
  });
});
