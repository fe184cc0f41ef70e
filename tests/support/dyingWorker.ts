import { parentPort } from 'node:worker_threads';

/** Stands in for the database's thread: opens, and dies at the first thing that it is asked. */
parentPort?.on('message', () => {
  throw new Error('gone');
});
parentPort?.postMessage({ kind: 'ready' });
