import { type Changes, facts, need } from '../../test/support/match-facts.js';
import { criteriaOf } from './criteria.js';
import type { Criterion, CriterionCode } from './criterion.js';

const criterion = (code: CriterionCode, changes: Changes): Criterion => {
  const found = criteriaOf(facts(changes)).find((one) => one.code === code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
};

describe('criteriaOf', () => {
  it('gives every criterion, in one order, each explained in both languages', () => {
    const criteria = criteriaOf(facts());
    expect(criteria.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual([
      'NEED MET',
      'AGE MET',
      'SEX MET',
      'SETTING MET',
      'LANGUAGE MET',
      'ALREADY_RECEIVING MET',
      'EXCLUDED_BY_CURRENT MET',
      'EVIDENCE_OF_HARM MET',
    ]);
    for (const { explanation, ask } of criteria) {
      expect(explanation.en).toMatch(/\.$/);
      expect(explanation.cy).toMatch(/\.$/);
      expect(explanation.cy).not.toBe(explanation.en);
      expect(ask).toBeUndefined();
    }
  });

  it.each([
    [9, 'NOT_MET'],
    [10, 'MET'],
    [17, 'MET'],
    [18, 'NOT_MET'],
  ])('takes age %d against 10 to 17 as %s', (age, outcome) => {
    const found = criterion('AGE', { child: { age } });
    expect(found.outcome).toBe(outcome);
    expect(found.explanation.en).toBe(`The child is ${age}; this is for ages 10 to 17.`);
  });

  it('takes sex as open where the entry names none, and as a question where it is not known', () => {
    expect(criterion('SEX', { child: { sex: 'NOT_KNOWN' } }).outcome).toBe('MET');
    expect(criterion('SEX', { entry: { sexes: ['FEMALE'] } }).outcome).toBe('MET');
    expect(criterion('SEX', { entry: { sexes: ['MALE', 'OTHER'] } })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: { en: 'Recorded sex: female. This is for: male, other.' },
    });
    const unknown = criterion('SEX', { child: { sex: 'NOT_KNOWN' }, entry: { sexes: ['FEMALE'] } });
    expect(unknown.outcome).toBe('UNKNOWN');
    expect(unknown.ask?.cy).toBeTruthy();
  });

  it('holds the setting of the case against those of the entry', () => {
    expect(criterion('SETTING', { child: { setting: 'CUSTODY' } })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: {
        en: 'Supervised in: custody. This is offered in: community.',
        cy: 'Man goruchwylio: custody (cy). Cynigir hwn yn: community (cy).',
      },
    });
    const entry = { settings: ['COMMUNITY', 'CUSTODY'] };
    expect(criterion('SETTING', { child: { setting: 'CUSTODY' }, entry }).outcome).toBe('MET');
  });

  it('R48 never assumes a language: not asked is a question, even where every language is offered', () => {
    const notAsked = criterion('LANGUAGE', { child: { preferredLanguage: null } });
    expect(notAsked.outcome).toBe('UNKNOWN');
    expect(notAsked.ask?.en).toContain('Ask the child');
    expect(criterion('LANGUAGE', { entry: { languages: ['en'] } })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: { en: 'Preferred language: Welsh. This is offered in: English.' },
    });
    expect(criterion('LANGUAGE', { entry: { languages: ['cy'] } }).outcome).toBe('MET');
  });

  it('flags what the child is receiving already', () => {
    expect(criterion('ALREADY_RECEIVING', { receivingSince: '2026-05-04' })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: { en: 'The child has been enrolled on this since 2026-05-04, and it has not ended.' },
    });
  });
});

describe('criteria of current work and of evidence', () => {
  it('R145 rules out what does not go with what the child receives now', () => {
    const excludedBy = [{ en: 'Mentoring', cy: 'Mentora' }];
    expect(criterion('EXCLUDED_BY_CURRENT', { excludedBy })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: {
        en: 'The child receives something that does not go with this: Mentoring.',
        cy: "Mae'r plentyn yn derbyn rhywbeth nad yw'n cyd-fynd â hwn: Mentora.",
      },
    });
  });

  it('R52 rules out what may harm, with the evidence for it', () => {
    const statement = { en: 'Toolkit: harmful.', cy: 'Pecyn: niweidiol.' };
    const evidence = { badge: 'CAUTION_HARM', standing: 0, harmful: true, statement };
    expect(criterion('EVIDENCE_OF_HARM', { evidence })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: { en: 'The evidence is that this may harm. Toolkit: harmful.' },
    });
  });
});

describe('the criterion NEED', () => {
  const targets = {
    needs: [
      { needAreaCode: 'ETE', target: 'PRIMARY' as const },
      { needAreaCode: 'LIF', target: 'PRIMARY' as const },
      { needAreaCode: 'WEL', target: 'SECONDARY' as const },
    ],
  };

  it('tells of each target with its severity and priority, and of what is not assessed', () => {
    const needs = new Map([need('ETE', { severity: 1, isPriority: true }), need('WEL', { strength: true })]);
    expect(criterion('NEED', { needs, entry: targets })).toEqual({
      code: 'NEED',
      outcome: 'MET',
      explanation: {
        en: 'Primary: Area ETE (severity 1, made a priority), LIF (not assessed). Secondary: Area WEL (a strength, not a need).',
        cy: "Prif angen: Maes ETE (difrifoldeb 1, wedi'i flaenoriaethu), LIF (heb ei asesu). Angen eilaidd: Maes WEL (cryfder, nid angen).",
      },
    });
  });

  it('is a question where no target is prioritised and one is not assessed', () => {
    const needs = new Map([
      need('ETE', { severity: 1 }),
      need('LIF', { severity: null }),
      need('WEL', { severity: 4, strength: true }),
    ]);
    expect(criterion('NEED', { needs, entry: targets })).toMatchObject({
      outcome: 'UNKNOWN',
      ask: { en: 'Assess: Area LIF.', cy: 'Aseswch: Maes LIF.' },
    });
  });

  it('is not met where every target is known and none is prioritised', () => {
    const needs = new Map([
      need('ETE', { severity: 0 }),
      need('LIF', { severity: 1 }),
      need('WEL', { strength: true }),
    ]);
    expect(criterion('NEED', { needs, entry: targets }).outcome).toBe('NOT_MET');
    expect(criterion('NEED', { entry: { needs: [] } })).toMatchObject({
      outcome: 'NOT_MET',
      explanation: { en: 'It targets no need area.' },
    });
  });
});
