/** What is to be done where an audit answers no, by the domain of the question. Invented. */
export const AUDIT_ACTIONS: Readonly<Record<string, string>> = {
  REDUCING_REOFFENDING:
    'Rewrite the analysis with the child, and bring the plan in line with it (synthetic).',
  PROTECTING_PUBLIC: 'Plan with the police for the risk to others, with who does what by when (synthetic).',
  PROTECTING_CHILD: 'Agree a safety plan with children’s services and put its dates in the plan (synthetic).',
  SENTENCE_SERVED: 'Ask the family what gets in the way, and change times and places (synthetic).',
  INTERVENTIONS: 'Assess whether each intervention suits, and record why any was not delivered (synthetic).',
};
