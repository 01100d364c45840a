import { codeSet } from './code-set.js';

/**
 * Who rates evidence. `ratings` names the code set with the scheme's own scale, in the scheme's own order; `hasSecurity`
 * and `hasCost`: the scheme rates these apart (`mostCost`: up to what), and neither is ever merged with the rating.
 * `isLocal`: what the service's own evaluations found.
 */
const EVIDENCE_SCHEME = codeSet('EVIDENCE_SCHEME', [
  [
    'YJB_LIBRARY',
    'Youth Justice Board effective practice library',
    'Llyfrgell arferion effeithiol y Bwrdd Cyfiawnder Ieuenctid',
    { ratings: 'EVIDENCE_RATING_YJB' },
  ],
  [
    'YEF_TOOLKIT',
    'Youth Endowment Fund toolkit',
    'Pecyn cymorth y Youth Endowment Fund',
    { ratings: 'EVIDENCE_RATING_YEF', hasSecurity: true, hasCost: true, mostCost: 3 },
  ],
  [
    'EIF_GUIDEBOOK',
    'Foundations (EIF) guidebook',
    'Arweinlyfr Foundations (EIF)',
    { ratings: 'EVIDENCE_RATING_EIF', hasCost: true, mostCost: 5 },
  ],
  [
    'MARYLAND_SMS',
    'Maryland scientific methods scale',
    'Graddfa Maryland',
    { ratings: 'EVIDENCE_RATING_SMS' },
  ],
  ['BLUEPRINTS', 'Blueprints registry', 'Cofrestr Blueprints', { ratings: 'EVIDENCE_RATING_BLUEPRINTS' }],
  [
    'CRIMESOLUTIONS',
    'CrimeSolutions ratings',
    'Graddau CrimeSolutions',
    { ratings: 'EVIDENCE_RATING_CRIMESOLUTIONS' },
  ],
  [
    'COLLEGE_EMMIE',
    'College of Policing toolkit (EMMIE)',
    'Pecyn cymorth y Coleg Plismona (EMMIE)',
    { ratings: 'EVIDENCE_RATING_EMMIE' },
  ],
  ['LOCAL', 'Local evaluation', 'Gwerthusiad lleol', { ratings: 'EVIDENCE_RATING_LOCAL', isLocal: true }],
]);

/*
 * What a rating says for the badge of an entry, which is for searching only. `badge`: what it implies. With `minSecurity`
 * it does so where the security of the evidence is rated that high, and `badgeBelow` elsewhere. `badgeIfFavourable` and
 * `badgeIfAdverse`: by what was found; `badgeIfContradicted`: in place of the favourable one where another item says
 * that there is no effect, or harm. None: the rating is shown, and moves no badge.
 */
const EVIDENCED = { badge: 'EVIDENCED' };
const PROMISING = { badge: 'PROMISING' };
const THEORY = { badge: 'THEORY' };
const NO_EFFECT = { badge: 'NO_EFFECT' };
const HARM = { badge: 'CAUTION_HARM' };
const ADVERSE_IS_HARM = { badgeIfAdverse: 'CAUTION_HARM' };
const IF_SECURE = { badge: 'EVIDENCED', minSecurity: 3, badgeBelow: 'PROMISING' };
const FAVOURABLE_HERE = {
  badgeIfFavourable: 'EVIDENCED',
  badgeIfContradicted: 'PROMISING',
  ...ADVERSE_IS_HARM,
};

