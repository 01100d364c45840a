import type {
  EligibilityField,
  EligibilityOperator,
  EligibilityRule,
} from '../catalogue/eligibility/eligibility-rule.js';
import { factsOfField } from '../catalogue/eligibility/eligibility-rule.js';
import { type Bilingual, bilingual, inARow } from './bilingual.js';
import type { Asked, CriterionOutcome, Explained } from './criterion.js';
import type { ChildFacts, EntryFacts, MatchFacts } from './match-facts.js';

/** What is known of the child for one rule; null: it is not known. */
type Known = { codes: readonly string[] } | { number: number } | null;

const FIELDS: Record<Exclude<EligibilityField, 'NEED_SEVERITY'>, Bilingual> = {
  ORDER_TYPE: { en: 'Order', cy: 'Gorchymyn' },
  LIKELIHOOD_OF_REOFFENDING: { en: 'Likelihood of reoffending', cy: 'Tebygolrwydd o aildroseddu' },
  RISK_OF_HARM: { en: 'Risk of harm to others', cy: 'Risg o niwed i eraill' },
  ORDER_WEEKS_LEFT: { en: 'Weeks of the order left', cy: "Wythnosau sydd ar ôl o'r gorchymyn" },
  OFFENCE_CATEGORY: { en: 'Offences', cy: 'Troseddau' },
  COMPLETED: { en: 'Completed before', cy: "Wedi'i gwblhau o'r blaen" },
  RECEIVING: { en: 'Receiving now', cy: 'Yn derbyn nawr' },
};

const OPERATOR_TEXTS: Record<EligibilityOperator, Bilingual> = {
  IS_ANY_OF: { en: 'One of these is needed', cy: "Mae angen un o'r rhain" },
  IS_ALL_OF: { en: 'All of these are needed', cy: "Mae angen pob un o'r rhain" },
  IS_NONE_OF: { en: 'Not for', cy: 'Nid ar gyfer' },
  AT_LEAST: { en: 'At least', cy: 'O leiaf' },
  AT_MOST: { en: 'At most', cy: 'Dim mwy na' },
};

/** The code by which an offence is recorded whose category has not been established. */
const CATEGORY_NOT_KNOWN = 'NOT_KNOWN';

const NONE: Bilingual = { en: 'none', cy: 'dim' };
const NOT_KNOWN: Bilingual = { en: 'not known', cy: 'ddim yn hysbys' };
const plain = (text: string): Bilingual => ({ en: text, cy: text });

function knownOf({ field, needArea }: EligibilityRule, { child, needs }: MatchFacts): Known {
  switch (field) {
    case 'ORDER_TYPE':
      return { codes: [child.orderType] };
    case 'LIKELIHOOD_OF_REOFFENDING':
      return child.likelihoodOfReoffending === null ? null : { codes: [child.likelihoodOfReoffending] };
    case 'RISK_OF_HARM':
      return child.riskOfHarm === null ? null : { codes: [child.riskOfHarm] };
    case 'ORDER_WEEKS_LEFT':
      return child.orderWeeksLeft === null ? null : { number: child.orderWeeksLeft };
    case 'OFFENCE_CATEGORY':
      return child.offenceCategories && { codes: child.offenceCategories };
    case 'COMPLETED':
      return { codes: child.completed };
    case 'RECEIVING':
      return { codes: child.receiving };
    case 'NEED_SEVERITY': {
      const severity = needs.get(needArea ?? '')?.severity ?? null;
      return severity === null ? null : { number: severity };
    }
  }
}

function holds({ operator, codes, number }: EligibilityRule, known: NonNullable<Known>): boolean {
  if ('number' in known) {
    const bound = number ?? 0;
    return operator === 'AT_LEAST' ? known.number >= bound : known.number <= bound;
  }
  const found = codes.filter((code) => known.codes.includes(code));
  if (operator === 'IS_NONE_OF') return found.length === 0;
  return operator === 'IS_ALL_OF' ? found.length === codes.length : found.length > 0;
}

/** Whether what is not known of an offence might change what a rule comes to: it might be one that the rule names. */
const mayChange = ({ field, operator }: EligibilityRule, { offenceCategories }: ChildFacts, now: boolean) =>
  field === 'OFFENCE_CATEGORY' &&
  (offenceCategories ?? []).includes(CATEGORY_NOT_KNOWN) &&
  now === (operator === 'IS_NONE_OF');

