import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { DomainError } from '../../platform/errors/domain-error.js';

const NAMED = 5;

/** What would tell of few children beside earlier releases, and what to do about it. */
interface Revealed {
  /** What of the request asks for it. */
  pointer: string;
  threshold: number;
  releaseIds: readonly string[];
  /** Where each figure stands, in words. */
  places: readonly BilingualDto[];
  /** A clause to begin a sentence with. */
  remedy: BilingualDto;
  /** Where each figure stands, for machines. */
  figures: readonly object[];
}

/** Why something is not released: beside what was released before it would tell of few children. */
export function releasesReveal({
  pointer,
  threshold,
  releaseIds,
  places,
  remedy,
  figures,
}: Revealed): DomainError {
  const releases = [...new Set(releaseIds)];
  const ids = releases.join(', ');
  const named = places.slice(0, NAMED);
  const more = places.length - named.length;
  const reason: BilingualDto = {
    en: `Beside what was released before (${ids}), these figures would tell of a group of fewer than ${threshold} children: ${named.map(({ en }) => en).join('; ')}${more ? `; and ${more} more` : ''}. ${remedy.en}, or wait until more children have come and gone.`,
    cy: `Ochr yn ochr â’r hyn a gyhoeddwyd o’r blaen (${ids}), byddai’r ffigurau hyn yn dweud am grŵp o lai na ${threshold} o blant: ${named.map(({ cy }) => cy).join('; ')}${more ? `; a ${more} arall` : ''}. ${remedy.cy}, neu arhoswch nes bod rhagor o blant wedi dod a mynd.`,
  };
  const faults = [{ pointer, code: 'RELEASES_REVEAL', detail: reason.en }];
  return new DomainError('conflict', 'RELEASES_REVEAL', reason.en, faults, {
    ...{ reason, releaseIds: releases, figures },
  });
}