const RATINGS = [
  codeSet('EVIDENCE_RATING_YJB', [
    ['NO_CLASSIFICATION', 'No classification', 'Dim dosbarthiad'],
    ['L1', 'Level 1: theory of effectiveness', 'Lefel 1: damcaniaeth effeithiolrwydd', THEORY],
    ['L2', 'Level 2: preliminary evidence', 'Lefel 2: tystiolaeth ragarweiniol', PROMISING],
    ['L3', 'Level 3: robust evidence', 'Lefel 3: tystiolaeth gadarn', EVIDENCED],
  ]),
  codeSet('EVIDENCE_RATING_YEF', [
    ['HIGH', 'Impact high', 'Effaith uchel', IF_SECURE],
    ['MODERATE', 'Impact moderate', 'Effaith gymedrol', IF_SECURE],
    ['LOW', 'Impact low', 'Effaith isel', PROMISING],
    ['NO_CLEAR_EVIDENCE', 'No clear evidence of impact', 'Dim tystiolaeth glir o effaith'],
    ['NO_EFFECT', 'No effect', 'Dim effaith', NO_EFFECT],
    ['HARMFUL', 'Harmful', 'Niweidiol', HARM],
  ]),
  codeSet('EVIDENCE_RATING_EIF', [
    ['NE', 'NE: found not effective', 'NE: canfuwyd yn aneffeithiol', { ...NO_EFFECT, ...ADVERSE_IS_HARM }],
    ['NL2', 'NL2: not level 2', 'NL2: nid lefel 2'],
    ['2', '2: preliminary evidence', '2: tystiolaeth ragarweiniol', PROMISING],
    ['2_PLUS', '2+: preliminary evidence', '2+: tystiolaeth ragarweiniol', PROMISING],
    ['3', '3: evidence of a short-term impact', '3: tystiolaeth o effaith tymor byr', EVIDENCED],
    ['3_PLUS', '3+: evidence of a short-term impact', '3+: tystiolaeth o effaith tymor byr', EVIDENCED],
    ['4', '4: evidence of a long-term impact', '4: tystiolaeth o effaith tymor hir', EVIDENCED],
    ['4_PLUS', '4+: evidence of a long-term impact', '4+: tystiolaeth o effaith tymor hir', EVIDENCED],
  ]),
  // How sure one study is, not what it found.
  codeSet('EVIDENCE_RATING_SMS', [
    ['1', '1: association at one time', '1: cysylltiad ar un adeg'],
    ['2', '2: before and after, or groups that differ', '2: cyn ac ar ôl, neu grwpiau gwahanol'],
    ['3', '3: comparable groups', '3: grwpiau cymaradwy', ADVERSE_IS_HARM],
    [
      '4',
      '4: several units, other factors controlled',
      '4: sawl uned, gan reoli ffactorau eraill',
      ADVERSE_IS_HARM,
    ],
    ['5', '5: random assignment', '5: dyrannu ar hap', ADVERSE_IS_HARM],
  ]),
  codeSet('EVIDENCE_RATING_BLUEPRINTS', [
    ['MODEL_PLUS', 'Model programme, replicated', 'Rhaglen fodel, wedi’i hailadrodd', EVIDENCED],
    ['MODEL', 'Model programme', 'Rhaglen fodel', EVIDENCED],
    ['PROMISING', 'Promising', 'Addawol', EVIDENCED],
    ['INCONCLUSIVE', 'Inconclusive or insufficient', 'Amhendant neu annigonol'],
    ['INEFFECTIVE', 'Ineffective', 'Aneffeithiol', NO_EFFECT],
    ['HARMFUL', 'Harmful', 'Niweidiol', HARM],
  ]),
  codeSet('EVIDENCE_RATING_CRIMESOLUTIONS', [
    ['EFFECTIVE', 'Effective', 'Effeithiol'],
    ['PROMISING', 'Promising', 'Addawol'],
    ['INCONCLUSIVE', 'Inconclusive', 'Amhendant'],
    ['INEFFECTIVE', 'Ineffective', 'Aneffeithiol', NO_EFFECT],
    ['HARMFUL', 'Negative effects', 'Effeithiau negyddol', HARM],
  ]),
  codeSet('EVIDENCE_RATING_EMMIE', [
    ['OVERALL_REDUCTION', 'Overall reduction', 'Gostyngiad cyffredinol'],
    ['SOME_REDUCTION', 'Some studies suggest a reduction', 'Rhai astudiaethau’n awgrymu gostyngiad'],
    ['NO_EFFECT', 'No effect', 'Dim effaith', NO_EFFECT],
    ['SOME_INCREASE', 'Some studies suggest an increase', 'Rhai astudiaethau’n awgrymu cynnydd', HARM],
    ['OVERALL_INCREASE', 'Overall increase', 'Cynnydd cyffredinol', HARM],
  ]),
  codeSet('EVIDENCE_RATING_LOCAL', [
    ['D0', 'D0: counts only', 'D0: cyfrifon yn unig'],
    ['D1', 'D1: after only, one group', 'D1: ar ôl yn unig, un grŵp', ADVERSE_IS_HARM],
    [
      'D2',
      'D2: before and after, or a plain comparison',
      'D2: cyn ac ar ôl, neu gymhariaeth syml',
      { badgeIfFavourable: 'PROMISING', ...ADVERSE_IS_HARM },
    ],
    ['D3', 'D3: comparable groups', 'D3: grwpiau cymaradwy', FAVOURABLE_HERE],
    ['D4', 'D4: several cohorts with controls', 'D4: sawl carfan gyda rheolyddion', FAVOURABLE_HERE],
    ['D5', 'D5: randomised', 'D5: ar hap', FAVOURABLE_HERE],
  ]),
].flat();

