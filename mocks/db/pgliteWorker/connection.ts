import { Worker } from 'node:worker_threads';
import type { Call, ErrorFields, Reply, WorkerSettings } from './protocol';

/** A database error as the worker reported it: `code` is the SQLSTATE; `constraint`, `detail`, `table` where they apply. */
export class WorkerDatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;

  constructor(fields: ErrorFields) {
    super(fields.message);
    Object.assign(this, fields);
    this.code = fields['code'] === undefined ? undefined : String(fields['code']);
    this.constraint = fields['constraint'] === undefined ? undefined : String(fields['constraint']);
    this.detail = fields['detail'] === undefined ? undefined : String(fields['detail']);
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Calls to a worker thread and their answers; when the thread dies, every waiting call and every later one fails. */
export class WorkerConnection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #notify: (channel: string, payload: string) => void;
  /** Resolves with the reason when the thread has ended. */
  readonly ended: Promise<Error>;
  #nextId = 1;
  #endReason: Error | undefined;
  #tellEnd: (reason: Error) => void = () => undefined;
  #opened: Waiting | undefined;

  constructor(workerUrl: URL, settings: WorkerSettings, notify: (channel: string, payload: string) => void) {
    this.#notify = notify;
    this.ended = new Promise((resolve) => {
      this.#tellEnd = resolve;
    });
    this.#worker = new Worker(workerUrl, { workerData: settings });
    this.#worker.on('message', (reply: Reply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#end(new Error('The database thread has ended')));
  }

  /** Resolves when the database is open; rejects when it cannot be opened. */
  opened(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#opened = { resolve, reject };
      if (this.#endReason) reject(this.#endReason);
    });
  }

  call(call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#endReason) return reject(this.#endReason);
      const id = this.#nextId++;
      // Posting may throw (a value that cannot be cloned), so the call is only kept once it is on its way.
      this.#worker.postMessage({ ...call, id });
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Waits for the thread to be gone; ask it to close first. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'ready') return this.#opened?.resolve(undefined);
    if (reply.kind === 'failed') return this.#end(new WorkerDatabaseError(reply.error));
    if (reply.kind === 'notification') return this.#notify(reply.channel, reply.payload);
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'result') waiting?.resolve(reply.value);
    else waiting?.reject(new WorkerDatabaseError(reply.error));
  }

  #end(reason: Error): void {
    this.#endReason ??= reason;
    this.#opened?.reject(this.#endReason);
    for (const waiting of this.#waiting.values()) waiting.reject(this.#endReason);
    this.#waiting.clear();
    this.#tellEnd(this.#endReason);
  }
}
