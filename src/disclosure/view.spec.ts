import { viewOf } from './view.js';

describe('R169 who sees true values', () => {
  it.each([
    ['SENIOR_MANAGER', undefined, 'OPERATIONAL'],
    ['ANALYST', 'OPERATIONAL', 'OPERATIONAL'],
    ['ANALYST', 'PUBLICATION', 'PUBLICATION'],
    ['BOARD_MEMBER', undefined, 'PUBLICATION'],
    ['BOARD_MEMBER', 'PUBLICATION', 'PUBLICATION'],
  ] as const)('%s who asks for %s gets %s', (role, asked, view) => {
    expect(viewOf({ roles: [role] }, asked)).toBe(view);
  });

  it('a board member who asks for them is told how to ask', () => {
    expect(() => viewOf({ roles: ['BOARD_MEMBER'] }, 'OPERATIONAL')).toThrow('Ask with view=PUBLICATION');
  });
});
