import { pathToFileURL } from 'node:url';
import { WorkerPglite } from '@mocks/db/pgliteWorker/client';

/** A child process that commits numbered rows for ever and prints each number once it is committed; it waits to be killed. */
const [dataDir, workerPath] = process.argv.slice(2);
if (!dataDir || !workerPath) throw new Error('usage: pgliteWriter DATA_DIR WORKER');
const database = await WorkerPglite.open(pathToFileURL(workerPath), { dataDir });
await database.exec('create table if not exists written (number int primary key)');
for (let number = 1; ; number += 1) {
  await database.transaction(async (transaction) => {
    await transaction.query('insert into written values ($1)', [number]);
  });
  process.stdout.write(`${number}\n`);
}
