import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from '@/api/contract/openapi';

const path = 'public/openapi.json';

/** Writes `public/openapi.json` from the contract; `--check` only says whether the file still fits it. */
export default async function writeOpenApi(args: readonly string[]): Promise<number> {
  const wanted = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (!args.includes('--check')) {
    await writeFile(path, wanted);
    return 0;
  }
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found === wanted) return 0;
  console.error(`${path} does not fit the contract: run npm run openapi`);
  return 1;
}
