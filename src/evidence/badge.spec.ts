import fc from 'fast-check';
import { EVIDENCE_CODES } from '../../migrations/data/evidence-codes.js';
import { badgeOf } from './badge.js';
import type { EvidenceFacts, LabelledCode } from './badge-facts.js';

const coded = (codeSet: string, code: string): LabelledCode => {
  const found = EVIDENCE_CODES.find((known) => known.codeSet === codeSet && known.code === code);
  if (!found) throw new Error(`There is no ${codeSet} ${code}.`);
  return found;
};

let made = 0;

/** An item as `YEF_TOOLKIT HIGH` says it, reviewed in March. */
function item(words: string, changes: Partial<EvidenceFacts> & { found?: string } = {}): EvidenceFacts {
  const [scheme = '', rating = ''] = words.split(' ');
  const known = coded('EVIDENCE_SCHEME', scheme);
  const { found, ...more } = changes;
  return {
    id: `item-${String(++made).padStart(5, '0')}`,
    scheme: known,
    rating: coded(String(known.attributes['ratings']), rating),
    security: null,
    direction: found ? coded('EFFECT_DIRECTION', found) : null,
    reviewedOn: '2026-03-01',
    staleAfter: '2028-03-01',
    ...more,
  };
}

const TODAY = '2026-11-27';

const SCALES = EVIDENCE_CODES.filter(({ codeSet }) => codeSet === 'EVIDENCE_SCHEME').flatMap((scheme) =>
  EVIDENCE_CODES.filter(({ codeSet }) => codeSet === scheme.attributes['ratings']).map(
    ({ code }) => `${scheme.code} ${code}`,
  ),
);

const anyItem = fc
  .record({
    words: fc.constantFrom(...SCALES),
    security: fc.option(fc.integer({ min: 1, max: 5 })),
    found: fc.option(fc.constantFrom('FAVOURABLE', 'INCONCLUSIVE', 'ADVERSE'), { nil: undefined }),
    reviewedOn: fc.constantFrom('2022-01-01', '2025-06-30', '2026-11-27', '2027-01-01'),
    staleAfter: fc.constantFrom('2024-01-01', '2027-06-30'),
  })
  .map(({ words, ...changes }) => item(words, changes));

