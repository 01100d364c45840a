import { element, escaped } from './svg.js';

/*
 * Widths of Helvetica, in thousandths of the size (Adobe Font Metrics); Arial and Liberation Sans have the same. A picture
 * that is made on a server has nothing to measure with.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [222, 'ijl’‘'],
      [278, ' \u00A0!,./:;I[]\\ft'],
      [333, '()-`r“”'],
      [355, '"'],
      [389, '*'],
      [500, 'cksvxyzJ'],
      [556, '#$?_0123456789abdeghnopquL–ŵŷ'],
      [584, '+<=>~−≥≤×'],
      [611, 'FTZ'],
      [667, '&ABEKPSVXY'],
      [722, 'CDHNRUw'],
      [778, 'GOQ'],
      [833, 'mM'],
      [889, '%'],
      [944, 'W'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);
/** Of whatever else there is: wide enough for any of it. */
const WIDEST = 1_000;
/** Bold letters are wider, by at most about so much. */
const BOLD = 1.1;
/** Other fonts may stand in for those. */
const SLACK = 1.05;

/** About how wide a text is, rather too wide than too narrow. */
export function widthOf(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    // Accents stand above their letters.
    if (!/\p{M}/u.test(character)) thousandths += WIDTHS.get(character) ?? WIDEST;
  }
  return (thousandths / 1_000) * size * (isBold ? BOLD : 1) * SLACK;
}

/** A word in parts that fit. */
function parts(word: string, width: number, size: number, isBold: boolean): string[] {
  const found = [''];
  for (const character of word) {
    const last = found.length - 1;
    const longer = found[last] + character;
    if (found[last] === '' || widthOf(longer, size, isBold) <= width) found[last] = longer;
    else found.push(character);
  }
  return found;
}

/** A text in lines that fit into a width, at least one; none ends at a no-break space. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines = [''];
  for (const word of text.split(/[ \t\r\n]+/).flatMap((each) => parts(each, width, size, isBold))) {
    const last = lines.length - 1;
    const longer = lines[last] === '' ? word : `${lines[last]} ${word}`;
    if (widthOf(longer, size, isBold) <= width) lines[last] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The size of most texts, and of a line of them. */
export const SIZE = 12;
export const LINE = 15;

export interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
}

/** A text whose line stands on `y`. */
export const text = (
  x: number,
  y: number,
  content: string,
  { size = SIZE, anchor = 'start', isBold = false }: TextStyle = {},
): string =>
  element(
    'text',
    {
      ...{ x, y, 'font-size': size },
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
      ...(isBold && { 'font-weight': 'bold' }),
    },
    escaped(content),
  );

/** Lines one below the other, the first on `y`. */
export const lines = (x: number, y: number, texts: readonly string[], style: TextStyle = {}): string =>
  texts.map((each, index) => text(x, y + index * LINE, each, style)).join('');
