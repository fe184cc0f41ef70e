import type { ParserOptions, PGlite, Results } from '@electric-sql/pglite';
import { WorkerConnection } from './connection';
import type { Call, WorkerSettings } from './protocol';
import { Turns } from './turns';

export interface WorkerQueryOptions {
  rowMode?: 'array' | 'object';
  /** Applied on this side, to the text of the value; types without one are parsed by PGlite in the worker. */
  parsers?: ParserOptions;
}

/** What a transaction's body may call; every statement runs inside the transaction. */
export interface WorkerTransaction {
  query(sql: string, params?: unknown[], options?: WorkerQueryOptions): Promise<Results<unknown>>;
  exec(sql: string): Promise<Results<unknown>[]>;
}

type Listener = (payload: string) => void;

/**
 * PGlite in a worker thread, with the part of PGlite's interface that Drizzle's driver calls. Statements run one after
 * the other; a transaction keeps all others waiting until it has ended, and a body that throws is rolled back.
 */
export class WorkerPglite implements WorkerTransaction {
  readonly #connection: WorkerConnection;
  readonly #turns = new Turns();
  readonly #listeners = new Map<string, Set<Listener>>();
  closed = false;

  /** Opens (or creates) the database. @param workerUrl the built `worker.ts` */
  static async open(workerUrl: URL, settings: WorkerSettings): Promise<WorkerPglite> {
    const database = new WorkerPglite(workerUrl, settings);
    await database.#connection.opened();
    return database;
  }

  private constructor(workerUrl: URL, settings: WorkerSettings) {
    this.#connection = new WorkerConnection(workerUrl, settings, (channel, payload) => {
      for (const listener of this.#listeners.get(channel) ?? []) listener(payload);
    });
  }

  query(sql: string, params: unknown[] = [], options: WorkerQueryOptions = {}): Promise<Results<unknown>> {
    return this.#turns.statement(() => this.#query(sql, params, options));
  }

  exec(sql: string): Promise<Results<unknown>[]> {
    return this.#turns.statement(() => this.#exec(sql));
  }

  transaction<T>(body: (transaction: WorkerTransaction) => Promise<T>): Promise<T> {
    return this.#turns.transaction(async () => {
      await this.#exec('BEGIN');
      let open = true;
      const inside = <R>(work: () => Promise<R>): Promise<R> =>
        open ? work() : Promise.reject(new Error('This transaction has ended'));
      try {
        const value = await body({
          query: (sql, params = [], options = {}) => inside(() => this.#query(sql, params, options)),
          exec: (sql) => inside(() => this.#exec(sql)),
        });
        await this.#exec('COMMIT');
        return value;
      } catch (error) {
        // A dead thread cannot roll back, and need not; the body's own error is the one to tell.
        await this.#exec('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        open = false;
      }
    });
  }

  /** Calls `listener` with each payload notified on `channel`; returns the function that ends it. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners);
    listeners.add(listener);
    if (listeners.size === 1) await this.#turns.statement(() => this.#connection.call({ kind: 'listen', channel }));
    return async () => {
      listeners.delete(listener);
      if (listeners.size === 0 && !this.closed) await this.#turns.statement(() => this.#connection.call({ kind: 'unlisten', channel }));
    };
  }

  /** Calls `listener` when the thread ends without having been asked to: nothing can be read or written any more. */
  onLost(listener: (reason: Error) => void): void {
    void this.#connection.ended.then((reason) => {
      if (!this.closed) listener(reason);
    });
  }

  /** The whole database as a tar of its data folder, to start another one from. */
  dump(): Promise<Uint8Array> {
    return this.#turns.statement(() => this.#call<Uint8Array>({ kind: 'dump' }));
  }

  /** Finishes what is queued, shuts the database down cleanly and ends the thread. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#turns.transaction(() => this.#connection.call({ kind: 'close' }));
    await this.#connection.terminate();
  }

  async #query(sql: string, params: unknown[], options: WorkerQueryOptions): Promise<Results<unknown>> {
    const parsers = options.parsers ?? {};
    const result = await this.#call<Results<unknown>>({
      kind: 'query',
      sql,
      params,
      textTypes: Object.keys(parsers).map(Number),
      ...(options.rowMode ? { rowMode: options.rowMode } : {}),
    });
    parseRows(result, parsers);
    return result;
  }

  #exec(sql: string): Promise<Results<unknown>[]> {
    return this.#call<Results<unknown>[]>({ kind: 'exec', sql });
  }

  // The one place where the worker's answer gets its type; protocol.ts says which call is answered with what.
  #call<T>(call: Call): Promise<T>;
  #call(call: Call): Promise<unknown> {
    return this.#connection.call(call);
  }
}

function parseRows(result: Results<unknown>, parsers: ParserOptions): void {
  result.fields.forEach((field, index) => {
    const parse = parsers[field.dataTypeID];
    if (!parse) return;
    for (const row of result.rows) {
      const target = asRecord(row);
      const key = Array.isArray(row) ? index : field.name;
      const text = target[key];
      if (typeof text === 'string') target[key] = parse(text);
    }
  });
}

function asRecord(row: unknown): Record<string | number, unknown>;
function asRecord(row: unknown): unknown {
  return row;
}

/**
 * The same object under the type that Drizzle's PGlite driver asks for. The driver calls `query` and `transaction` only
 * (its `session.js`), but its type names the class, whose private fields nothing else can have.
 */
export function forDrizzle(client: WorkerPglite): PGlite;
export function forDrizzle(client: unknown): unknown {
  return client;
}
