import { readFileSync } from 'node:fs';
import { DEMO_REQUESTS, nextText } from './demo-next.js';

const { paths } = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as {
  paths: Record<string, object>;
};

describe('what the demonstration says comes next', () => {
  it.each(DEMO_REQUESTS)('%s is in the contract', (path) => {
    expect(paths[path.split('?')[0] ?? '']).toHaveProperty('get');
  });

  it('is in both languages, with a file that a shell can read', () => {
    const url = 'http://127.0.0.1:3000';
    expect(nextText(url, "it's/demo-token", 'en')).toContain(`$(cat 'it'\\''s/demo-token')`);
    expect(nextText(url, 'data/demo-token', 'en')).toContain('Next, in another terminal:');
    expect(nextText(url, 'data/demo-token', 'cy')).toContain('Nesaf, mewn terfynell arall:');
  });
});
