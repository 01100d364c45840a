import { balanceOf } from './balance-of.js';
import type { Picture } from './charts/page.js';
import { type RunToShow, sourceOf } from './run-to-show.js';

/** How far the sides were apart, and are once they were made comparable. */
export function balancePicture(shown: RunToShow): Picture | string {
  const { run, words, language, labels, intervention } = shown;
  const { adjusted } = run.result;
  if (!adjusted) return 'The run adjusts for nothing, so that there is no balance to show.';
  if (adjusted.balance.length === 0) {
    return 'The sides could not be made comparable; see notAdjusted in the run.';
  }
  return balanceOf(adjusted.balance, (name) => labels.column(name), words, {
    language,
    title: words.balance.title(intervention),
    notes: [sourceOf(shown)],
  });
}
