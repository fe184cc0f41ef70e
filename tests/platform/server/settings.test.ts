import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '@mocks/server/settings';

describe('the settings of the server', () => {
  it('are a demo on this machine where nothing is said', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 4173,
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      seed: 'small',
    });
  });

  it('load nothing into a PostgreSQL unless asked', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://somewhere' }).seed).toBeUndefined();
    expect(readSettings({ DATABASE_URL: 'postgres://somewhere', SEED: 'large' }).seed).toBe('large');
    expect(readSettings({ SEED: 'none' }).seed).toBeUndefined();
  });

  it.each([
    { PORT: 'eighty' },
    { PORT: '70000' },
    { PORT: '-1' },
    { SEED: 'huge' },
  ])('refuse %o in words', (environment) => {
    expect(() => readSettings(environment)).toThrow(/must be/);
  });
});
