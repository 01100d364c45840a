import { secondsToWait } from './prefer-wait.js';

it.each([
  [undefined, 20],
  ['respond-async', 0],
  ['wait=5', 5],
  ['handling=lenient, Wait = "7"', 7],
  ['wait=0', 0],
  ['wait=86400', 60],
  ['respond-async, wait=10', 0],
  [['return=minimal', 'wait=3'], 3],
  ['wait=soon', 20],
  ['wait=-1', 20],
  ['', 20],
])('of Prefer: %j, to wait %d seconds (RFC 7240)', (header, seconds) => {
  expect(secondsToWait(header)).toBe(seconds);
});
