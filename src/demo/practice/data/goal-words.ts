/** What children say that they want to reach. */
export const GOALS: readonly { en: string; cy: string }[] = [
  { en: 'Stay in the classroom when I am wound up', cy: 'Aros yn y dosbarth pan fydda i wedi cynhyrfu' },
  { en: 'Talk to my mum without shouting', cy: 'Siarad â Mam heb weiddi' },
  { en: 'Get my card for the building site', cy: 'Cael fy ngherdyn ar gyfer y safle adeiladu' },
  { en: 'Say no when they ask me to come along', cy: 'Dweud na pan maen nhw’n gofyn i mi ddod' },
  { en: 'Sleep at night and get up in the morning', cy: 'Cysgu’r nos a chodi’r bore' },
  { en: 'Read my work to the group', cy: 'Darllen fy ngwaith i’r grŵp' },
];
