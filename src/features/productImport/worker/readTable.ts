import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { fileIssue } from '@/domain/sheets/fileIssue';
import { openTable } from '@/domain/sheets/read/openTable';
import { SheetRefused, refuse } from '@/domain/sheets/read/sheetRefused';
import type { TableKind } from '@/domain/sheets/read/table';
import type { Row } from '@/domain/sheets/rows';
import { knownHeads } from '@/domain/productImport/columns';
import { maxProductRows } from '@/domain/productImport/limits';
import { isBlank } from '@/domain/sheets/cells/cellText';

export interface ReadProgress {
  /** Bytes of the file read, of how many. */
  bytes: number;
  totalBytes: number;
  rows: number;
}

/** A whole table in the worker's memory, with what its file turned out to be. */
export interface WholeTable extends TableKind {
  sha256: string;
  rows: Row[];
  issues: FileIssue[];
}

/** Heads of a sheet that make it the one that is meant, when nobody chose. */
const enoughHeads = 3;

/** Reads a product file to its end. Throws `SheetRefused`; a catalogue is small enough to be held whole. */
export async function readTable(
  file: File,
  sheet: string | null,
  onProgress: (progress: ReadProgress) => void,
): Promise<WholeTable> {
  const hash = sha256.create();
  const progress: ReadProgress = { bytes: 0, totalBytes: file.size, rows: 0 };
  onProgress({ ...progress });
  const table = await openTable(file, {
    isWanted: ({ name, rows }) => (sheet === null ? rows.slice(0, 20).some((row) => knownHeads(row) >= enoughHeads) : name === sheet),
    onBytes: (bytes) => {
      hash.update(bytes);
      progress.bytes += bytes.length;
    },
  });
  const rows: Row[] = [];
  for await (const part of table.rows) {
    for (const row of part) rows.push(row);
    if (rows.length > maxProductRows) throw new SheetRefused(fileIssue('too-many-rows', { limit: maxProductRows }));
    progress.rows = rows.length;
    onProgress({ ...progress });
  }
  if (rows.every((row) => row.every(isBlank))) refuse('file-empty', {});
  const { container, encoding, delimiter, sheet: read, issues } = table;
  return { container, encoding, delimiter, sheet: read, issues, rows, sha256: bytesToHex(hash.digest()) };
}
