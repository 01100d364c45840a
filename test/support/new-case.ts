let made = 0;

/** What opens a case of a child that nobody knows yet; each time of another. */
export const newCase = (changes: object = {}, childChanges: object = {}) => ({
  child: {
    reference: `CH-${++made}`,
    dateOfBirth: '2011-03-01',
    sex: 'MALE',
    ethnicity: 'MIXED',
    preferredLanguage: 'en',
    ...childChanges,
  },
  reference: `CASE-${made}`,
  deliveryArea: 'NORTH',
  openedOn: '2026-03-02',
  orderType: 'YOUTH_CAUTION',
  setting: 'COMMUNITY',
  ...changes,
});
