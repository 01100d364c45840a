import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The built server in a process of its own. */
export interface BuiltApp {
  url: string;
  process: ChildProcess;
  /** What it has written to its standard output and standard error. */
  said: () => string;
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

// A test that fails half-way must not leave a server behind.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

function start(script: string, args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
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

/** Starts the built server on a free port and waits until it listens. Rejects with what it said where it does not. */
export async function startBuiltApp(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<BuiltApp> {
  const child = start('dist/src/main.js', [], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_MINUTE: '0',
    RATE_LIMIT_EXPENSIVE_PER_MINUTE: '0',
    ...environment,
  });
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
    process: child,
    said: () => said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