describe('the badge of an entry', () => {
  it.each([
    ['YJB_LIBRARY L3', {}, 'EVIDENCED', 'RATING'],
    ['YJB_LIBRARY L2', {}, 'PROMISING', 'RATING'],
    ['YJB_LIBRARY L1', {}, 'THEORY', 'RATING'],
    ['YJB_LIBRARY NO_CLASSIFICATION', {}, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['YEF_TOOLKIT HIGH', { security: 5 }, 'EVIDENCED', 'RATING_SECURE'],
    ['YEF_TOOLKIT MODERATE', { security: 3 }, 'EVIDENCED', 'RATING_SECURE'],
    ['YEF_TOOLKIT MODERATE', { security: 2 }, 'PROMISING', 'RATING_NOT_SECURE'],
    ['YEF_TOOLKIT HIGH', { security: null }, 'PROMISING', 'RATING_NOT_SECURE'],
    ['YEF_TOOLKIT LOW', { security: 1 }, 'PROMISING', 'RATING'],
    ['YEF_TOOLKIT LOW', { security: 5 }, 'PROMISING', 'RATING'],
    ['YEF_TOOLKIT NO_CLEAR_EVIDENCE', { security: 1 }, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['YEF_TOOLKIT NO_EFFECT', { security: 4 }, 'NO_EFFECT', 'RATING'],
    ['YEF_TOOLKIT HARMFUL', { security: 1 }, 'CAUTION_HARM', 'RATING'],
    ['EIF_GUIDEBOOK 2', {}, 'PROMISING', 'RATING'],
    ['EIF_GUIDEBOOK 2_PLUS', {}, 'PROMISING', 'RATING'],
    ['EIF_GUIDEBOOK 3', {}, 'EVIDENCED', 'RATING'],
    ['EIF_GUIDEBOOK 4_PLUS', {}, 'EVIDENCED', 'RATING'],
    ['EIF_GUIDEBOOK NL2', {}, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['EIF_GUIDEBOOK NE', {}, 'NO_EFFECT', 'RATING'],
    ['EIF_GUIDEBOOK NE', { found: 'ADVERSE' }, 'CAUTION_HARM', 'FOUND_ADVERSE'],
    ['BLUEPRINTS PROMISING', {}, 'EVIDENCED', 'RATING'],
    ['BLUEPRINTS MODEL_PLUS', {}, 'EVIDENCED', 'RATING'],
    ['BLUEPRINTS INEFFECTIVE', {}, 'NO_EFFECT', 'RATING'],
    ['BLUEPRINTS HARMFUL', {}, 'CAUTION_HARM', 'RATING'],
    ['CRIMESOLUTIONS EFFECTIVE', {}, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['CRIMESOLUTIONS HARMFUL', {}, 'CAUTION_HARM', 'RATING'],
    ['COLLEGE_EMMIE OVERALL_REDUCTION', {}, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['COLLEGE_EMMIE OVERALL_INCREASE', {}, 'CAUTION_HARM', 'RATING'],
    ['MARYLAND_SMS 5', { found: 'FAVOURABLE' }, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['MARYLAND_SMS 4', { found: 'ADVERSE' }, 'CAUTION_HARM', 'FOUND_ADVERSE'],
    ['MARYLAND_SMS 2', { found: 'ADVERSE' }, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['LOCAL D1', { found: 'FAVOURABLE' }, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['LOCAL D2', { found: 'FAVOURABLE' }, 'PROMISING', 'FOUND_FAVOURABLE'],
    ['LOCAL D2', { found: 'INCONCLUSIVE' }, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['LOCAL D3', {}, 'UNKNOWN', 'NO_RATING_COUNTS'],
    ['LOCAL D3', { found: 'FAVOURABLE' }, 'EVIDENCED', 'FOUND_FAVOURABLE'],
    ['LOCAL D2', { found: 'ADVERSE' }, 'CAUTION_HARM', 'FOUND_ADVERSE'],
  ])('R52 reads %s, %j, as %s by %s', (words, changes, badge, rule) => {
    expect(badgeOf([item(words, changes)], TODAY)).toMatchObject({ badge, rule });
  });

  it('R52 says why in both languages, and from when', () => {
    const one = item('YEF_TOOLKIT HIGH', { security: 4 });
    expect(badgeOf([one], TODAY)).toEqual({
      badge: 'EVIDENCED',
      rule: 'RATING_SECURE',
      statement: {
        en: 'Youth Endowment Fund toolkit: Impact high; security of the evidence 4 of 5.',
        cy: 'Pecyn cymorth y Youth Endowment Fund: Effaith uchel; sicrwydd y dystiolaeth 4 o 5.',
      },
      itemId: one.id,
      on: '2026-03-01',
      stale: false,
      contradicted: false,
    });
    expect(badgeOf([], TODAY)).toMatchObject({
      badge: 'UNKNOWN',
      rule: 'NO_EVIDENCE',
      itemId: null,
      on: null,
    });
  });

  it.each([
    ['harm before praise', ['BLUEPRINTS MODEL', 'YEF_TOOLKIT HARMFUL'], 'CAUTION_HARM', true],
    ['robust praise before no effect', ['BLUEPRINTS MODEL', 'EIF_GUIDEBOOK NE'], 'EVIDENCED', true],
    ['no effect before a promise', ['EIF_GUIDEBOOK 2', 'YEF_TOOLKIT NO_EFFECT'], 'NO_EFFECT', true],
    ['a promise before a theory', ['YJB_LIBRARY L1', 'YJB_LIBRARY L2'], 'PROMISING', false],
    ['a theory before nothing', ['LOCAL D0', 'YJB_LIBRARY L1'], 'THEORY', false],
  ])('R52 puts %s', (_name, words, badge, contradicted) => {
    const items = words.map((each) => item(each));
    expect(badgeOf(items, TODAY)).toMatchObject({ badge, contradicted });
    expect(badgeOf(items.reverse(), TODAY)).toMatchObject({ badge, contradicted });
  });

  it('R21 takes a favourable local result for evidence only where nothing contradicts it', () => {
    const local = item('LOCAL D4', { found: 'FAVOURABLE' });
    expect(badgeOf([local, item('YJB_LIBRARY L1')], TODAY).badge).toBe('EVIDENCED');
    const contradicted = badgeOf([local, item('EIF_GUIDEBOOK NE')], TODAY);
    expect(contradicted).toMatchObject({ badge: 'NO_EFFECT', contradicted: true });
  });

  it('R52 is stale the day after its review stops counting as fresh, and prefers a fresh review', () => {
    const old = item('YJB_LIBRARY L3', { reviewedOn: '2024-11-26', staleAfter: '2026-11-26' });
    expect(badgeOf([old], '2026-11-26').stale).toBe(false);
    expect(badgeOf([old], '2026-11-27').stale).toBe(true);
    const fresh = item('BLUEPRINTS MODEL', { reviewedOn: '2024-01-01', staleAfter: '2027-01-01' });
    expect(badgeOf([old, fresh], TODAY)).toMatchObject({ itemId: fresh.id, stale: false });
  });

  it('does not count what was reviewed only later', () => {
    const later = item('YEF_TOOLKIT HARMFUL', { reviewedOn: '2026-11-28' });
    expect(badgeOf([later], TODAY).badge).toBe('UNKNOWN');
    expect(badgeOf([later], '2026-11-28').badge).toBe('CAUTION_HARM');
  });

  it('R52 law: no item takes a caution away', () => {
    const harmful = item('YEF_TOOLKIT HARMFUL', { security: 1 });
    fc.assert(
      fc.property(fc.array(anyItem), fc.nat(), (items, at) => {
        const all = items.toSpliced(at % (items.length + 1), 0, harmful);
        expect(badgeOf(all, TODAY).badge).toBe('CAUTION_HARM');
      }),
    );
  });

  it('law: the order of the items does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 2 }), fc.infiniteStream(fc.nat()), (items, picks) => {
        const shuffled = [...items];
        for (let index = shuffled.length - 1; index > 0; index--) {
          const other = Number(picks.next().value) % (index + 1);
          [shuffled[index], shuffled[other]] = [
            shuffled[other] as EvidenceFacts,
            shuffled[index] as EvidenceFacts,
          ];
        }
        expect(badgeOf(shuffled, TODAY)).toEqual(badgeOf(items, TODAY));
      }),
    );
  });

  it('law: a better badge than UNKNOWN always names an item that it stands on', () => {
    fc.assert(
      fc.property(fc.array(anyItem), (items) => {
        const { badge, itemId, on } = badgeOf(items, TODAY);
        const named = items.find(({ id }) => id === itemId);
        expect(badge === 'UNKNOWN').toBe(named === undefined);
        expect(named?.reviewedOn ?? null).toBe(on);
      }),
    );
  });
});
