/** Days are counted from the day on which the caseload is seen; those before it are below zero. */
export const DEMO_STRATEGY = {
  titleEn: 'What we provide, and for whom',
  titleCy: 'Beth rydym yn ei ddarparu, ac i bwy',
  summaryEn:
    'Emotional health comes first, since little is offered for it. Learning and work reach more of those who need them. Where nobody has a need, we stop paying for it.',
  summaryCy:
    'Iechyd emosiynol sy’n dod gyntaf, gan mai ychydig a gynigir ar ei gyfer. Bydd dysgu a gwaith yn cyrraedd mwy o’r rhai sydd eu hangen. Lle nad oes gan neb angen, rhown y gorau i dalu amdano.',
  ownerRole: 'Head of service',
  approvedBy: 'Management board',
  ...{ fromIn: -330, toIn: 765, reviewIn: -20, approvedIn: -320 },
  priorities: [
    {
      ...{ needAreaCode: 'EMH', intent: 'COMMISSION', measure: 'REACH', target: 60, targetIn: 200 },
      whyEn: 'Many children have the need, and little is offered for it first.',
      whyCy: 'Mae gan lawer o blant yr angen, ac ychydig a gynigir ar ei gyfer yn gyntaf.',
    },
    {
      ...{ needAreaCode: 'ETE', intent: 'EXPAND', measure: 'REACH', target: 50, targetIn: -30 },
      whyEn: 'What there is works for those whom it reaches.',
      whyCy: 'Mae’r hyn sydd ar gael yn gweithio i’r rhai y mae’n eu cyrraedd.',
    },
    {
      ...{ needAreaCode: 'LIV', intent: 'COMMISSION', measure: 'SUPPLY', target: 1, targetIn: 120 },
      whyEn: 'No intervention has living arrangements as its first aim.',
      whyCy: 'Nid oes ymyriad â threfniadau byw yn brif nod iddo.',
    },
  ],
} as const;
