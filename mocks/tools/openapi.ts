import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '@/api/contract/openapi';

/** Writes `public/openapi.json` from the contract. */
export default async function writeOpenApi(): Promise<number> {
  await writeFile('public/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  return 0;
}