/** What was found, as whoever reviewed it reads it. */
const EFFECT_DIRECTION = codeSet('EFFECT_DIRECTION', [
  ['FAVOURABLE', 'Favourable', 'Ffafriol', { favourable: true }],
  ['INCONCLUSIVE', 'Inconclusive', 'Amhendant'],
  ['ADVERSE', 'Adverse', 'Andwyol', { adverse: true }],
]);

/** How an effect is measured; `nullValue`: what stands for no effect. */
const EFFECT_METRIC = codeSet('EFFECT_METRIC', [
  ['RISK_DIFFERENCE', 'Difference in rates', 'Gwahaniaeth mewn cyfraddau', { nullValue: 0 }],
  ['RISK_RATIO', 'Risk ratio', 'Cymhareb risg', { nullValue: 1 }],
  ['ODDS_RATIO', 'Odds ratio', 'Cymhareb ods', { nullValue: 1 }],
  ['RATE_RATIO', 'Rate ratio', 'Cymhareb cyfraddau', { nullValue: 1 }],
  ['HAZARD_RATIO', 'Hazard ratio', 'Cymhareb perygl', { nullValue: 1 }],
  [
    'STANDARDISED_MEAN_DIFFERENCE',
    'Standardised mean difference',
    'Gwahaniaeth cymedrig safonedig',
    { nullValue: 0 },
  ],
  ['PERCENTAGE_CHANGE', 'Change in per cent', 'Newid canrannol', { nullValue: 0 }],
]);

/** What an entry is searched by: derived from its evidence items. `blocksPlanning`: only with a manager's approval. */
const EVIDENCE_BADGE = codeSet('EVIDENCE_BADGE', [
  ['CAUTION_HARM', 'Caution: may harm', 'Rhybudd: gall niweidio', { blocksPlanning: true }],
  ['EVIDENCED', 'Evidenced', 'Â thystiolaeth'],
  ['NO_EFFECT', 'No effect found', 'Ni chanfuwyd effaith'],
  ['PROMISING', 'Promising', 'Addawol'],
  ['THEORY', 'Theory only', 'Damcaniaeth yn unig'],
  ['UNKNOWN', 'Not known', 'Anhysbys'],
]);

/** Every code of the evidence of an entry. */
export const EVIDENCE_CODES = [
  ...EVIDENCE_SCHEME,
  ...RATINGS,
  ...EFFECT_DIRECTION,
  ...EFFECT_METRIC,
  ...EVIDENCE_BADGE,
];
