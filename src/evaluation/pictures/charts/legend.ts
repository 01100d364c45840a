import { WIDTH, MARGIN } from './page.js';
import { LINE, SIZE, text, widthOf } from './text.js';

/** How something is drawn, and what it is. */
export interface LegendEntry {
  /** Draws a sample whose middle is there. */
  readonly sample: (x: number, y: number) => string;
  readonly label: string;
}

const SAMPLE = 34;
const GAP = 22;

/** A legend in as many lines as it needs; the first stands on `y`. */
export function legend(entries: readonly LegendEntry[], y: number): { content: string; bottom: number } {
  let content = '';
  let [x, at] = [MARGIN, y];
  for (const { sample, label } of entries) {
    const width = SAMPLE + 6 + widthOf(label, SIZE);
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, at] = [MARGIN, at + LINE + 3];
    content += sample(x + SAMPLE / 2, at - 4) + text(x + SAMPLE + 6, at, label);
    x += width + GAP;
  }
  return { content, bottom: at + 5 };
}
