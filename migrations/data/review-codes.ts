import { codeSet } from './code-set.js';

export const REVIEW_KIND = codeSet('REVIEW_KIND', [
  ['SCHEDULED', 'Scheduled review', 'Adolygiad wedi’i drefnu'],
  ['AFTER_CHANGE', 'Review after a significant change', 'Adolygiad ar ôl newid arwyddocaol'],
  ['FINAL', 'Final review', 'Adolygiad terfynol'],
]);

/** What has become of a need since the review before, by the judgement of whoever reviews. */
export const NEED_PROGRESS = codeSet('NEED_PROGRESS', [
  ['MET', 'Met: no longer a need', 'Wedi’i ddiwallu: nid yw’n angen bellach'],
  ['BETTER', 'Better', 'Gwell'],
  ['SAME', 'The same', 'Yr un fath'],
  ['WORSE', 'Worse', 'Gwaeth'],
  ['NOT_WORKED_ON', 'Not worked on yet', 'Heb weithio arno eto'],
  ['NOT_KNOWN', 'Not known', 'Ddim yn hysbys'],
]);

/** How somebody took part in a review. */
export const INVOLVEMENT = codeSet('INVOLVEMENT', [
  ['TOOK_PART', 'Took part', 'Cymerodd ran'],
  ['VIEWS_GIVEN', 'Gave their views beforehand', 'Rhoddodd eu barn ymlaen llaw'],
  ['INVITED_DID_NOT_COME', 'Was invited and did not come', 'Cafodd wahoddiad ac ni ddaeth'],
  ['NOT_INVITED', 'Was not invited', 'Ni chafodd wahoddiad'],
  ['NOT_APPROPRIATE', 'Not appropriate', 'Ddim yn briodol'],
]);

/** What a child answered when asked: whether they know their plan, whether they can say what they work on. */
export const CHILD_ANSWER = codeSet('CHILD_ANSWER', [
  ['YES', 'Yes', 'Ydy'],
  ['PARTLY', 'Partly', 'Yn rhannol'],
  ['NO', 'No', 'Nac ydy'],
  ['NOT_ASKED', 'Not asked', 'Heb ofyn'],
]);

/** It follows from what is recorded anyway, and is worked out; nobody records it. */
const derived = { derived: true };
const recorded = { derived: false };

/**
 * After which changes in a child's life the plan is reviewed. HMI Probation, Full Joint Inspection of Youth Offending
 * Work in Cwm Taf (2017), found that the need to review after one was not recognised; the list is the product's.
 */
export const SIGNIFICANT_CHANGE = codeSet('SIGNIFICANT_CHANGE', [
  ['ARREST_OR_CHARGE', 'New arrest or charge', 'Arestiad neu gyhuddiad newydd', recorded],
  ['NEW_OUTCOME', 'New outcome of an offence', 'Canlyniad newydd i drosedd', derived],
  ['CUSTODY_OR_REMAND', 'Custody or remand', 'Y ddalfa neu remánd', recorded],
  ['RELEASE', 'Release from custody', "Rhyddhau o'r ddalfa", recorded],
  ['ADDRESS_OR_PLACEMENT', 'Change of address or placement', 'Newid cyfeiriad neu leoliad', recorded],
  ['CARE_STATUS', 'Change of care status', 'Newid statws gofal', recorded],
  ['MISSING_EPISODE', 'Missing episode', 'Cyfnod ar goll', recorded],
  ['EXPLOITATION', 'Concern about exploitation', 'Pryder ynghylch camfanteisio', recorded],
  [
    'SCHOOL_EXCLUSION',
    'School exclusion, loss of a placement or a reduced timetable',
    'Gwaharddiad o’r ysgol, colli lleoliad neu amserlen lai',
    recorded,
  ],
  [
    'FAMILY_BREAKDOWN_OR_BEREAVEMENT',
    'Family breakdown or bereavement',
    'Chwalfa deuluol neu brofedigaeth',
    recorded,
  ],
  ['PREGNANCY_OR_PARENTHOOD', 'Pregnancy or parenthood', 'Beichiogrwydd neu ddod yn rhiant', recorded],
  [
    'SELF_HARM_OR_SUICIDE',
    'Concern about self-harm or suicide',
    'Pryder ynghylch hunan-niweidio neu hunanladdiad',
    recorded,
  ],
  ['SUBSTANCE_CRISIS', 'Substance misuse crisis', 'Argyfwng camddefnyddio sylweddau', recorded],
  ['VICTIM_CONTACT', 'Issue about contact with a victim', 'Mater ynghylch cyswllt â dioddefwr', recorded],
  ['MAPPA_OR_IOM', 'New level of MAPPA or IOM', 'Lefel MAPPA neu IOM newydd', recorded],
  ['BREACH', 'Breach', 'Torri amodau', recorded],
  ['TRANSFER', 'Transfer between services', 'Trosglwyddo rhwng gwasanaethau', recorded],
  ['DISCLOSURE', 'Disclosure by the child', 'Datgeliad gan y plentyn', recorded],
  [
    'INTERVENTION_ENDED',
    'An intervention was completed or given up',
    'Cwblhawyd ymyriad neu rhoddwyd y gorau iddo',
    derived,
  ],
  ['AGE_17_AND_A_HALF', 'Turned seventeen and a half', 'Yn ddwy ar bymtheg a hanner oed', derived],
  ['AGE_18', 'Turned eighteen', 'Yn ddeunaw oed', derived],
  ['END_OF_SCHOOL_AGE', 'End of compulsory school age', 'Diwedd oedran ysgol gorfodol', derived],
  ['OTHER', 'Another significant change', 'Newid arwyddocaol arall', recorded],
]);
