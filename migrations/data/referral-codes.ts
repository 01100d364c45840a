import { codeSet } from './code-set.js';

/**
 * What came of a referral. `accepts`: the child is taken on. `elsewhere`: another service works with the child on this need
 * already, and has confirmed it; that is neither a failure nor a success of the referral. HMI Probation, Full Joint
 * Inspection of Youth Offending Work in Cwm Taf (2017), 5.1.8: children were said to be known to community health
 * services, and it could not be evidenced.
 */
export const REFERRAL_OUTCOME = codeSet('REFERRAL_OUTCOME', [
  ['ACCEPTED', 'Accepted', 'Derbyniwyd', { accepts: true, elsewhere: false }],
  ['REFUSED', 'Refused', 'Gwrthodwyd', { accepts: false, elsewhere: false }],
  [
    'KNOWN_ELSEWHERE',
    'Known to another service, which has confirmed it',
    'Yn hysbys i wasanaeth arall, sydd wedi cadarnhau hynny',
    { accepts: false, elsewhere: true },
  ],
]);

const OF_CAPACITY = { lackOfPlaces: true };

/** Why a referral was refused, or why it ended. `lackOfPlaces`: there was no room, whatever the child needed. */
export const REFERRAL_REASON = codeSet('REFERRAL_REASON', [
  ['NO_CAPACITY', 'No places or no hours left', 'Dim lle neu ddim oriau ar ôl', OF_CAPACITY],
  ['WAITED_TOO_LONG', 'The wait was too long', 'Roedd yr aros yn rhy hir', OF_CAPACITY],
  ['BELOW_THRESHOLD', 'Below the threshold of the service', 'Islaw trothwy’r gwasanaeth'],
  ['OUTSIDE_AGE', 'Outside the ages of the service', 'Y tu allan i oedrannau’r gwasanaeth'],
  ['OUTSIDE_AREA', 'Outside the area of the service', 'Y tu allan i ardal y gwasanaeth'],
  ['WRONG_SERVICE', 'Another service is the right one', 'Gwasanaeth arall yw’r un cywir'],
  ['CHILD_DECLINED', 'The child declined', 'Gwrthododd y plentyn'],
  ['PARENT_DECLINED', 'The parent or carer declined', 'Gwrthododd y rhiant neu’r gofalwr'],
  ['NO_CONSENT', 'No consent to share', 'Dim cydsyniad i rannu'],
  ['DID_NOT_ATTEND', 'The child did not come', 'Ni ddaeth y plentyn'],
  ['NO_NEED_FOUND', 'The assessment found no need', 'Ni chanfu’r asesiad angen'],
  ['MOVED_AWAY', 'Moved out of the area', "Wedi symud o'r ardal"],
  ['SUPERVISION_ENDED', 'The work with the child ended', 'Daeth y gwaith gyda’r plentyn i ben'],
  ['WORK_COMPLETED', 'The work was completed', 'Cwblhawyd y gwaith'],
  ['OTHER', 'Another reason', 'Rheswm arall'],
]);
