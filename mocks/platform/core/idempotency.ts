import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { and, eq, lt, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { idempotencyKeys } from '@mocks/db/schema';
import { later } from './clock';
import { Problem } from './problem';
import type { RawBody } from './request';

const keptMilliseconds = 48 * 60 * 60 * 1000;

export interface Reply {
  status: number;
  body: unknown;
  etag: string | null;
}

export interface KeyScope {
  userId: string;
  method: string;
  path: string;
  key: string;
  bodyHash: string;
}

/** The scope of a POST's key: user, method and path; 400 when the header is missing or unusable. */
export function keyScope(request: Request, userId: string, raw: RawBody): KeyScope {
  const key = request.headers.get('idempotency-key');
  if (key === null || !/^[\w-]{8,100}$/.test(key)) throw new Problem(400, 'idempotency-key-missing');
  const bytes = 'bytes' in raw ? raw.bytes : utf8ToBytes(raw.text);
  return { userId, method: request.method, path: new URL(request.url).pathname, key, bodyHash: bytesToHex(sha256(bytes)) };
}

/**
 * The first reply to this key, or null when it is new. Runs inside the write's transaction, whose lock
 * marks the first as running: 409 meanwhile. The same key with another body is 422.
 */
export async function earlierReply(database: Database, scope: KeyScope): Promise<Reply | null> {
  const name = [scope.userId, scope.method, scope.path, scope.key].join(' ');
  const [lock] = await rowsOf(
    database,
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`,
    z.object({ held: z.boolean() }),
  );
  if (!lock?.held) throw new Problem(409, 'still-running');
  const [row] = await database
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.userId, scope.userId),
        eq(idempotencyKeys.method, scope.method),
        eq(idempotencyKeys.path, scope.path),
        eq(idempotencyKeys.key, scope.key),
      ),
    );
  if (!row) return null;
  if (row.bodyHash !== scope.bodyHash) throw new Problem(422, 'idempotency-key-reused');
  return { status: row.status, body: row.reply, etag: row.etag };
}

/** Keeps the reply with the write it belongs to, and lets go of what is older than 48 h. */
export async function keepReply(database: Database, scope: KeyScope, reply: Reply, now: string): Promise<void> {
  await database.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, later(now, -keptMilliseconds)));
  await database
    .insert(idempotencyKeys)
    .values({ ...scope, status: reply.status, reply: reply.body, etag: reply.etag, createdAt: now });
}
