import { type Bilingual, bilingual, inARow } from './bilingual.js';
import type { Asked } from './criterion.js';
import type { MatchFacts } from './match-facts.js';
import { needStateOf, ratingText } from './needs.js';

const NOT_RATED = { strength: false, severity: null, isPriority: false };

const targetsOf = ({ entry, needs }: Pick<MatchFacts, 'entry' | 'needs'>) =>
  entry.needs.map(({ needAreaCode, target }) => {
    const known = needs.get(needAreaCode);
    return {
      target,
      rating: known ?? NOT_RATED,
      label: bilingual(known?.labelEn ?? needAreaCode, known?.labelCy ?? null),
    };
  });

type Targets = ReturnType<typeof targetsOf>;

function sentencesOf(targets: Targets, wanted: 'PRIMARY' | 'SECONDARY', lead: Bilingual): Bilingual[] {
  const texts = targets
    .filter(({ target }) => target === wanted)
    .map(({ label, rating }): Bilingual => {
      const { en, cy } = ratingText(rating);
      return { en: `${label.en} (${en})`, cy: `${label.cy} (${cy})` };
    });
  const row = inARow(texts);
  return texts.length === 0 ? [] : [{ en: `${lead.en}: ${row.en}.`, cy: `${lead.cy}: ${row.cy}.` }];
}

/** The entry targets a need that is prioritised. */
export const NEED: Asked = {
  code: 'NEED',
  judge: ({ entry, needs }) => {
    const states = entry.needs.map(({ needAreaCode }) => needStateOf(needs.get(needAreaCode) ?? NOT_RATED));
    if (states.includes('PRIORITISED')) return 'MET';
    return states.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_MET';
  },
  explain: (facts, outcome) => {
    const targets = targetsOf(facts);
    const sentences = [
      ...sentencesOf(targets, 'PRIMARY', { en: 'Primary', cy: 'Prif angen' }),
      ...sentencesOf(targets, 'SECONDARY', { en: 'Secondary', cy: 'Angen eilaidd' }),
    ];
    const explanation: Bilingual = {
      en: sentences.map(({ en }) => en).join(' ') || 'It targets no need area.',
      cy: sentences.map(({ cy }) => cy).join(' ') || "Nid yw'n targedu unrhyw faes angen.",
    };
    if (outcome !== 'UNKNOWN') return { explanation };
    const unknown = targets.filter(({ rating }) => needStateOf(rating) === 'UNKNOWN');
    const areas = inARow(unknown.map(({ label }) => label));
    return { explanation, ask: { en: `Assess: ${areas.en}.`, cy: `Aseswch: ${areas.cy}.` } };
  },
};
