import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Socket } from 'node:net';

/** The built server in a process of its own. */
export interface BuiltApp {
  url: string;
  /** Who asks it. */
  authorization: string;
  process: ChildProcess;
  /** What it has written to its output and its log. */
  said(): string;
  /** Ends it at once, as a power cut would end the process. */
  kill(): Promise<void>;
  /** Asks it to end, and tells how it did. */
  stop(): Promise<number | null>;
}

/** How a process that was not to run on ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const running = new Set<ChildProcess>();

// A test that fails half-way must not leave a server behind, nor wait for it.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

function start(
  script: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  under: readonly string[] = [],
): ChildProcess {
  const [command = '', ...rest] = [...under, process.execPath, script, ...args];
  const child = spawn(command, rest, {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.unref();
  for (const output of [child.stdout, child.stderr]) (output as Socket | null)?.unref();
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a built program to its end. */
export async function runBuilt(
  script: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = start(script, args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

const TOKENS = mkdtempSync(join(tmpdir(), 'waymark-tokens-'));

/** Where the first token of a database goes. */
const tokenFileOf = (databaseUrl: string): string =>
  join(TOKENS, createHash('sha256').update(databaseUrl).digest('hex'));

/** How a server is to be started. */
interface StartOptions {
  environment?: NodeJS.ProcessEnv;
  /** Who asks; the first administrator where nobody is named. */
  authorization?: string;
  /** A command that runs it, and becomes it: `strace -D`, or a shell that says `exec "$@"`. */
  under?: readonly string[];
}

/** Starts the built server on a free port and waits until it listens. Rejects with what it said where it does not. */
export async function startBuiltApp(
  databaseUrl: string,
  { environment = {}, authorization, under }: StartOptions = {},
): Promise<BuiltApp> {
  const tokenFile = tokenFileOf(databaseUrl);
  const own = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    FIRST_TOKEN_FILE: tokenFile,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '0',
    RATE_LIMIT_EXPENSIVE_PER_MINUTE: '0',
  };
  const child = start('dist/src/main.js', [], { ...own, ...environment }, under);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data.toString();
      const found = /listening on (http:\/\/\S+);/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null) return child.exitCode;
    const closed = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await closed)[0];
  };
  return {
    url,
    authorization: authorization ?? `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`,
    process: child,
    said: () => said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
