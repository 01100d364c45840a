import type { EvidenceItem } from '../../evidence/evidence-item.entity.js';

export interface DemoEvidence extends Pick<EvidenceItem, 'rating' | 'citation' | 'applicability'> {
  /** Codes of the entries that take the approach. */
  entries: readonly string[];
}

const APPROACH =
  'The toolkit rates an approach, not this programme. How sure its evidence is was not to hand; look it up before relying on it.';

/** What the toolkit of the Youth Endowment Fund says on its page for youth justice of approaches in the catalogue. */
export const YEF_RATINGS: readonly DemoEvidence[] = [
  {
    entries: ['RJ_CONFERENCE', 'LETTER_OF_APOLOGY', 'RETAIL_THEFT_VICTIM_MEETING'],
    rating: 'MODERATE',
    citation: 'Youth Endowment Fund toolkit, youth justice: restorative justice',
    applicability: APPROACH,
  },
  {
    entries: ['CREATIVE_WRITING', 'DRAMA'],
    rating: 'NO_CLEAR_EVIDENCE',
    citation: 'Youth Endowment Fund toolkit, youth justice: arts programmes',
    applicability: APPROACH,
  },
  {
    entries: ['ANGER_AND_CONSEQUENCES'],
    rating: 'HIGH',
    citation: 'Youth Endowment Fund toolkit, youth justice: cognitive behavioural therapy',
    applicability: `${APPROACH} The exercises here borrow from the approach; they are no therapy.`,
  },
];

export const YEF_YOUTH_JUSTICE_PAGE = 'https://youthendowmentfund.org.uk/strategy/sectors/youth-justice';

export interface InventedFinding {
  /** Code of the entry. */
  entry: string;
  /** What the invented study looked at, in English and (draft) in Welsh. */
  outcome: readonly [en: string, cy: string];
  children: number;
}

const ATTENDANCE = ['Attendance and engagement', 'Presenoldeb ac ymgysylltiad'] as const;

/**
 * Local studies that never took place, so that the demonstration has a range of work that carries evidence. What is not
 * here has none on purpose: drama and creative writing, health and speech and language assessments.
 */
export const INVENTED_FINDINGS: readonly InventedFinding[] = [
  { entry: 'ONE_TO_ONE_SUPERVISION', outcome: ATTENDANCE, children: 64 },
  { entry: 'SUBSTANCE_MISUSE_ONE_TO_ONE', outcome: ['Substance use', 'Defnydd o sylweddau'], children: 41 },
  { entry: 'EMOTIONAL_LITERACY', outcome: ['Emotional wellbeing', 'Lles emosiynol'], children: 33 },
  { entry: 'FIRE_SETTING', outcome: ['Fire-setting', 'Cynnau tanau'], children: 12 },
  { entry: 'SELF_CARE', outcome: ['Safety and wellbeing', 'Diogelwch a lles'], children: 27 },
  {
    entry: 'VICTIM_AWARENESS',
    outcome: ['Attitudes to offending', 'Agweddau at droseddu'],
    children: 52,
  },
  {
    entry: 'FAMILY_GROUP_CONFERENCE',
    outcome: ['Family relationships', 'Perthnasoedd teuluol'],
    children: 19,
  },
  { entry: 'PARENT_DROP_IN', outcome: ['Family relationships', 'Perthnasoedd teuluol'], children: 38 },
  { entry: 'YOUTH_ENGAGEMENT_PROJECT', outcome: ATTENDANCE, children: 57 },
  {
    entry: 'CAREERS_ADVICE',
    outcome: ['Education, training or employment', 'Addysg, hyfforddiant neu gyflogaeth'],
    children: 71,
  },
  { entry: 'LITERACY_NUMERACY', outcome: ['Literacy and numeracy', 'Llythrennedd a rhifedd'], children: 29 },
];

/** Says at once, wherever the item is shown, that no such study exists. */
export const INVENTED_CITATION =
  'SYNTHETIC: invented for this demonstration; no such study exists. Children before and after the work, no comparison. / SYNTHETIG: dyfeisiwyd ar gyfer yr arddangosiad hwn; nid oes astudiaeth o’r fath. Plant cyn ac ar ôl y gwaith, heb gymhariaeth.';
