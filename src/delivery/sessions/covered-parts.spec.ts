import { contentFaults, type CoveredContent, namesParts } from './covered-parts.js';

const module = (code: string) => ({ code, titleEn: code, titleCy: null, minutes: 60, isCore: true });
const part = (code: string) => ({ code, labelEn: code, labelCy: null });
const DESIGN = {
  modules: [module('HARM'), module('REPAIR')],
  coreComponents: [part('REFLECTION')],
  allowedAdaptations: [part('PICTURES')],
};

describe('contentFaults', () => {
  it.each<[string, CoveredContent, string[]]>([
    ['R151 nothing said', {}, []],
    ['R151 nothing covered is something said', { modules: [], components: [] }, []],
    ['R151 parts that the version has', { modules: ['REPAIR', 'HARM'], components: ['REFLECTION'] }, []],
    ['R151 a module that it has not', { modules: ['HARM', 'X'] }, ['/modules/1 UNKNOWN_MODULE']],
    ['R143 a component that it has not', { components: ['X'] }, ['/components/0 UNKNOWN_COMPONENT']],
    ['R151 an adaptation that it allows', { adaptation: 'PICTURES' }, []],
    ['R151 one that it does not', { adaptation: 'X' }, ['/adaptation UNKNOWN_ADAPTATION']],
    ['R151 another, in words', { adaptation: 'OTHER', adaptationNote: 'Out of doors.' }, []],
    ['R151 another, without', { adaptation: 'OTHER' }, ['/adaptationNote WORDS_REQUIRED']],
    ['R41 words alone', { adaptationNote: 'Out of doors.' }, ['/adaptation ADAPTATION_MISSING']],
  ])('%s', (_what, content, expected) => {
    const found = contentFaults(content, DESIGN);
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('R151 lists what the version has, and says where it has nothing', () => {
    expect(contentFaults({ modules: ['X'] }, DESIGN)[0]?.detail).toContain('it has HARM, REPAIR');
    expect(contentFaults({ modules: ['X'] }, undefined)[0]?.detail).toContain('it has none');
  });

  it.each<[CoveredContent, boolean]>([
    [{}, false],
    [{ modules: [] }, false],
    [{ adaptation: 'OTHER' }, false],
    [{ adaptation: 'PICTURES' }, true],
    [{ modules: ['HARM'] }, true],
    [{ components: ['REFLECTION'] }, true],
  ])('asks for the design only where something is to be held against it: %j', (content, expected) => {
    expect(namesParts(content)).toBe(expected);
  });
});
