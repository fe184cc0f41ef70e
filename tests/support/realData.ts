import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

const sharedFolder = new URL('../../../shared/', import.meta.url);

/** The path of a file beside the project, such as `data/orders/bag-factory.csv.gz`; throws where it is absent. */
export function realFilePath(name: string): string {
  const path = fileURLToPath(new URL(name, sharedFolder));
  if (!existsSync(path)) {
    throw new Error(`Real data is missing: "npm run test:real" needs ../shared/${name} beside the project.`);
  }
  return path;
}

/** The bytes of such a file, unpacked when it is a .gz. */
export function realFileBytes(name: string): Buffer {
  const bytes = readFileSync(realFilePath(name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The rows of a real CSV, header row first. */
export function realCsvRows(name: string, encoding = 'utf-8'): string[][] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(realFileBytes(name));
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** A real JSON file, unchecked. */
export function realJson(name: string): unknown {
  return JSON.parse(realFileBytes(name).toString('utf8'));
}
