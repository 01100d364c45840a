import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { NoteDto } from '../evaluation/dto/note.dto.js';
import type { SettledComparison } from './compare-groups.js';

/** What a reader must know of a comparison of groups. The Welsh is a draft. */
export const EQUITY_NOTES: readonly NoteDto[] = [
  {
    code: 'NOT_A_CAUSE',
    en: 'A difference says that something came to a group more or less often. It does not say why: what was needed, what was on offer and what children chose are all in it.',
    cy: 'Mae gwahaniaeth yn dweud bod rhywbeth wedi dod i ran grŵp yn amlach neu’n llai aml. Nid yw’n dweud pam: mae’r hyn oedd ei angen, yr hyn oedd ar gael a’r hyn a ddewisodd plant i gyd ynddo.',
  },
  {
    code: 'ADJUSTED_FOR_ORDER_AND_NEEDS',
    en: 'The adjusted ratio compares children of the same order with one, two or three, or more priority needs. It accounts for nothing else.',
    cy: 'Mae’r gymhareb wedi’i haddasu yn cymharu plant â’r un gorchymyn ac ag un, dau neu dri, neu ragor o anghenion â blaenoriaeth. Nid yw’n cyfrif am ddim arall.',
  },
  {
    code: 'AS_KNOWN_TODAY',
    en: 'How far work came is told as it is known today, whenever the case was open in the period.',
    cy: 'Dywedir pa mor bell y daeth gwaith fel y mae’n hysbys heddiw, pryd bynnag y bu’r achos ar agor yn y cyfnod.',
  },
];

const NOBODY: BilingualDto = {
  en: 'No child in the period had a need that came first.',
  cy: 'Nid oedd gan unrhyw blentyn yn y cyfnod angen â blaenoriaeth.',
};

const TOO_FINE: BilingualDto = {
  en: 'Every group is so small that nothing of it can be shown. Ask for a longer period or larger groups.',
  cy: 'Mae pob grŵp mor fach fel na ellir dangos dim ohono. Gofynnwch am gyfnod hirach neu grwpiau mwy.',
};

const NONE_APART: BilingualDto = {
  en: 'No group is told apart from everybody else once all comparisons have been allowed for. That is not to say that there is no difference.',
  cy: 'Ni ellir gwahaniaethu rhwng unrhyw grŵp a phawb arall ar ôl caniatáu ar gyfer pob cymhariaeth. Nid yw hynny’n golygu nad oes gwahaniaeth.',
};

const NOTHING_COMPARED: BilingualDto = {
  en: 'No group is large enough to be compared with everybody else.',
  cy: 'Nid oes unrhyw grŵp yn ddigon mawr i’w gymharu â phawb arall.',
};

/** What came out, in a sentence. */
export function equityStatement(
  children: number,
  nothingLeft: boolean,
  comparisons: readonly SettledComparison[],
): BilingualDto {
  if (children === 0) return NOBODY;
  if (nothingLeft) return TOO_FINE;
  const compared = comparisons.filter(({ reading }) => reading !== 'TOO_FEW');
  if (compared.length === 0) return NOTHING_COMPARED;
  const apart = compared.filter(({ reading }) => reading !== 'NOT_TOLD_APART').length;
  if (apart === 0) return NONE_APART;
  return {
    en: `Of ${compared.length} comparisons of a group with everybody else, ${apart} ${apart === 1 ? 'shows' : 'show'} a difference once all of them have been allowed for.`,
    cy: `O ${compared.length} cymhariaeth rhwng grŵp a phawb arall, mae ${apart} yn dangos gwahaniaeth ar ôl caniatáu ar gyfer pob un ohonynt.`,
  };
}
