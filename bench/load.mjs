// Requests a second, by rounds that alternate between the two servers, so that both meet the same machine.
import autocannon from 'autocannon';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function round({ url, headers }, { requests, connections, seconds }) {
  const result = await autocannon({ url, connections, duration: seconds, headers, requests });
  const unexpected = result.non2xx + result.errors + result.timeouts;
  if (unexpected > 0) throw new Error(`${unexpected} requests to ${url} were refused or lost`);
  return result.requests.total / result.duration;
}

/** Medians of both servers, and the median of the ratios of neighbouring rounds. */
export async function alternate(app, bare, scenario, rounds) {
  const measured = { app: [], bare: [] };
  for (const server of [app, bare]) await round(server, { ...scenario, seconds: 1 });
  for (let count = 0; count < rounds; count++) {
    measured.bare.push(await round(bare, scenario));
    measured.app.push(await round(app, scenario));
  }
  return {
    app: median(measured.app),
    bare: median(measured.bare),
    ratio: median(measured.app.map((value, index) => value / measured.bare[index])),
  };
}

/** Throws where the two servers do not give the same answer. */
export async function compareAnswers(app, bare, path, pick = (body) => body) {
  const [ours, theirs] = await Promise.all(
    [app, bare].map(async ({ url, headers }) =>
      JSON.stringify(pick(await (await fetch(`${url}${path}`, { headers })).json())),
    ),
  );
  if (ours !== theirs)
    throw new Error(
      `The servers answer ${path} differently:\n${ours.slice(0, 600)}\n${theirs.slice(0, 600)}`,
    );
}
