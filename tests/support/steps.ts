import { spawn } from 'node:child_process';

/** What one part of the run found: tests that passed and failed, or one failure per broken check. */
export interface Outcome {
  passed: number;
  failed: number;
  /** A line for each failure, for the end of the run. */
  findings?: readonly string[];
}

export interface Finished {
  code: number;
  output: string;
}

/** Runs a command; its output goes through at once when `loud`, and is kept either way. */
export function runCommand(command: string, args: readonly string[], loud: boolean): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}`, FORCE_COLOR: '0' },
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (loud) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }));
  });
}

interface Check {
  name: string;
  /** One line per finding; none is good. */
  run(): Promise<string[]>;
}

/** A check that is a command of its own: good when it ends with 0. */
export function commandCheck(name: string, command: string, ...args: string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(command, args, false);
      return code === 0 ? [] : [output.trimEnd() || `ended with ${code}`];
    },
  };
}

/** Runs checks two at a time, and tells of each. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome> {
  const waiting = [...checks];
  const failures: string[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const findings = await check.run().catch((error: unknown) => [String(error)]);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
      for (const finding of findings) console.log(`  ${finding.replaceAll('\n', '\n  ')}`);
      if (findings.length > 0) failures.push(`${check.name}: ${findings[0] ?? ''}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: 0, failed: failures.length, findings: failures };
}
