import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forDrizzle, WorkerPglite } from '@mocks/db/pgliteWorker/client';
import { bundleForNode } from '@tests/support/bundle';

const note = pgTable('note', {
  id: integer().primaryKey(),
  words: text().notNull().unique(),
  writtenAt: timestamp({ withTimezone: true }),
});

let built: Record<'worker' | 'writer' | 'killed', URL>;
let client: WorkerPglite;

beforeAll(async () => {
  built = await bundleForNode({
    worker: 'mocks/db/pgliteWorker/worker.ts',
    writer: 'tests/support/pgliteWriter.ts',
    killed: 'tests/support/dyingWorker.ts',
  });
  client = await WorkerPglite.open(built.worker, {});
});
afterAll(() => client.close());
beforeEach(async () => {
  await client.exec(`drop table if exists note;
    create table note (id int primary key, words text not null constraint one_of_each unique, "writtenAt" timestamptz)`);
});

const countNotes = async (): Promise<unknown> => (await client.query('select count(*)::int as n from note')).rows;

describe('queries', () => {
  it('serve Drizzle with its own types', async () => {
    const database = drizzle({ client: forDrizzle(client) });
    const writtenAt = new Date('2026-03-01T10:00:00.000Z');
    await database.insert(note).values({ id: 1, words: '包袋', writtenAt });
    expect(await database.select().from(note)).toEqual([{ id: 1, words: '包袋', writtenAt }]);
    const counted = await database.execute<{ n: number }>(sql`select count(*)::int as n from note where id = any(${sql.param([1, 2])})`);
    expect(counted.rows).toEqual([{ n: 1 }]);
  });

  it('queue when asked at once', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(ids.map((id) => client.query('insert into note values ($1, $2)', [id, `words ${id}`])));
    expect(await countNotes()).toEqual([{ n: 50 }]);
  });

  it('parse values here only where asked', async () => {
    const statement = "select date '2026-03-01' as day, null::date as none, 7 as number, array[1, 2] as list";
    const parsers = { 1082: (value: string) => `day ${value}` };
    expect((await client.query(statement, [], { parsers })).rows).toEqual([
      { day: 'day 2026-03-01', none: null, number: 7, list: [1, 2] },
    ]);
    expect((await client.query(statement, [], { parsers, rowMode: 'array' })).rows).toEqual([
      ['day 2026-03-01', null, 7, [1, 2]],
    ]);
  });

  it('keep the code, constraint and detail of an error', async () => {
    await client.query("insert into note values (1, 'a')");
    await expect(client.query("insert into note values (2, 'a')")).rejects.toMatchObject({
      code: '23505',
      constraint: 'one_of_each',
      detail: expect.stringContaining('already exists'),
    });
    await expect(client.query('select')).resolves.toBeDefined();
  });

  it('refuse a parameter that cannot be sent, and go on', async () => {
    await expect(client.query('select $1', [() => 1])).rejects.toThrow();
    expect(await countNotes()).toEqual([{ n: 0 }]);
  });
});

describe('transactions', () => {
  it('keep other statements waiting', async () => {
    const seen: string[] = [];
    const read = async () => {
      const rows = await countNotes();
      seen.push('outside');
      return rows;
    };
    const outside = await client.transaction(async (inside) => {
      await inside.query("insert into note values (1, 'a')");
      seen.push('written');
      const reading = read();
      await inside.query("insert into note values (2, 'b')");
      seen.push('ending');
      return { reading };
    });
    expect(await outside.reading).toEqual([{ n: 2 }]);
    expect(seen).toEqual(['written', 'ending', 'outside']);
  });

  it('roll back when the body throws, and tell its error', async () => {
    const failed = client.transaction(async (inside) => {
      await inside.query("insert into note values (1, 'a')");
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await countNotes()).toEqual([{ n: 0 }]);
  });

  it('nest through savepoints in Drizzle', async () => {
    const database = drizzle({ client: forDrizzle(client) });
    await database.transaction(async (outer) => {
      await outer.insert(note).values({ id: 1, words: 'kept' });
      const inner = outer.transaction(async (nested) => {
        await nested.insert(note).values({ id: 2, words: 'dropped' });
        throw new Error('inner');
      });
      await expect(inner).rejects.toThrow('inner');
    });
    expect(await countNotes()).toEqual([{ n: 1 }]);
  });

  it('refuse statements after their end', async () => {
    const escaped = await client.transaction(async (inside) => inside);
    await expect(escaped.query('select 1')).rejects.toThrow('has ended');
  });
});

it('passes notifications on until they are no longer wanted', async () => {
  const heard: string[] = [];
  const stop = await client.listen('news', (payload) => heard.push(payload));
  await client.query("select pg_notify('news', 'one')");
  await stop();
  await client.query("select pg_notify('news', 'two')");
  expect(heard).toEqual(['one']);
});

it('starts from a dump', async () => {
  await client.query("insert into note values (1, 'a')");
  const copy = await WorkerPglite.open(built.worker, { snapshot: await client.dump() });
  expect((await copy.query('select words from note')).rows).toEqual([{ words: 'a' }]);
  await copy.close();
  await expect(copy.query('select 1')).rejects.toThrow('ended');
});

it('tells when its thread is lost, and only then', async () => {
  const lost: string[] = [];
  const closed = await WorkerPglite.open(built.worker, {});
  closed.onLost(() => lost.push('closed'));
  await closed.close();
  const killed = await WorkerPglite.open(built.killed, {});
  const told = new Promise<Error>((resolve) => killed.onLost(resolve));
  await expect(killed.query('select 1')).rejects.toThrow();
  expect((await told).message).toContain('gone');
  expect(lost).toEqual([]);
});

it('says why a folder cannot be opened', async () => {
  await expect(WorkerPglite.open(built.worker, { dataDir: '/dev/null/nowhere' })).rejects.toThrow();
});

it('keeps what was committed when the process is killed', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pglite-kill-'));
  const child = spawn(process.execPath, [fileURLToPath(built.writer), dataDir, fileURLToPath(built.worker)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last === 40) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(last).toBeGreaterThanOrEqual(40);
  const reopened = await WorkerPglite.open(built.worker, { dataDir });
  const { rows } = await reopened.query('select count(*)::int as n, max(number) as newest from written');
  await reopened.close();
  await rm(dataDir, { recursive: true });
  const newest = Number(Object.values(rows[0] ?? {})[1]);
  expect(newest).toBeGreaterThanOrEqual(last);
  expect(rows).toEqual([{ n: newest, newest }]);
});
