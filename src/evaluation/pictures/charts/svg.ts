const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold, even escaped: most control characters and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as XML holds it, in an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/**
 * A number as a picture holds it, to a hundredth of a pixel.
 * @throws RangeError where it is none: a picture with NaN in it is shown as nothing
 */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A picture has no place ${value}.`);
  return String(Number(value.toFixed(2)));
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element; `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}
