import type { Bilingual } from '../../../matching/bilingual.js';

const words = (en: string, cy: string): Bilingual => ({ en, cy });

/** Why work on a need is planned, in words that a child might use. Invented; the Welsh is a draft. */
export const CHILD_WORDS: Readonly<Record<string, Bilingual>> = {
  LIV: words('So that I have somewhere safe to stay.', 'Er mwyn i mi gael rhywle diogel i aros.'),
  FAM: words('So that we row less at home.', 'Er mwyn i ni ffraeo llai gartref.'),
  ETE: words('So that I have something good to get up for.', 'Er mwyn i mi gael rhywbeth da i godi ato.'),
  NBH: words(
    'So that I can walk through town without trouble.',
    'Er mwyn cerdded drwy’r dref heb drafferth.',
  ),
  LIF: words(
    'So that I choose who I hang around with.',
    'Er mwyn i mi ddewis gyda phwy rwy’n treulio amser.',
  ),
  SUB: words('So that weed does not decide my day.', 'Er mwyn i ganabis beidio â rheoli fy niwrnod.'),
  PHY: words('So that I feel well and sleep better.', 'Er mwyn teimlo’n iach a chysgu’n well.'),
  EMH: words(
    'So that I know what to do when it gets too much.',
    'Er mwyn gwybod beth i’w wneud pan fydd pethau’n ormod.',
  ),
  PSO: words('So that I can see what I am good at.', 'Er mwyn gweld beth rwy’n dda yn ei wneud.'),
  THB: words('So that I stop and think before I kick off.', 'Er mwyn oedi a meddwl cyn colli fy nhymer.'),
  ATT: words('So that I see what it did to other people.', 'Er mwyn gweld beth wnaeth hyn i bobl eraill.'),
  MOT: words('So that I know what I want to be different.', 'Er mwyn gwybod beth rwyf am ei newid.'),
  SLC: words(
    'So that people explain things so I get them.',
    'Er mwyn i bobl esbonio pethau fel rwy’n eu deall.',
  ),
  BSK: words('So that I can read the forms myself.', 'Er mwyn i mi allu darllen y ffurflenni fy hun.'),
  CAR: words('So that I know who looks out for me.', 'Er mwyn gwybod pwy sy’n gofalu amdanaf.'),
  YPP: words('So that I can be a good parent.', 'Er mwyn bod yn rhiant da.'),
  EXP: words(
    'So that nobody uses me to do their dirty work.',
    'Er mwyn i neb fy nefnyddio i wneud eu gwaith brwnt.',
  ),
  SAF: words('So that I am safe, online as well.', 'Er mwyn i mi fod yn ddiogel, ar-lein hefyd.'),
  ROH: words('So that nobody gets hurt again.', 'Er mwyn i neb gael ei frifo eto.'),
  RJV: words('So that I can put some of it right.', 'Er mwyn unioni peth o’r niwed.'),
};
