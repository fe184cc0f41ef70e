import { resolve } from 'node:path';
import { type SeedSize, seedSizes } from '@mocks/db/seed/sizes';
import * as z from 'zod/mini';

/** A reason not to start that the person at the terminal can mend; its message is all they need to see. */
export class StartError extends Error {
  override name = 'StartError';
}

export interface ServerSettings {
  host: string;
  port: number;
  /** Folder of the embedded database; not touched when `databaseUrl` is set. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** What to load into an empty database: the demo in the given size, or nothing. */
  seed: SeedSize | undefined;
}

type Environment = Record<string, string | undefined>;

/** Reads HOST, PORT, DATA_DIR, DATABASE_URL and SEED; an empty variable counts as absent. */
export function readSettings(environment: Environment): ServerSettings {
  const read = (name: string): string | undefined => environment[name] || undefined;
  const databaseUrl = read('DATABASE_URL');
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: readPort(read('PORT') ?? '4173'),
    dataDir: resolve(read('DATA_DIR') ?? '.data'),
    databaseUrl,
    seed: readSeed(read('SEED') ?? (databaseUrl === undefined ? 'small' : 'none')),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new StartError(`PORT is ${text}, but must be a number from 0 to 65535.`);
  return port;
}

function readSeed(text: string): SeedSize | undefined {
  if (text === 'none') return undefined;
  const size = z.enum(seedSizes).safeParse(text);
  if (size.success) return size.data;
  throw new StartError(`SEED is ${text}, but must be ${seedSizes.join(', ')} or none.`);
}
