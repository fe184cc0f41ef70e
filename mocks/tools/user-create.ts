import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { accountPattern, passwordProblem } from '@/domain/account';
import { openPglite, type OpenDatabase } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';
import { systemClock } from '@mocks/platform/core/clock';
import { passwordHasher } from '@mocks/platform/core/passwords';
import { DataFolderHeld, holdDataFolder } from '@mocks/server/dataLock.mjs';
import { deriveInNode } from '@mocks/server/passwordKey';
import { readSettings, type ServerSettings } from '@mocks/server/settings';
import { createFactory } from './newFactory';

const usage = `npm run user:create -- --account ACCOUNT --name NAME --factory NAME [--store NAME]
The password is asked for, or read from the first line of the input. DATABASE_URL or DATA_DIR say where, as for npm start.`;

/** Makes a factory with its owner and one store, in the database that `npm start` would open. */
export default async function userCreate(args: string[]): Promise<number> {
  try {
    const { account, name, factory, store } = readArguments(args);
    const password = await readPassword();
    const problem = passwordProblem(password, account);
    if (problem !== null) throw new UsageError(`This password is ${problem.replaceAll('-', ' ')}.`);
    const passwordHash = await passwordHasher(deriveInNode).hash(password);
    const settings = readSettings(process.env);
    const giveBack = settings.databaseUrl === undefined ? holdDataFolder(settings.dataDir) : () => undefined;
    const open = await openDatabase(settings);
    try {
      const now = systemClock.now();
      const number = await createFactory(open.database, { account, name, passwordHash, factoryName: factory, storeName: store, now });
      console.log(`${account} may now sign in as the owner of ${number} ${factory}.`);
    } finally {
      await open.close();
      giveBack();
    }
    return 0;
  } catch (error) {
    if (isTakenAccount(error)) console.error('This account exists already.');
    else if (error instanceof UsageError || error instanceof DataFolderHeld) console.error(error.message);
    else throw error;
    return 1;
  }
}

class UsageError extends Error {}

function readArguments(args: string[]): { account: string; name: string; factory: string; store: string } {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { account: option, name: option, factory: option, store: option } });
  const account = values.account?.trim().toLowerCase() ?? '';
  const name = values.name?.trim() ?? '';
  const factory = values.factory?.trim() ?? '';
  if (!account || !name || !factory) throw new UsageError(usage);
  if (!accountPattern.test(account)) {
    throw new UsageError('An account has 3 to 32 letters, digits, dots, dashes or underscores, and begins with a letter or digit.');
  }
  return { account, name, factory, store: values.store?.trim() || factory };
}

/** From the terminal without showing it, or the first line that is piped in. */
async function readPassword(): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stdout.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal });
  const line = await new Promise<string>((resolve) => {
    reader.once('line', resolve);
    reader.once('close', () => resolve(''));
  });
  reader.close();
  if (terminal) process.stdout.write('\n');
  return line;
}

function openDatabase(settings: ServerSettings): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return openPostgres(settings.databaseUrl, 1);
  return openPglite({ dataDir: join(settings.dataDir, 'pglite') });
}

/** Drizzle wraps the database's error, which says by its code that a value must be unique. */
function isTakenAccount(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === '23505') return true;
  return isTakenAccount(error.cause);
}
