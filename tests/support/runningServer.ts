import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RunningServer {
  port: number;
  pid: number;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts the built server on a free port with a fresh demo, which goes with it. @param environment such as SEED, DATABASE_URL */
export function startFreshServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  return start('tests/support/freshServer.mjs', environment);
}

/** Starts `npm start` itself on a free port; its data stays in the folder. */
export function startServerOn(dataDir: string): Promise<RunningServer> {
  return start('mocks/server/start.mjs', { DATA_DIR: dataDir });
}

/** Starts another checkout of the project as `npm start` does, which builds there what is not built yet. */
export function startServerOf(project: string, dataDir: string): Promise<RunningServer> {
  return start(join(project, 'mocks/server/start.mjs'), { DATA_DIR: dataDir, BUILD: 'stale' });
}

/** Resolves when the server says where it listens. Whoever starts servers builds first, once for all of them. */
async function start(script: string, environment: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0', BUILD: 'never', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000);
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (found) resolve(Number(found));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', (chunk: Buffer) => {
      take(chunk);
      process.stderr.write(chunk);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}: ${said}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
