import { prefers } from './media-type.js';

describe('what a reader wants', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['image/svg+xml', false],
    ['image/*, text/*;q=0.5', false],
    ['image/svg+xml, text/csv', false],
    ['application/json', false],
    ['text/csv', true],
    ['Text/CSV; charset=utf-8', true],
    ['text/csv, */*;q=0.1', true],
    ['image/svg+xml;q=0.4, text/csv;q=0.5', true],
    ['text/csv;q=0, image/svg+xml', false],
    ['text/*, image/svg+xml;q=0', true],
  ])('takes Accept: %s for a wish for a table: %s', (accept, wanted) => {
    expect(prefers(accept, 'text/csv', 'image/svg+xml')).toBe(wanted);
  });
});
