import { design, type DemoDesign } from './catalogue-design.js';

/** How restorative work, panels and checks are delivered; invented, but for the names. */
export const RESTORATIVE_DESIGNS: Readonly<Record<string, DemoDesign>> = {
  REPARATION: design({
    modes: ['GROUP', 'OUTREACH'],
    owner: 'Restorative justice lead',
    groupSizeMin: 1,
    groupSizeMax: 6,
    qualifications: ['FIRST_AID', 'SAFEGUARDING'],
    consent: ['CHILD', 'PARENT_OR_CARER'],
    unitCostPence: 54_000,
    places: 24,
    modules: [
      ['Choosing the work with the victim in mind', 'Dewis y gwaith gan feddwl am y dioddefwr', 60],
      ['The work', 'Y gwaith', 1_800],
    ],
    core: [['LINKED', 'The work has to do with the harm', "Mae'r gwaith yn ymwneud â'r niwed"]],
  }),
  RJ_CONFERENCE: design({
    modes: ['CONFERENCE'],
    owner: 'Restorative justice lead',
    qualifications: ['RESTORATIVE_FACILITATION'],
    refresherMonths: 24,
    consent: ['CHILD', 'VICTIM'],
    unitCostPence: 41_000,
    places: 10,
    modules: [
      ['Preparing the child', "Paratoi'r plentyn", 90],
      ['Preparing the victim', "Paratoi'r dioddefwr", 60],
      ['The conference', 'Y gynhadledd', 60],
      ['Afterwards', 'Wedyn', 30, false],
    ],
    core: [
      ['BOTH_PREPARED', 'Both sides were prepared', 'Paratowyd y ddwy ochr'],
      ['AGREEMENT', 'What was agreed is written down', 'Ysgrifennu beth y cytunwyd arno'],
    ],
    adaptations: [
      ['SHUTTLE', 'Messages are carried, and nobody meets', 'Cludo negeseuon, heb i neb gyfarfod'],
    ],
  }),
  LETTER_OF_APOLOGY: design({
    modes: ['ONE_TO_ONE'],
    owner: 'Restorative justice lead',
    qualifications: ['RESTORATIVE_FACILITATION'],
    consent: ['CHILD', 'VICTIM'],
    unitCostPence: 7_000,
    modules: [
      ['Who was harmed', 'Pwy gafodd niwed', 90],
      ['The letter', 'Y llythyr', 90],
    ],
    core: [
      ['OWN_WORDS', 'The letter is in the child’s own words', 'Mae’r llythyr yng ngeiriau’r plentyn ei hun'],
    ],
    adaptations: [['RECORDED', 'Spoken and recorded', "Ar lafar ac wedi'i recordio"]],
  }),
  RETAIL_THEFT_VICTIM_MEETING: design({
    modes: ['CONFERENCE'],
    owner: 'Restorative justice lead',
    qualifications: ['RESTORATIVE_FACILITATION'],
    consent: ['CHILD', 'VICTIM'],
    unitCostPence: 8_000,
    places: 6,
    modules: [
      ['What theft costs a shop', 'Beth mae dwyn yn ei gostio i siop', 45],
      ['The meeting', 'Y cyfarfod', 45],
    ],
    core: [['SHOP', 'Somebody of the shop takes part', "Mae rhywun o'r siop yn cymryd rhan"]],
  }),
  VICTIM_AWARENESS: design({
    modes: ['ONE_TO_ONE'],
    owner: 'Restorative justice lead',
    qualifications: ['RESTORATIVE_FACILITATION'],
    unitCostPence: 13_000,
    places: 30,
    modules: [
      ['Who was harmed', 'Pwy gafodd niwed', 90],
      ['How it goes on', "Sut mae'n parhau", 90],
      ['Putting it right', 'Ei unioni', 90, false],
    ],
    core: [
      [
        'IMPACT',
        'The child tells the effect in their own words',
        'Y plentyn yn adrodd yr effaith yn ei eiriau ei hun',
      ],
    ],
  }),
  WEAPONS_CHECK: design({
    modes: ['OUTREACH'],
    owner: 'Operations manager',
    consent: ['CHILD', 'PARENT_OR_CARER'],
    modules: [['Visit', 'Ymweliad', 30]],
    core: [['CONSENT_EACH_TIME', 'Consent is asked for each time', 'Gofyn am ganiatâd bob tro']],
  }),
  COMPLIANCE_PANEL: design({
    modes: ['PANEL'],
    owner: 'Operations manager',
    consent: [],
    modules: [['Panel', 'Panel', 60]],
    core: [['CHILD_HEARD', 'The child is heard', 'Gwrandewir ar y plentyn']],
  }),
  REFERRAL_ORDER_PANEL: design({
    modes: ['PANEL'],
    owner: 'Restorative justice lead',
    qualifications: ['RESTORATIVE_FACILITATION', 'SAFEGUARDING'],
    consent: ['VICTIM'],
    modules: [
      ['First panel', 'Panel cyntaf', 60],
      ['Reviews', 'Adolygiadau', 120],
    ],
    core: [['CONTRACT', 'A contract that the child agrees', "Contract y mae'r plentyn yn cytuno arno"]],
  }),
};
