import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { BoardPackDto } from '../dto/board-pack.dto.js';
import { tablesOf } from '../figures.js';
import type { RevealingFigure } from './what-reveals.js';

const NAMED = 5;

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
export function wouldReveal(pack: BoardPackDto, figures: readonly RevealingFigure[]): DomainError {
  const releases = [...new Set(figures.flatMap(({ releaseIds }) => releaseIds))];
  const places = figures.slice(0, NAMED).map((figure) => placeInWords(pack, figure));
  const more = figures.length > NAMED ? figures.length - NAMED : 0;
  const reason: BilingualDto = {
    en: `Beside what was released before (${releases.join(', ')}), these figures would tell of a group of fewer than ${pack.threshold} children: ${places.map(({ en }) => en).join('; ')}${more ? `; and ${more} more` : ''}. Release the pack with hideWhatWouldReveal, which hides them, or wait until more children have come and gone.`,
    cy: `Ochr yn ochr â’r hyn a gyhoeddwyd o’r blaen (${releases.join(', ')}), byddai’r ffigurau hyn yn dweud am grŵp o lai na ${pack.threshold} o blant: ${places.map(({ cy }) => cy).join('; ')}${more ? `; a ${more} arall` : ''}. Cyhoeddwch y pecyn gyda hideWhatWouldReveal, sy’n eu cuddio, neu arhoswch nes bod rhagor o blant wedi dod a mynd.`,
  };
  return new DomainError(
    'conflict',
    'RELEASES_REVEAL',
    reason.en,
    [{ pointer: '/quarter', code: 'RELEASES_REVEAL', detail: reason.en }],
    {
      reason,
      releaseIds: releases,
      figures: figures.map(({ place }) => ({ table: place.table, row: place.row, column: place.column })),
    },
  );
}
