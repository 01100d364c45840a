import { coordinate, element } from './svg.js';

/** Two sides are told apart by the dashes of their lines and the shapes of their marks; colour only helps. */
export const INK = '#000';
export const FIRST = '#0b3d6b';
export const SECOND = '#8a4b00';
export const GREY = '#595959';
export const FAINT = '#c9c9c9';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

const RADIUS = 4.5;

/** A mark around a point; a hollow one goes around what is there already. */
export function mark(shape: Shape, x: number, y: number, fill: string, isHollow = false): string {
  const look = { fill: isHollow ? 'none' : fill, stroke: fill, 'stroke-width': 1.5 };
  const points = (...at: [number, number][]): string =>
    at.map(([dx, dy]) => `${coordinate(x + dx * RADIUS)},${coordinate(y + dy * RADIUS)}`).join(' ');
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: isHollow ? RADIUS + 1.5 : RADIUS, ...look });
    case 'square':
      return element('rect', {
        ...{ x: x - RADIUS + 0.5, y: y - RADIUS + 0.5, width: 2 * RADIUS - 1, height: 2 * RADIUS - 1 },
        ...look,
      });
    case 'triangle':
      return element('polygon', { points: points([0, -1.1], [1.1, 0.9], [-1.1, 0.9]), ...look });
    case 'diamond':
      return element('polygon', { points: points([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]), ...look });
  }
}

export interface LineStyle {
  stroke?: string;
  width?: number;
  dashes?: string;
}

const looks = ({ stroke = INK, width = 1, dashes }: LineStyle) => ({
  stroke,
  'stroke-width': width,
  ...(dashes !== undefined && { 'stroke-dasharray': dashes }),
});

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, style: LineStyle = {}): string =>
  element('line', { x1, y1, x2, y2, ...looks(style) });

export type Point = readonly [x: number, y: number];

const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('');

/** A line through points. */
export const polyline = (points: readonly Point[], style: LineStyle = {}): string =>
  element('path', { d: pathOf(points), fill: 'none', ...looks(style) });

/** An area between points. */
export const area = (points: readonly Point[], fill: string, opacity: number): string =>
  element('path', { d: `${pathOf(points)}Z`, fill, 'fill-opacity': opacity });
