import { runInNewContext } from 'node:vm';
import { errorFacts } from './error-facts.js';

class CannotStore extends Error {}

describe('errorFacts', () => {
  it('tells the kind of an error, its code and where it was thrown', () => {
    const facts = errorFacts(Object.assign(new CannotStore('x'), { code: 'E1' }));
    expect([facts.error, facts.code]).toEqual(['CannotStore', 'E1']);
    expect(facts.frames[0]).toMatch(/^src\/platform\/log\/error-facts\.spec\.ts:\d+$/);
  });

  it('leaves out a message, though it look like frames', () => {
    const facts = errorFacts(new Error('Zebedee\n    at Zebedee (/home/zebedee.ts:1:1)\n    at zebedee:2:2'));
    expect(facts.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toMatch(/zebedee/i);
  });

  it('knows an error of another realm, as a native driver throws', () => {
    const facts = errorFacts(runInNewContext("Object.assign(new TypeError('Zebedee'), { code: 'E2' })"));
    expect([facts.error, facts.code]).toEqual(['TypeError', 'E2']);
  });

  it('takes what is no error', () => {
    expect(errorFacts('Zebedee')).toEqual({ error: 'string', code: null, frames: [] });
    expect(errorFacts(undefined)).toEqual({ error: 'undefined', code: null, frames: [] });
    const stackless = Object.assign(new Error('Zebedee'), { stack: undefined });
    expect(errorFacts(stackless)).toEqual({ error: 'Error', code: null, frames: [] });
  });

  it('is not led astray by a message that was changed after it was thrown', () => {
    const error = new Error('Zebedee\n    at Zebedee (/home/zebedee.ts:1:1)');
    expect(error.stack).toContain('zebedee.ts');
    error.message = 'other';
    expect(JSON.stringify(errorFacts(error))).not.toMatch(/zebedee/i);
  });
});
