import fc from 'fast-check';
import { type Deliverer, mayDeliver, type Training } from './may-deliver.js';

const trained = (
  qualification: string,
  trainedOn: string,
  expiresOn: string | null = null,
  competentOn: string | null = null,
): Training => ({ qualification, trainedOn, expiresOn, competentOn });

const worker = (changes: Partial<Deliverer> = {}): Deliverer => ({
  languages: ['en', 'cy'],
  activeFrom: '2024-01-01',
  activeTo: null,
  training: [trained('RJ', '2025-03-01', '2028-03-01', '2025-06-01')],
  ...changes,
});

const judge = (changes: Partial<Deliverer>, language: string | null = 'cy', on = '2026-06-01') =>
  mayDeliver({ qualifications: ['RJ'], language, on }, worker(changes));

const MAY = {
  may: true,
  missing: [],
  expired: [],
  unobserved: [],
  lacksLanguage: false,
  inactive: false,
};

describe('who may deliver', () => {
  it.each<[string, Partial<Deliverer>, object]>([
    ['somebody trained, competent, of the language and at work', {}, {}],
    ['R150 somebody without the training', { training: [] }, { may: false, missing: ['RJ'] }],
    [
      'R150 somebody trained in something else',
      { training: [trained('MI', '2025-01-01')] },
      { may: false, missing: ['RJ'] },
    ],
    [
      'somebody whose course is still to come',
      { training: [trained('RJ', '2026-06-02')] },
      { may: false, missing: ['RJ'] },
    ],
    [
      'R135 somebody whose training ran out the day before',
      { training: [trained('RJ', '2023-06-01', '2026-05-31')] },
      { may: false, expired: ['RJ'] },
    ],
    [
      'R135 somebody on the last day of their training',
      { training: [trained('RJ', '2023-06-01', '2026-06-01', '2023-07-01')] },
      {},
    ],
    [
      'R135 somebody who took it again after it ran out',
      { training: [trained('RJ', '2020-01-01', '2023-01-01', '2020-02-01'), trained('RJ', '2026-06-01')] },
      {},
    ],
    [
      'R40 somebody trained whom nobody has seen to be competent',
      { training: [trained('RJ', '2026-01-01')] },
      { unobserved: ['RJ'] },
    ],
    [
      'R40 somebody seen to be competent after that day',
      { training: [trained('RJ', '2026-01-01', null, '2026-06-02')] },
      { unobserved: ['RJ'] },
    ],
    ['R37 somebody without the language', { languages: ['en'] }, { may: false, lacksLanguage: true }],
    ['somebody who has not begun', { activeFrom: '2026-06-02' }, { may: false, inactive: true }],
    ['somebody on their first day', { activeFrom: '2026-06-01' }, {}],
    ['somebody on their last day', { activeTo: '2026-06-01' }, {}],
    ['somebody who has left', { activeTo: '2026-05-31' }, { may: false, inactive: true }],
  ])('%s', (_who, changes, expected) => {
    expect(judge(changes)).toEqual({ ...MAY, ...expected });
  });

  it('asks for no language where none is named', () => {
    expect(judge({ languages: ['en'] }, null).may).toBe(true);
  });

  it.each([
    [null, null, true],
    [14, null, false],
    [15, null, true],
    [15, '2026-05-31', false],
    [15, '2030-01-01', true],
    [14, '2030-01-01', false],
  ])(
    'R135 where the work asks for a refresher after %s months, training of March 2025 that lasts to %s counts: %s',
    (refresherMonths, expiresOn, may) => {
      const held = worker({ training: [trained('RJ', '2025-03-01', expiresOn)] });
      const asked = { qualifications: ['RJ'], language: null, refresherMonths, on: '2026-06-01' };
      expect(mayDeliver(asked, held).may).toBe(may);
    },
  );

  it('says everything that is lacking at once, each once', () => {
    const found = mayDeliver(
      { qualifications: ['RJ', 'MI', 'MI'], language: 'cy', on: '2026-06-01' },
      worker({
        languages: ['en'],
        activeTo: '2026-01-01',
        training: [trained('RJ', '2020-01-01', '2021-01-01')],
      }),
    );
    expect(found).toEqual({
      may: false,
      missing: ['MI'],
      expired: ['RJ'],
      unobserved: [],
      lacksLanguage: true,
      inactive: true,
    });
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const training = fc.record({
    qualification: fc.constantFrom('RJ', 'MI'),
    trainedOn: day,
    competentOn: fc.option(day),
    expiresOn: fc.option(day),
  });

  it('is never lost by more training, and never gained by a further requirement', () => {
    fc.assert(
      fc.property(fc.array(training), training, day, (held, more, on) => {
        const asked = { qualifications: ['RJ'], language: null, on };
        const before = mayDeliver(asked, worker({ training: held })).may;
        const trainedMore = mayDeliver(asked, worker({ training: [...held, more] })).may;
        const askedMore = mayDeliver(
          { ...asked, qualifications: ['RJ', 'MI'] },
          worker({ training: held }),
        ).may;
        expect(!before || trainedMore).toBe(true);
        expect(!askedMore || before).toBe(true);
      }),
    );
  });
});
