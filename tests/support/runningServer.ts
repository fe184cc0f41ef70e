import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningServer {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the built server on a free port with a fresh demo, and waits until it says where it listens.
 * @param environment on top of the process's own, such as SEED or DATABASE_URL
 */
export async function startFreshServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['tests/support/freshServer.mjs'], {
    env: { ...process.env, PORT: '0', ...environment },
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
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
