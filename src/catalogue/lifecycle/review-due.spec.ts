import { isReviewOverdue, reviewDueFrom, statusFacts } from './review-due.js';

const TODAY = '2026-02-28';
const inUse = { available: true, ended: false };
const draft = { available: false, ended: false };
const retired = { available: false, ended: true };

describe('when an entry is to be looked at again', () => {
  it('R26 is a year from when it is taken into use, unless said otherwise, and never once it is retired', () => {
    expect(reviewDueFrom(TODAY, inUse, null)).toBe('2027-02-28');
    expect(reviewDueFrom('2028-02-29', inUse, null)).toBe('2029-02-28');
    expect(reviewDueFrom(TODAY, inUse, '2026-06-30')).toBe('2026-06-30');
    expect(reviewDueFrom(TODAY, draft, null)).toBeNull();
    expect(reviewDueFrom(TODAY, draft, '2026-06-30')).toBe('2026-06-30');
    expect(reviewDueFrom(TODAY, retired, '2026-06-30')).toBeNull();
  });

  it('is overdue from the day after', () => {
    expect(isReviewOverdue('2026-02-27', TODAY)).toBe(true);
    expect(isReviewOverdue(TODAY, TODAY)).toBe(false);
    expect(isReviewOverdue(null, TODAY)).toBe(false);
  });

  it('reads a status by its attributes, and takes one that is not known for neither', () => {
    expect(statusFacts({ available: true })).toEqual(inUse);
    expect(statusFacts({ available: false, ended: true })).toEqual(retired);
    expect(statusFacts(undefined)).toEqual(draft);
  });
});
