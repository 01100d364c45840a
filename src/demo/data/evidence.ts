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
