import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { newAccount } from '@/api/contract/members';
import { passwordProblem } from '@/domain/account';
import { openPglite, type OpenDatabase } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';
import { systemClock } from '@mocks/platform/core/clock';
import { passwordHasher } from '@mocks/platform/core/passwords';
import { Problem } from '@mocks/platform/core/problem';
import { DataFolderHeld, holdDataFolder } from '@mocks/server/dataLock.mjs';
import { deriveInNode } from '@mocks/server/passwordKey';
import { readSettings, type ServerSettings } from '@mocks/server/settings';
import { createFactory } from './newFactory';

const usage = `npm run user:create -- --account ACCOUNT --name NAME --factory NAME
An account has 3 to 32 letters, digits, dots, dashes or underscores, and begins with a letter or digit.
The password is asked for, or read from the first line of the input. DATABASE_URL or DATA_DIR say where, as for npm start.`;

/** Makes an owner and their factory in the database that `npm start` would open. */
export default async function userCreate(args: string[]): Promise<number> {
  try {
    const wanted = await readWanted(args);
    const settings = readSettings(process.env);
    const giveBack = settings.databaseUrl === undefined ? holdDataFolder(settings.dataDir) : () => undefined;
    const open = await openDatabase(settings);
    try {
      const number = await createFactory(open.database, passwordHasher(deriveInNode), wanted, systemClock.now());
      console.log(`${wanted.account} may now sign in as the owner of ${number} ${wanted.factoryName}.`);
    } finally {
      await open.close();
      giveBack();
    }
    return 0;
  } catch (error) {
    if (error instanceof Problem) console.error(error.extras.errors?.map(({ code }) => code).join(', ') ?? error.code);
    else if (error instanceof UsageError || error instanceof DataFolderHeld) console.error(error.message);
    else throw error;
    return 1;
  }
}

class UsageError extends Error {}

async function readWanted(args: string[]) {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { account: option, name: option, factory: option } });
  const factoryName = values.factory?.trim() ?? '';
  const person = newAccount.safeParse({ account: values.account, name: values.name, password: '' });
  if (!person.success || factoryName === '') throw new UsageError(usage);
  const password = await readPassword();
  const problem = passwordProblem(password, person.data.account);
  if (problem !== null) throw new UsageError(`This password is ${problem.replaceAll('-', ' ')}.`);
  return { ...person.data, password, factoryName };
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
