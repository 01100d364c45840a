import { entry } from './catalogue-entry.js';

/** Panels and checks: catalogued, and left out of impact evaluation. */
export const PROCESS_ENTRIES = [
  entry({
    code: 'WEAPONS_CHECK',
    titleEn: 'Weapons check',
    titleCy: 'Gwiriad arfau',
    summaryEn: 'A monthly visit by the police, with consent, to check that there are no weapons at home.',
    summaryCy: 'Ymweliad misol gan yr heddlu, gyda chaniatâd, i wirio nad oes arfau yn y cartref.',
    interventionType: 'CONTROL_MONITORING',
    purpose: 'HARM_TO_OTHERS',
    provider: 'POLICE',
    primary: ['ROH'],
    impactEvaluable: false,
    dose: [6, 30, 24],
  }),
  entry({
    code: 'COMPLIANCE_PANEL',
    titleEn: 'Compliance panel',
    titleCy: 'Panel cydymffurfio',
    summaryEn: 'Finds what stands in the way of keeping to an order and agrees what will help, before court.',
    summaryCy:
      "Canfod beth sy'n rhwystro cadw at orchymyn a chytuno ar beth fydd yn helpu, cyn mynd i'r llys.",
    interventionType: 'PANEL_PROCESS',
    primary: ['ENG'],
    languages: ['en', 'cy'],
    impactEvaluable: false,
    dose: [2, 60, 6],
  }),
  entry({
    code: 'REFERRAL_ORDER_PANEL',
    titleEn: 'Referral order panel',
    titleCy: 'Panel gorchymyn atgyfeirio',
    summaryEn:
      'Volunteers, the child, the family and, if they wish, the victim agree a contract and review it.',
    summaryCy:
      'Gwirfoddolwyr, y plentyn, y teulu ac, os dymunant, y dioddefwr yn cytuno ar gontract ac yn ei adolygu.',
    interventionType: 'PANEL_PROCESS',
    primary: ['ENG'],
    secondary: ['RJV'],
    languages: ['en', 'cy'],
    impactEvaluable: false,
    dose: [3, 60, 24],
  }),
];
