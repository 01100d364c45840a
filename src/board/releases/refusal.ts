import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { releasesReveal } from '../../disclosure/releases/releases-reveal.js';
import type { DomainError } from '../../platform/errors/domain-error.js';
import type { BoardPackDto } from '../dto/board-pack.dto.js';
import { tablesOf } from '../figures.js';
import type { RevealingFigure } from './what-reveals.js';

/** Where a number stands, in words. */
function placeInWords(pack: BoardPackDto, { place }: RevealingFigure): BilingualDto {
  const table = tablesOf(pack).find(({ id }) => id === place.table);
  const [row, column] = [table?.rows[place.row]?.heading, table?.columns[place.column]];
  return {
    en: [table?.title.en, row?.en, column?.en].join(' / '),
    cy: [table?.title.cy, row?.cy, column?.cy].join(' / '),
  };
}

/** Why a pack is not released: beside what was released before it would tell of few children. */
export const wouldReveal = (pack: BoardPackDto, figures: readonly RevealingFigure[]): DomainError =>
  releasesReveal({
    pointer: '/quarter',
    threshold: pack.threshold,
    releaseIds: figures.flatMap(({ releaseIds }) => releaseIds),
    places: figures.map((figure) => placeInWords(pack, figure)),
    remedy: {
      en: 'Release the pack with hideWhatWouldReveal, which hides them',
      cy: 'Cyhoeddwch y pecyn gyda hideWhatWouldReveal, sy’n eu cuddio',
    },
    figures: figures.map(({ place }) => ({ table: place.table, row: place.row, column: place.column })),
  });
