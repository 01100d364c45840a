import { codeSet } from './code-set.js';

const DOSE = { countsTowardsDose: true };
const NO_DOSE = { countsTowardsDose: false };

/** Dose is time spent in sessions, so only what the child attended counts, late or not. */
export const ATTENDANCE = codeSet('ATTENDANCE', [
  ['ATTENDED_ENGAGED', 'Attended and engaged', 'Yn bresennol ac wedi ymgysylltu', DOSE],
  ['ATTENDED_PARTIAL', 'Attended part of the session', "Yn bresennol am ran o'r sesiwn", DOSE],
  ['ATTENDED_NOT_ENGAGED', 'Attended but did not engage', 'Yn bresennol ond heb ymgysylltu', DOSE],
  ['LATE', 'Attended late', 'Wedi cyrraedd yn hwyr', DOSE],
  ['ABSENT_ACCEPTABLE', 'Absent for an acceptable reason', 'Yn absennol am reswm derbyniol', NO_DOSE],
  ['ABSENT_UNACCEPTABLE', 'Absent without an acceptable reason', 'Yn absennol heb reswm derbyniol', NO_DOSE],
  ['CANCELLED_BY_SERVICE', 'Cancelled by the service', 'Wedi ei chanslo gan y gwasanaeth', NO_DOSE],
  ['CANCELLED_BY_PROVIDER', 'Cancelled by the provider', 'Wedi ei chanslo gan y darparwr', NO_DOSE],
  ['RESCHEDULED', 'Moved to another date', 'Wedi ei symud i ddyddiad arall', NO_DOSE],
]);

const SERVICE = { serviceAttributable: true };
const NOT_SERVICE = { serviceAttributable: false };

/**
 * Why planned work was not delivered. `serviceAttributable` marks what the service or its partners could have
 * prevented; it is our judgement, for each service to review.
 */
export const NON_DELIVERY_REASON = codeSet('NON_DELIVERY_REASON', [
  ['CHILD_DECLINED', 'The child declined', 'Gwrthododd y plentyn', NOT_SERVICE],
  ['CHILD_ABSENT', 'The child did not attend', 'Ni ddaeth y plentyn', NOT_SERVICE],
  ['CHILD_UNWELL', 'The child was unwell', 'Roedd y plentyn yn sâl', NOT_SERVICE],
  ['CUSTODY_OR_REMAND', 'In custody or on remand', 'Yn y ddalfa neu ar remánd', NOT_SERVICE],
  ['MOVED_AREA', 'Moved out of the area', "Wedi symud o'r ardal", NOT_SERVICE],
  ['MISSING', 'Missing from home or care', 'Ar goll o gartref neu ofal', NOT_SERVICE],
  [
    'NEED_NO_LONGER_PRESENT',
    'The need is no longer present',
    "Nid yw'r angen yn bodoli bellach",
    NOT_SERVICE,
  ],
  [
    'NEED_MET_ELSEWHERE',
    'The need is met elsewhere',
    "Mae'r angen yn cael ei ddiwallu mewn man arall",
    NOT_SERVICE,
  ],
  ['NOT_SUITABLE_ON_REVIEW', 'Found unsuitable on review', 'Yn anaddas ar ôl adolygu', NOT_SERVICE],
  ['PROVIDER_UNAVAILABLE', 'The provider was unavailable', 'Nid oedd y darparwr ar gael', SERVICE],
  ['WAITING_LIST', 'Still on a waiting list', 'Yn dal ar restr aros', SERVICE],
  [
    'NO_TRAINED_DELIVERER',
    'No trained worker to deliver it',
    "Dim gweithiwr wedi'i hyfforddi i'w gyflwyno",
    SERVICE,
  ],
  ['NO_WELSH_DELIVERY', 'Not available in Welsh', 'Ddim ar gael yn Gymraeg', SERVICE],
  [
    'RESOURCE_UNAVAILABLE',
    'Room, materials or funding unavailable',
    'Ystafell, deunyddiau neu gyllid ddim ar gael',
    SERVICE,
  ],
  ['TRANSPORT_ACCESS', 'Transport or access', 'Trafnidiaeth neu fynediad', SERVICE],
  [
    'ORDER_ENDED',
    'The order or work with the child ended',
    "Daeth y gorchymyn neu'r gwaith gyda'r plentyn i ben",
    NOT_SERVICE,
  ],
  [
    'BREACH_REVOKED',
    'The order was revoked after a breach',
    'Dirymwyd y gorchymyn ar ôl torri amodau',
    NOT_SERVICE,
  ],
  ['SAFETY_CONSTRAINT', 'It was not safe to deliver', "Nid oedd yn ddiogel i'w gyflwyno", NOT_SERVICE],
  ['CONSENT_WITHDRAWN', 'Consent was withdrawn', 'Tynnwyd caniatâd yn ôl', NOT_SERVICE],
  ['DELIVERER_ABSENCE', 'The worker was absent', 'Roedd y gweithiwr yn absennol', SERVICE],
  ['ADMIN_ERROR', 'Administrative error', 'Gwall gweinyddol', SERVICE],
  ['DECEASED', 'The child has died', "Mae'r plentyn wedi marw", NOT_SERVICE],
  ['OTHER', 'Another reason', 'Rheswm arall', NOT_SERVICE],
]);

const COMPLETED = { completed: true };
const NOT_COMPLETED = { completed: false };

/** How a delivery ended. */
export const COMPLETION = codeSet('COMPLETION', [
  ['COMPLETED_FULL', 'Completed in full', "Wedi'i gwblhau'n llawn", COMPLETED],
  ['COMPLETED_ADAPTED', 'Completed with adaptations', "Wedi'i gwblhau gydag addasiadau", COMPLETED],
  [
    'PARTIAL',
    'Partly completed: at least half of the core',
    "Wedi'i gwblhau'n rhannol: o leiaf hanner y craidd",
    NOT_COMPLETED,
  ],
  ['NOT_COMPLETED', 'Not completed', 'Heb ei gwblhau', NOT_COMPLETED],
  ['WITHDRAWN', 'The child withdrew', 'Tynnodd y plentyn yn ôl', NOT_COMPLETED],
  ['NEVER_STARTED', 'Never started', 'Heb ddechrau o gwbl', NOT_COMPLETED],
]);
