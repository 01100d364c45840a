// Draws how time grows with sessions: both scales are logarithmic, so that what grows in proportion has the slope of the
// dotted line.
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [640, 400, 70, 40, 20, 60];
const log = Math.log10;

const scale = (values, from, to) => {
  const [least, most] = [Math.floor(log(Math.min(...values))), Math.ceil(log(Math.max(...values)))];
  const at = (value) => from + ((log(value) - least) / (most - least)) * (to - from);
  return { at, ticks: Array.from({ length: most - least + 1 }, (_, step) => 10 ** (least + step)) };
};

const text = (x, y, words, anchor = 'middle') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`;

function series(points, { x, y, value, colour, words }) {
  const places = points.map((point) => [x.at(point.sessions), y.at(value(point))]);
  const line = places.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  const dots = places.map(
    ([px, py], index) =>
      `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="4" fill="${colour}"/>${text(px, py - 9, `${value(points[index]).toFixed(0)} ms`)}`,
  );
  const [lastX, lastY] = places.at(-1);
  return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${text(lastX, lastY + 22, words, 'end')}`;
}

/** A picture of points with `sessions`, `cold.ms` and `bareMs`. */
export function growthPicture(points) {
  const sessions = points.map((point) => point.sessions);
  const times = points.flatMap(({ cold, bareMs }) => [cold.ms, bareMs]);
  const x = scale(sessions, LEFT, WIDTH - RIGHT);
  const y = scale(times, HEIGHT - BOTTOM, TOP);
  const first = points[0];
  const most = Math.max(...sessions);
  const proportional = [
    [x.at(first.sessions), y.at(first.cold.ms)],
    [x.at(most), y.at((first.cold.ms * most) / first.sessions)],
  ];
  const dotted = proportional.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  const grid = [
    ...x.ticks.map(
      (tick) =>
        `<line x1="${x.at(tick)}" x2="${x.at(tick)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#ddd"/>${text(x.at(tick), HEIGHT - BOTTOM + 18, tick.toLocaleString('en'))}`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(tick)}" y2="${y.at(tick)}" stroke="#ddd"/>${text(LEFT - 8, y.at(tick) + 4, `${tick.toLocaleString('en')} ms`, 'end')}`,
    ),
  ];
  const described = points
    .map((point) => `${point.sessions.toLocaleString('en')} sessions: ${point.cold.ms.toFixed(0)} ms`)
    .join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">
<title>Time of the provision map by number of sessions</title>
<desc>${described}. The dotted line grows in proportion to the sessions.</desc>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${grid.join('\n')}
<polyline points="${dotted}" fill="none" stroke="#555" stroke-dasharray="3 4"/>
${series(points, { x, y, value: ({ bareMs }) => bareMs, colour: '#b35c00', words: 'one statement over the records' })}
${series(points, { x, y, value: ({ cold }) => cold.ms, colour: '#1b5e9b', words: 'the map, asked for the first time' })}
${text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, 'sessions in the caseload (both scales logarithmic; dotted: in proportion)')}
</svg>
`;
}
