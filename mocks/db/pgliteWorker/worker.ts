import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Call, ErrorFields, QueryCall, Reply, Request, WorkerSettings } from './protocol';

const port = parentPort;
if (!port) throw new Error('This module runs as a worker thread only');
const settings: WorkerSettings = workerData;
const unlisten = new Map<string, () => Promise<void>>();

const say = (reply: Reply): void => port.postMessage(reply);

/** Keeps `code`, `constraint`, `detail` and every other plain field of a database error. */
function describeError(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const fields: ErrorFields = { name: error.name, message: error.message };
  for (const [key, value] of Object.entries(error)) {
    if (typeof value === 'string' || typeof value === 'number') fields[key] = value;
  }
  return fields;
}

function runQuery(database: PGlite, call: QueryCall): Promise<unknown> {
  const parsers = Object.fromEntries(call.textTypes.map((type) => [type, (text: string) => text]));
  return database.query(call.sql, call.params, { ...(call.rowMode ? { rowMode: call.rowMode } : {}), parsers });
}

async function answer(database: PGlite, call: Call): Promise<unknown> {
  switch (call.kind) {
    case 'query':
      return runQuery(database, call);
    case 'exec':
      return database.exec(call.sql);
    case 'listen': {
      const { channel } = call;
      unlisten.set(channel, await database.listen(channel, (payload) => say({ kind: 'notification', channel, payload })));
      return undefined;
    }
    case 'unlisten':
      await unlisten.get(call.channel)?.();
      unlisten.delete(call.channel);
      return undefined;
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    case 'close':
      return database.close();
  }
}

async function open(): Promise<PGlite> {
  const { dataDir, snapshot } = settings;
  return PGlite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(snapshot ? { loadDataDir: new Blob([Uint8Array.from(snapshot)]) } : {}),
  });
}

try {
  const database = await open();
  port.on('message', (request: Request) => {
    answer(database, request).then(
      (value) => say({ kind: 'result', id: request.id, value }),
      (error: unknown) => say({ kind: 'error', id: request.id, error: describeError(error) }),
    ).finally(() => {
      if (request.kind === 'close') port.close();
    });
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', error: describeError(error) });
  port.close();
}
