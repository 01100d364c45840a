import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { KnownCode } from '../reference-data/reference-codes.js';
import type { EdgeCaseDto } from './dto/reoffending-tracking.dto.js';
import type { EdgeCounts } from './tracking-counts.js';

type Words = Pick<EdgeCaseDto, 'label' | 'policy'>;

/** How each kind of follow-up event is settled, by what its code says. */
const POLICIES: Record<'ends' | 'partial' | 'custody' | 'known', BilingualDto> = {
  ends: {
    en: 'In no share unless proven to have reoffended before; followed up to that day in times.',
    cy: 'Nid yw mewn unrhyw gyfran oni bai bod aildrosedd wedi’i phrofi cyn hynny; dilynir hyd y diwrnod hwnnw mewn amseroedd.',
  },
  partial: {
    en: 'Kept in every share, where later offences may be missing; followed up to that day in times.',
    cy: 'Wedi’i gadw ym mhob cyfran, lle gall troseddau diweddarach fod ar goll; dilynir hyd y diwrnod hwnnw mewn amseroedd.',
  },
  custody: {
    en: 'Kept in every share; the days are taken off the time at liberty.',
    cy: 'Wedi’i gadw ym mhob cyfran; tynnir y dyddiau o’r amser ar ryddid.',
  },
  known: {
    en: 'Kept in every share and time: offences are still learnt of.',
    cy: 'Wedi’i gadw ym mhob cyfran ac amser: ceir gwybod am droseddau o hyd.',
  },
};

const OTHERS: Record<Exclude<keyof EdgeCounts, 'byKind'>, Words> = {
  turned18: {
    label: { en: 'Turned 18 during follow-up', cy: 'Wedi troi’n 18 yn ystod y cyfnod dilyn' },
    policy: {
      en: 'Kept, and offences as an adult count; those that only the police or probation know of are missing.',
      cy: 'Wedi’i gadw, ac mae troseddau fel oedolyn yn cyfrif; mae’r rhai y gŵyr yr heddlu neu’r gwasanaeth prawf yn unig amdanynt ar goll.',
    },
  },
  severalIndexEvents: {
    label: { en: 'Several index events in the period', cy: 'Sawl digwyddiad mynegai yn y cyfnod' },
    policy: { en: 'Followed once, from the first.', cy: 'Dilynir unwaith, o’r cyntaf.' },
  },
  onIndexDay: {
    label: { en: 'Offence on the index day', cy: 'Trosedd ar y diwrnod mynegai' },
    policy: {
      en: 'Counted: a date cannot say which came first.',
      cy: 'Wedi’i chyfrif: ni all dyddiad ddweud pa un ddaeth gyntaf.',
    },
  },
  historic: {
    label: {
      en: 'Earlier offence proven after the index day',
      cy: 'Trosedd gynharach a brofwyd ar ôl y diwrnod mynegai',
    },
    policy: { en: 'Not a reoffence; not counted.', cy: 'Nid aildrosedd mohoni; ni chaiff ei chyfrif.' },
  },
  pending: {
    label: { en: 'Offence that is not decided yet', cy: 'Trosedd nad yw wedi’i phenderfynu eto' },
    policy: {
      en: 'Not counted until it is proven; the upper share counts all of them.',
      cy: 'Ni chaiff ei chyfrif nes ei phrofi; mae’r gyfran uchaf yn eu cyfrif i gyd.',
    },
  },
  sameBirthSexAndIndex: {
    label: { en: 'May be one child recorded twice', cy: 'Gall fod yn un plentyn a gofnodwyd ddwywaith' },
    policy: {
      en: 'Counted as recorded: same date of birth, sex and index date as another child of the cohort. Somebody who knows them decides.',
      cy: 'Wedi’i gyfrif fel y’i cofnodwyd: yr un dyddiad geni, rhyw a dyddiad mynegai â phlentyn arall yn y garfan. Rhywun sy’n eu hadnabod sy’n penderfynu.',
    },
  },
};

const CODES: Record<keyof typeof OTHERS, string> = {
  turned18: 'TURNED_18',
  severalIndexEvents: 'SEVERAL_INDEX_EVENTS',
  onIndexDay: 'ON_INDEX_DAY',
  historic: 'HISTORIC',
  pending: 'PENDING',
  sameBirthSexAndIndex: 'POSSIBLE_DUPLICATE',
};

const policyOf = ({ attributes }: KnownCode): BilingualDto => {
  if (attributes['ends'] === true) return POLICIES.ends;
  if (attributes['partial'] === true) return POLICIES.partial;
  return attributes['custody'] === true ? POLICIES.custody : POLICIES.known;
};

/** Every case that a rate has to settle one way or another: how it is settled here, and for how many children. */
export function edgeCasesOf(counts: EdgeCounts, kinds: ReadonlyMap<string, KnownCode>): EdgeCaseDto[] {
  const ofKinds = [...kinds].map(([code, kind]) => ({
    code,
    label: { en: kind.labelEn, cy: kind.labelCy ?? kind.labelEn },
    policy: policyOf(kind),
    children: counts.byKind.get(code) ?? 0,
  }));
  const others = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).map((name) => ({
    code: CODES[name],
    ...OTHERS[name],
    children: counts[name],
  }));
  return [...ofKinds, ...others];
}
