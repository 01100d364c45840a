import type { PracticeRule } from './practice-rule.js';

/** Within how many days a review must be due to be raised. Reviews themselves have standards that the service sets. */
const SOON = { default: 7, unit: 'DAYS' } as const;
const LOOKING_AHEAD = { dayOf: (day: string) => day, newestOf: (day: string) => day };

/** Source: HM Inspectorate of Probation (2017): reviews "not done", and local standards ignored. */
export const reviewDue: PracticeRule = {
  code: 'REVIEW_DUE',
  labelEn: 'The scheduled review is due',
  labelCy: 'Mae’r adolygiad a drefnwyd i’w gynnal',
  adviceEn: 'Review the plan with the child, and say of each need that comes first what has changed.',
  adviceCy:
    'Adolygwch y cynllun gyda’r plentyn, a dywedwch am bob angen â blaenoriaeth beth sydd wedi newid.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'CASE',
  threshold: SOON,
  ahead: LOOKING_AHEAD,
  reviewTask: 'SCHEDULED',
};

/** Source: HM Inspectorate of Probation (2017): no action where new information did not lead to a review. */
export const changeNotReviewed: PracticeRule = {
  code: 'CHANGE_NOT_REVIEWED',
  labelEn: 'A significant change that no review has followed',
  labelCy: 'Newid arwyddocaol na ddilynwyd gan adolygiad',
  adviceEn: 'Review the plan in the light of the change, or record why no review is needed.',
  adviceCy: 'Adolygwch y cynllun yng ngoleuni’r newid, neu cofnodwch pam nad oes angen adolygiad.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'CHANGE',
  threshold: SOON,
  ahead: LOOKING_AHEAD,
  reviewTask: 'AFTER_CHANGE',
};
