/** A question of the form that ships: domain, code, English, Welsh draft. */
type Question = readonly [domain: string, code: string, textEn: string, textCy: string];

export const DEFAULT_AUDIT_FORM = {
  id: '01930000-0000-7000-8000-000000000001',
  code: 'CASE_AUDIT',
  titleEn: 'Audit of a case',
  titleCy: 'Archwiliad o achos',
} as const;

const R = 'REDUCING_REOFFENDING';
const P = 'PROTECTING_PUBLIC';
const C = 'PROTECTING_CHILD';
const S = 'SENTENCE_SERVED';
const I = 'INTERVENTIONS';

/** Twenty questions in five domains, each answered yes, no, or not applicable. */
export const DEFAULT_AUDIT_QUESTIONS: readonly Question[] = [
  [R, 'WHY_OFFENDED', 'Is it understood why the child offended?', 'A ddeellir pam y troseddodd y plentyn?'],
  [
    R,
    'PLAN_ADDRESSES',
    'Does the plan address what most leads to offending?',
    'A yw’r cynllun yn mynd i’r afael â’r hyn sy’n arwain fwyaf at droseddu?',
  ],
  [
    R,
    'STRENGTHS_USED',
    'Does the plan build on the strengths of the child?',
    'A yw’r cynllun yn adeiladu ar gryfderau’r plentyn?',
  ],
  [
    R,
    'REVIEWED_IN_TIME',
    'Were assessment and plan reviewed in time, and after each significant change?',
    'A adolygwyd yr asesiad a’r cynllun mewn pryd, ac ar ôl pob newid arwyddocaol?',
  ],
  [
    P,
    'RISK_ASSESSED',
    'Was the risk to others assessed well enough?',
    'A aseswyd y risg i eraill yn ddigon da?',
  ],
  [
    P,
    'RISK_PLANNED',
    'Was there a sufficient plan for the risk to others from the start?',
    'A oedd cynllun digonol ar gyfer y risg i eraill o’r dechrau?',
  ],
  [
    P,
    'VICTIM_CONSIDERED',
    'Were the wishes and the safety of victims considered?',
    'A ystyriwyd dymuniadau a diogelwch dioddefwyr?',
  ],
  [
    P,
    'RISK_OVERSIGHT',
    'Did management oversight of the risk to others make a difference?',
    'A wnaeth goruchwyliaeth rheolwyr o’r risg i eraill wahaniaeth?',
  ],
  [
    C,
    'SAFEGUARDING_UNDERSTOOD',
    'Are the safeguarding needs of the child understood?',
    'A ddeellir anghenion diogelu’r plentyn?',
  ],
  [
    C,
    'SAFETY_PLAN',
    'Is there an adequate plan to keep the child safe?',
    'A oes cynllun digonol i gadw’r plentyn yn ddiogel?',
  ],
  [
    C,
    'SAFETY_DELIVERED',
    'Was what the plan says for the safety of the child done?',
    'A wnaed yr hyn a ddywed y cynllun er diogelwch y plentyn?',
  ],
  [
    C,
    'SAFETY_OVERSIGHT',
    'Did management oversight of safeguarding make a difference?',
    'A wnaeth goruchwyliaeth rheolwyr o ddiogelu wahaniaeth?',
  ],
  [
    S,
    'FAMILY_INVOLVED',
    'Were the child and the parents or carers involved in planning?',
    'A gymerodd y plentyn a’r rhieni neu’r gofalwyr ran yn y cynllunio?',
  ],
  [
    S,
    'BARRIERS_ADDRESSED',
    'Were diversity and barriers to taking part assessed and addressed?',
    'A aseswyd amrywiaeth a rhwystrau rhag cymryd rhan, ac a aed i’r afael â nhw?',
  ],
  [
    S,
    'LANGUAGE_OFFERED',
    'Was the language of choice offered and used?',
    'A gynigiwyd ac a ddefnyddiwyd yr iaith o ddewis?',
  ],
  [
    S,
    'COMPLIANCE',
    'Was the response to absence timely, and did it help the child to take part?',
    'A oedd yr ymateb i absenoldeb yn amserol, ac a helpodd y plentyn i gymryd rhan?',
  ],
  [
    I,
    'SUITABILITY',
    'Was the suitability of the interventions considered well enough?',
    'A ystyriwyd addasrwydd yr ymyriadau yn ddigon da?',
  ],
  [
    I,
    'CONSISTENT',
    'Were the interventions consistent with the assessed needs and the plan?',
    'A oedd yr ymyriadau’n gyson â’r anghenion a aseswyd ac â’r cynllun?',
  ],
  [
    I,
    'DELIVERED',
    'Were the planned interventions delivered, or is it recorded why not?',
    'A gyflwynwyd yr ymyriadau a gynlluniwyd, neu a gofnodir pam na wnaed hynny?',
  ],
  [
    I,
    'EFFECT_REVIEWED',
    'Was it reviewed whether the interventions helped?',
    'A adolygwyd a oedd yr ymyriadau wedi helpu?',
  ],
];
