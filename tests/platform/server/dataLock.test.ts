import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdDataFolder } from '@mocks/server/dataLock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const script = `
  const { holdDataFolder } = await import(${JSON.stringify(resolve('mocks/server/dataLock.mjs'))});
  try { holdDataFolder(process.argv[1]); } catch (error) { console.log(error.message); process.exit(3); }
  console.log('held');
  setInterval(() => {}, 1000);
`;

function startHolder() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = once(child.stdout, 'data').then(([chunk]) => String(chunk).trim());
  return { child, said };
}

it('names the process that holds the folder, and leaves its lock alone', async () => {
  const first = startHolder();
  expect(await first.said).toBe('held');
  expect(() => holdDataFolder(folder)).toThrow(`is held by process ${first.child.pid}`);
  const second = startHolder();
  expect(await second.said).toContain(`is held by process ${first.child.pid}`);
  expect(readdirSync(folder)).toEqual(['lock']);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
});

it('takes over from a process that was killed', async () => {
  const killed = startHolder();
  await killed.said;
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  const giveBack = holdDataFolder(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over when the number now belongs to another process', () => {
  writeFileSync(join(folder, 'lock'), `${process.ppid} 1`);
  holdDataFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

it('lets exactly one of many simultaneous starts take over', async () => {
  writeFileSync(join(folder, 'lock'), '4194305 1');
  const starts = [startHolder(), startHolder(), startHolder(), startHolder()];
  const said = await Promise.all(starts.map((start) => start.said));
  expect(said.filter((line) => line === 'held')).toHaveLength(1);
  for (const { child } of starts) child.kill('SIGKILL');
});
