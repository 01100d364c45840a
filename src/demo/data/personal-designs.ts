import { design, type DemoDesign } from './catalogue-design.js';

/** How the work with one child is delivered; invented, but for the names. */
export const PERSONAL_DESIGNS: Readonly<Record<string, DemoDesign>> = {
  ONE_TO_ONE_SUPERVISION: design({
    modes: ['ONE_TO_ONE', 'REMOTE'],
    owner: 'Operations manager',
    qualifications: ['MOTIVATIONAL_INTERVIEWING', 'SAFEGUARDING'],
    consent: [],
    modules: [
      ['Getting to know each other', 'Dod i adnabod ein gilydd', 90],
      ['What led to the offence', 'Beth arweiniodd at y drosedd', 225],
      ['Staying out of trouble', 'Cadw allan o drwbl', 225],
    ],
    core: [['SAME_WORKER', 'The same worker throughout', 'Yr un gweithiwr drwyddi draw']],
    adaptations: [['WALK', 'Talking while walking', 'Siarad wrth gerdded']],
  }),
  ISS_PACKAGE: design({
    modes: ['ONE_TO_ONE', 'GROUP', 'OUTREACH'],
    owner: 'Operations manager',
    furtherPurposes: ['HARM_TO_OTHERS'],
    qualifications: ['INTENSIVE_SUPERVISION', 'SAFEGUARDING'],
    refresherMonths: 24,
    consent: [],
    unitCostPence: 610_000,
    places: 6,
    modules: [
      ['Education or training', 'Addysg neu hyfforddiant', 480],
      ['Changing behaviour', 'Newid ymddygiad', 360],
      ['Repairing harm', 'Unioni niwed', 240],
      ['Family support', 'Cymorth i deuluoedd', 240, false],
    ],
    core: [
      ['TIMETABLE', 'A timetable for every day', 'Amserlen ar gyfer pob dydd'],
      ['SURVEILLANCE', 'Surveillance as the court ordered', 'Gwyliadwriaeth fel y gorchmynnodd y llys'],
    ],
  }),
  SUBSTANCE_MISUSE_ONE_TO_ONE: design({
    modes: ['ONE_TO_ONE', 'OUTREACH'],
    owner: 'Health lead',
    furtherPurposes: ['SAFETY'],
    qualifications: ['SUBSTANCE_MISUSE_PRACTITIONER'],
    consent: ['CHILD', 'HEALTH_INFORMATION', 'INFORMATION_SHARING'],
    unitCostPence: 34_000,
    places: 25,
    waitWeeks: 2,
    modules: [
      ['What is used, and why', "Beth sy'n cael ei ddefnyddio, a pham", 100],
      ['Cutting the harm', "Lleihau'r niwed", 150],
      ['Staying well', 'Cadw yn iach', 150],
    ],
    core: [['OWN_GOAL', 'A goal that the child sets', "Nod y mae'r plentyn yn ei osod"]],
  }),
  EMOTIONAL_LITERACY: design({
    modes: ['ONE_TO_ONE'],
    owner: 'Health lead',
    qualifications: ['SAFEGUARDING'],
    unitCostPence: 20_000,
    places: 10,
    modules: [
      ['Naming feelings', 'Enwi teimladau', 180],
      ['What to do with them', "Beth i'w wneud â nhw", 180],
    ],
    core: [['DIARY', 'A diary of feelings', 'Dyddiadur teimladau']],
    adaptations: [['PICTURES', 'Pictures for words', 'Lluniau yn lle geiriau']],
  }),
  ANGER_AND_CONSEQUENCES: design({
    modes: ['ONE_TO_ONE'],
    owner: 'Operations manager',
    furtherPurposes: ['HARM_TO_OTHERS'],
    qualifications: ['COGNITIVE_BEHAVIOURAL'],
    unitCostPence: 24_000,
    places: 20,
    modules: [
      ['What sets it off', "Beth sy'n ei danio", 120],
      ['Stop and think', 'Aros a meddwl', 180],
      ['Practising', 'Ymarfer', 120],
      ['Who is affected', "Pwy sy'n cael eu heffeithio", 60, false],
    ],
    core: [
      ['ROLE_PLAY', 'New ways are practised in role play', 'Ymarfer ffyrdd newydd drwy chwarae rôl'],
      ['HOMEWORK', 'Something to try between sessions', "Rhywbeth i'w roi ar waith rhwng sesiynau"],
    ],
  }),
  FIRE_SETTING: design({
    modes: ['ONE_TO_ONE', 'FAMILY', 'MEDIA'],
    owner: 'Prevention lead',
    furtherPurposes: ['REOFFENDING'],
    qualifications: ['FIRE_SETTER_ADVISER', 'SAFEGUARDING'],
    consent: ['CHILD', 'PARENT_OR_CARER', 'INFORMATION_SHARING'],
    unitCostPence: 16_000,
    places: 6,
    modules: [
      ['What fire does, with films', 'Beth mae tân yn ei wneud, gyda ffilmiau', 60],
      ['Why it happened', 'Pam y digwyddodd', 120],
      ['A safe home', 'Cartref diogel', 60, false],
    ],
    core: [
      [
        'FIRE_SERVICE',
        'The fire and rescue service delivers it',
        "Y gwasanaeth tân ac achub sy'n ei gyflwyno",
      ],
    ],
  }),
  DRIVE: design({
    modes: ['ONE_TO_ONE'],
    owner: 'Operations manager',
    furtherPurposes: ['SAFETY'],
    qualifications: ['COGNITIVE_BEHAVIOURAL', 'SAFEGUARDING'],
    refresherMonths: 12,
    unitCostPence: 95_000,
    places: 6,
    waitWeeks: 5,
    modules: [
      ['What happened at home', 'Beth ddigwyddodd gartref', 180],
      ['Respect and control', 'Parch a rheolaeth', 240],
      ['Another way', 'Ffordd arall', 180],
    ],
    core: [
      [
        'SAFETY_CHECK',
        'The other person’s safety is checked each week',
        'Gwirio diogelwch y person arall bob wythnos',
      ],
    ],
  }),
  SELF_CARE: design({
    modes: ['ONE_TO_ONE', 'SELF_DIRECTED'],
    owner: 'Health lead',
    unitCostPence: 6_000,
    modules: [
      ['Sleep and food', 'Cwsg a bwyd', 90],
      ['Where to get help', 'Ble i gael help', 90],
    ],
    core: [['OWN_PLAN', 'A plan that the child keeps', "Cynllun y mae'r plentyn yn ei gadw"]],
  }),
};
