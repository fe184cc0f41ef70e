/** What the main thread and the database's worker thread say to each other; all of it survives structured cloning. */

/** Handed to the worker when it starts. */
export interface WorkerSettings {
  /** Folder of the database, or undefined for one in memory. */
  dataDir?: string;
  /** A packed data folder (tar, as `dumpDataDir` makes it) to start an empty database from. */
  snapshot?: Uint8Array;
}

export interface QueryCall {
  kind: 'query';
  sql: string;
  params: unknown[];
  rowMode?: 'array' | 'object';
  /** Type ids whose values come back as the text that the database sent, for the caller to parse. */
  textTypes: number[];
}

export type Call =
  | QueryCall
  | { kind: 'exec'; sql: string }
  | { kind: 'listen' | 'unlisten'; channel: string }
  | { kind: 'dump' }
  | { kind: 'close' };

export type Request = Call & { id: number };

/** An error's own fields, since structured cloning keeps only its message. */
export type ErrorFields = Record<string, string | number | undefined> & { message: string };

export type Reply =
  | { kind: 'ready' }
  | { kind: 'failed'; error: ErrorFields }
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'error'; id: number; error: ErrorFields }
  | { kind: 'notification'; channel: string; payload: string };
