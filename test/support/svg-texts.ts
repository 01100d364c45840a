import { widthOf } from '../../src/evaluation/pictures/charts/text.js';

/** Where a text of a picture is. */
export interface PlacedText {
  content: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Every text of a picture, with the space that it takes. */
export function textsOf(svg: string): PlacedText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const of = (name: string): string | undefined =>
      new RegExp(` ?\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(of(name))) as [number, number, number];
    const content = unescaped(escaped);
    const width = widthOf(content, size, of('font-weight') === 'bold');
    const anchor = of('text-anchor') ?? 'start';
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { content, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22 };
  });
}

/** Pairs of texts that lie over each other. */
export function overlapsOf(svg: string): [string, string][] {
  const texts = textsOf(svg).filter(({ content }) => content.trim() !== '');
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other): [string, string] => [one.content, other.content]),
  );
}

/** What keeps a text from being XML of nested elements; null: nothing. */
export function notWellFormed(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z\d:-]+="[^"<>]*")*)(\/?)>/g,
    (_tag, closing: string, name: string, _attributes: string, empty: string) => {
      if (closing !== '') {
        if (open.pop() !== name) open.push(`</${name}>`);
      } else if (empty === '') open.push(name);
      return '';
    },
  );
  if (/[<>]/.test(rest)) return `a tag that is none: ${rest.slice(0, 80)}`;
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml)) return 'an ampersand that is not escaped';
  return open.length > 0 ? `not closed: ${open.join(' ')}` : null;
}
