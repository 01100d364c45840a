import { type Ended, runBuilt } from './built-app.js';

/** Runs `waymark` with these arguments, as it is built. */
export const waymark = (...args: string[]): Promise<Ended> => runBuilt('dist/src/cli.main.js', args, {});

/** The findings of `waymark database check` on a database, and its exit code. */
export async function findingsOf(url: string): Promise<{ code: number | null; findings: string[] }> {
  const { code, stdout, stderr } = await waymark('database', 'check', '--database', url);
  const findings = stdout.split('\n').filter((line) => line.startsWith('FAILED') || line.startsWith('     '));
  return { code, findings: stderr === '' ? findings : [...findings, stderr] };
}

/** What `findingsOf` gives of a database in which everything holds. */
export const SOUND = { code: 0, findings: [] };
