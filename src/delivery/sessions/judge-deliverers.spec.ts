import type { Deliverer } from '../../workforce/may-deliver.js';
import { deliveredByQualified, judgeDeliverers } from './judge-deliverers.js';

const ON = '2026-03-10';
const trained = (change: object = {}): Deliverer => ({
  languages: ['en'],
  activeFrom: '2020-01-01',
  activeTo: null,
  training: [
    {
      qualification: 'FIRST_AID',
      trainedOn: '2025-01-01',
      competentOn: '2025-02-01',
      expiresOn: '2027-01-01',
      ...change,
    },
  ],
});
const untrained: Deliverer = { ...trained(), training: [] };
const expired = trained({ expiresOn: '2026-03-09' });
const work = (deliverers: Deliverer[], change: object = {}) => ({
  qualifications: ['FIRST_AID'],
  language: 'en',
  on: ON,
  deliverers,
  ...change,
});
const codes = (list: { code: string; pointer: string }[]) => list.map((one) => `${one.pointer} ${one.code}`);

describe('judgeDeliverers', () => {
  it.each([
    ['trained and seen', work([trained()]), [], []],
    [
      'not trained',
      work([untrained]),
      ['/deliverers/0 DELIVERER_UNQUALIFIED'],
      ['/deliverers/0 UNTRAINED_DELIVERER'],
    ],
    [
      'run out',
      work([expired]),
      ['/deliverers/0 QUALIFICATION_EXPIRED'],
      ['/deliverers/0 UNTRAINED_DELIVERER'],
    ],
    ['the last day of it', work([trained({ expiresOn: ON })]), [], []],
    ['not yet seen', work([trained({ competentOn: null })]), ['/deliverers/0 COMPETENCE_NOT_OBSERVED'], []],
    [
      'who learns beside one who can',
      work([untrained, trained()]),
      ['/deliverers/0 DELIVERER_UNQUALIFIED'],
      [],
    ],
    [
      'two who cannot',
      work([untrained, expired]),
      ['/deliverers/0 DELIVERER_UNQUALIFIED', '/deliverers/1 QUALIFICATION_EXPIRED'],
      ['/deliverers/0 UNTRAINED_DELIVERER', '/deliverers/1 UNTRAINED_DELIVERER'],
    ],
    ['work that asks for nothing', work([untrained], { qualifications: [] }), [], []],
    [
      'R36 in another language',
      work([trained()], { language: 'cy' }),
      ['/deliverers/0 DELIVERER_LACKS_LANGUAGE'],
      [],
    ],
    [
      'gone by then',
      work([{ ...trained(), activeTo: '2026-03-09' }]),
      ['/deliverers/0 DELIVERER_INACTIVE'],
      [],
    ],
  ])('R150 %s', (_what, given, warnings, faults) => {
    expect(codes(judgeDeliverers(given, 'WARN').warnings)).toEqual(warnings);
    expect(judgeDeliverers(given, 'WARN').faults).toEqual([]);
    expect(codes(judgeDeliverers(given, 'REFUSE').faults)).toEqual(faults);
  });

  it('R150 says nothing of qualification where nobody is named, or nothing is asked for', () => {
    expect(deliveredByQualified(work([]))).toBeNull();
    expect(deliveredByQualified(work([untrained], { qualifications: [] }))).toBeNull();
    expect(deliveredByQualified(work([untrained]))).toBe(false);
    expect(deliveredByQualified(work([untrained, trained()]))).toBe(true);
  });

  it('R54 names qualifications in both languages', () => {
    const labels = new Map([['FIRST_AID', { en: 'First aid', cy: 'Cymorth cyntaf' }]]);
    const [warning] = judgeDeliverers(work([untrained]), 'WARN', labels).warnings;
    expect(warning?.explanationEn).toContain('First aid');
    expect(warning?.explanationCy).toContain('Cymorth cyntaf');
  });
});
