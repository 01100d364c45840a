const LONGEST_MS = 10_000;
const PAUSE_MS = 5;

/** Waits for what happens by itself a moment later, such as a line of the log. Rejects where it does not come. */
export async function untilTrue(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('It did not come true.');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