const ASK_CASE_MANAGER: Bilingual = {
  en: "Ask the child's case manager, who may see the offences.",
  cy: "Gofynnwch i reolwr achos y plentyn, sy'n cael gweld y troseddau.",
};

const ASK_CATEGORY: Bilingual = {
  en: 'Establish and record the category of the offence.',
  cy: 'Cadarnhewch a chofnodwch gategori’r drosedd.',
};

const ASK: Partial<Record<EligibilityField, Bilingual>> = {
  LIKELIHOOD_OF_REOFFENDING: {
    en: 'Assess and record the likelihood of reoffending.',
    cy: 'Aseswch a chofnodwch y tebygolrwydd o aildroseddu.',
  },
  RISK_OF_HARM: {
    en: 'Assess and record the risk of harm to others.',
    cy: 'Aseswch a chofnodwch y risg o niwed i eraill.',
  },
  ORDER_WEEKS_LEFT: {
    en: 'Record when the order ends.',
    cy: "Cofnodwch pryd mae'r gorchymyn yn dod i ben.",
  },
};

/** What to do where it is not known. */
function askFor({ field, needArea }: EligibilityRule, { child, needs }: MatchFacts): Bilingual {
  if (field === 'NEED_SEVERITY') {
    const need = needs.get(needArea ?? '');
    const label = bilingual(need?.labelEn ?? needArea ?? '', need?.labelCy ?? null);
    return { en: `Assess: ${label.en}.`, cy: `Aseswch: ${label.cy}.` };
  }
  return ASK[field] ?? (child.offenceCategories ? ASK_CATEGORY : ASK_CASE_MANAGER);
}

/** Not known is neither met nor not met: it is a question. */
function judge(rule: EligibilityRule, facts: MatchFacts): CriterionOutcome {
  const known = knownOf(rule, facts);
  if (!known) return 'UNKNOWN';
  const now = holds(rule, known);
  if (mayChange(rule, facts.child, now)) return 'UNKNOWN';
  return now ? 'MET' : 'NOT_MET';
}

function explain(rule: EligibilityRule, facts: MatchFacts, outcome: CriterionOutcome): Explained {
  const { field, operator, codes, number, needArea, reasonEn, reasonCy } = rule;
  const { labelOf, titleOf, needs } = facts;
  const codeSet = factsOfField(field).codeSet ?? null;
  const textOf = (list: readonly string[]): Bilingual =>
    list.length === 0 ? NONE : inARow(list.map((code) => (codeSet ? labelOf(codeSet, code) : titleOf(code))));
  const need = needs.get(needArea ?? '');
  const what =
    field === 'NEED_SEVERITY'
      ? bilingual(need?.labelEn ?? needArea ?? '', need?.labelCy ?? null)
      : FIELDS[field];
  const known = knownOf(rule, facts);
  const own = !known ? NOT_KNOWN : 'number' in known ? plain(String(known.number)) : textOf(known.codes);
  const asked = number === null ? textOf(codes) : plain(String(number));
  const operation = OPERATOR_TEXTS[operator];
  const reason =
    reasonEn === null ? { en: '', cy: '' } : bilingual(` ${reasonEn}`, reasonCy && ` ${reasonCy}`);
  return {
    explanation: {
      en: `${what.en}: ${own.en}. ${operation.en}: ${asked.en}.${reason.en}`,
      cy: `${what.cy}: ${own.cy}. ${operation.cy}: ${asked.cy}.${reason.cy}`,
    },
    ...(outcome === 'UNKNOWN' && { ask: askFor(rule, facts) }),
  };
}

/** Every rule of the entry. */
export const eligibilityAsked = ({ eligibility }: Pick<EntryFacts, 'eligibility'>): Asked[] =>
  eligibility.map((rule) => ({
    code: rule.field,
    judge: (facts) => judge(rule, facts),
    explain: (facts, outcome) => explain(rule, facts, outcome),
  }));

/** Codes of the interventions that are not for those who receive what has these rules. */
export const barredBy = (rules: readonly EligibilityRule[]): string[] =>
  rules.flatMap(({ field, operator, codes }) =>
    field === 'RECEIVING' && operator === 'IS_NONE_OF' ? codes : [],
  );
