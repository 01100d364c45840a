import { codeSet } from './code-set.js';

/** What kind of place a session is held in; the setting says under which regime. */
export const LOCATION_KIND = codeSet('LOCATION_KIND', [
  ['SERVICE_OFFICE', "The service's office", "Swyddfa'r gwasanaeth"],
  ['HOME', "The child's home", 'Cartref y plentyn'],
  ['PLACEMENT', 'Foster or residential placement', 'Lleoliad maeth neu breswyl'],
  ['SCHOOL', 'School, college or training provider', 'Ysgol, coleg neu ddarparwr hyfforddiant'],
  ['COMMUNITY_VENUE', 'Community venue', 'Lleoliad cymunedol'],
  ['PARTNER_PREMISES', "A partner's premises", 'Safle partner'],
  ['SECURE_ESTABLISHMENT', 'Secure establishment', 'Sefydliad diogel'],
  ['STREET', 'Street or hot spot', 'Stryd neu fan problemus'],
  ['ONLINE', 'By telephone or video', 'Dros y ffôn neu fideo'],
  ['OTHER', 'Somewhere else', 'Rhywle arall'],
]);
