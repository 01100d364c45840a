import { codeSet } from './code-set.js';

/**
 * Whether a local authority looks after the child: Children Act 1989, sections 20 and 31; Social Services and Well-being
 * (Wales) Act 2014, section 76; Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 104, by which a child on
 * remand is looked after. A care leaver no longer is.
 */
export const CARE_STATUS = codeSet('CARE_STATUS', [
  ['NOT_LOOKED_AFTER', 'Not looked after', 'Ddim yn derbyn gofal', { lookedAfter: false }],
  ['ACCOMMODATED', 'Looked after by agreement', 'Yn derbyn gofal drwy gytundeb', { lookedAfter: true }],
  [
    'CARE_ORDER',
    'Looked after under a care order',
    'Yn derbyn gofal o dan orchymyn gofal',
    { lookedAfter: true },
  ],
  ['REMANDED', 'Looked after because on remand', 'Yn derbyn gofal oherwydd remánd', { lookedAfter: true }],
  ['CARE_LEAVER', 'Care leaver', 'Ymadawr gofal', { lookedAfter: false }],
]);
