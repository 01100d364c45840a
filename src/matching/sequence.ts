import { type Bilingual, inARow } from './bilingual.js';
import type { CurrentWork } from './current-work.js';
import type { ChildFacts, EntryFacts } from './match-facts.js';

/** How an entry stands to the work that goes on already, and to what has to come first. */
export interface SequenceNote {
  code: 'ALREADY_PLANNED' | 'SAME_NEED' | 'DO_FIRST';
  explanation: Bilingual;
}

type Entry = Pick<EntryFacts, 'needs' | 'eligibility'> & { code: string };

function alreadyPlanned({ code }: Entry, work: readonly CurrentWork[]): SequenceNote[] {
  const planned = work.find((one) => one.kind === 'PLANNED' && one.code === code);
  if (!planned) return [];
  return [
    {
      code: 'ALREADY_PLANNED',
      explanation: {
        en: `This has been planned since ${planned.since}, and nobody has been enrolled on it.`,
        cy: `Mae hwn wedi'i gynllunio ers ${planned.since}, ac nid oes neb wedi'i gofrestru arno.`,
      },
    },
  ];
}

function sameNeed(entry: Entry, work: readonly CurrentWork[]): SequenceNote[] {
  const primary = entry.needs.filter(({ target }) => target === 'PRIMARY').map((need) => need.needAreaCode);
  const others = work.filter(
    ({ code, needAreaCodes }) =>
      code !== entry.code && needAreaCodes.some((needAreaCode) => primary.includes(needAreaCode)),
  );
  if (others.length === 0) return [];
  const titlesOf = (kind: CurrentWork['kind']): Bilingual[] => {
    const row = inARow(others.filter((one) => one.kind === kind).map(({ title }) => title));
    return row.en === '' ? [] : [row];
  };
  const parts: Bilingual[] = [
    ...titlesOf('RUNNING').map(({ en, cy }) => ({ en: `running: ${en}`, cy: `yn rhedeg: ${cy}` })),
    ...titlesOf('PLANNED').map(({ en, cy }) => ({ en: `planned: ${en}`, cy: `wedi'i gynllunio: ${cy}` })),
  ];
  const [en, cy] = [parts.map((part) => part.en).join('; '), parts.map((part) => part.cy).join('; ')];
  return [
    {
      code: 'SAME_NEED',
      explanation: {
        en: `Other work answers the same need already: ${en}.`,
        cy: `Mae gwaith arall eisoes yn ateb yr un angen: ${cy}.`,
      },
    },
  ];
}

function doFirst(
  { eligibility }: Entry,
  { completed }: Pick<ChildFacts, 'completed'>,
  titleOf: (code: string) => Bilingual,
): SequenceNote[] {
  return eligibility.flatMap(({ field, operator, codes }): SequenceNote[] => {
    if (field !== 'COMPLETED' || operator === 'IS_NONE_OF') return [];
    const missing = codes.filter((code) => !completed.includes(code));
    if (missing.length === 0 || (operator === 'IS_ANY_OF' && missing.length < codes.length)) return [];
    const titles = inARow(missing.map(titleOf));
    const explanation: Bilingual =
      operator === 'IS_ANY_OF'
        ? {
            en: `Complete one of these first: ${titles.en}.`,
            cy: `Cwblhewch un o'r rhain yn gyntaf: ${titles.cy}.`,
          }
        : { en: `Complete first: ${titles.en}.`, cy: `Cwblhewch yn gyntaf: ${titles.cy}.` };
    return [{ code: 'DO_FIRST', explanation }];
  });
}

/** Duplicates of current work, and what has to come before. None of it rules an entry out: criteria do. */
export const sequenceNotes = (
  entry: Entry,
  {
    child,
    work,
    titleOf,
  }: {
    child: Pick<ChildFacts, 'completed'>;
    work: readonly CurrentWork[];
    titleOf: (code: string) => Bilingual;
  },
): SequenceNote[] => [
  ...alreadyPlanned(entry, work),
  ...sameNeed(entry, work),
  ...doFirst(entry, child, titleOf),
];
