import { oleKind } from '@/domain/sheets/oleFile';
import { sniffFile } from '@/domain/sheets/sniffFile';
import type { SniffedFile } from '@/domain/sheets/sniffFile';
import { sniffBytes } from '@/domain/sheets/limits';
import { fileSlices, wholeFile } from './fileBytes';
import { SheetRefused, refuse } from './sheetRefused';
import { gunzip } from './gunzip';
import { readText } from './readText';
import { readWorkbook } from './readWorkbook';
import type { OpenedTable, Sheet } from './table';

interface OpenOptions {
  /** Called with each piece of the file's own bytes, in order and once each: for its hash and for progress. */
  onBytes: (bytes: Uint8Array) => void;
  /** Of a workbook's sheets the first that this answers true for is read; the first of all where none is. */
  isWanted: (sheet: Sheet) => boolean;
}

/** Opens a table file by what its bytes say. Throws `SheetRefused`, also while the rows are read. */
export async function openTable(file: File, { onBytes, isWanted }: OpenOptions): Promise<OpenedTable> {
  const head = new Uint8Array(await wholeFile(file.slice(0, sniffBytes)));
  const sniffed = sniffFile(head, file.name, file.size);
  switch (sniffed.kind) {
    case 'refused':
      throw refusal(sniffed);
    case 'ole':
      return refuseOle(await wholeFile(file));
    case 'zip': {
      const bytes = await wholeFile(file);
      onBytes(bytes);
      return { ...(await readWorkbook(bytes, isWanted)), container: 'xlsx', encoding: 'xlsx', issues: sniffed.issues };
    }
    case 'gzip': {
      const text = await readText(gunzip(heard(fileSlices(file), onBytes)), (inner) => sniffInner(inner, file.name));
      return { ...text, container: 'csv.gz', issues: [...sniffed.issues, ...text.issues] };
    }
    case 'text':
      return { ...(await readText(heard(fileSlices(file), onBytes), () => sniffed)), container: 'csv' };
  }
}

async function* heard(slices: AsyncIterable<Uint8Array>, onBytes: OpenOptions['onBytes']): AsyncGenerator<Uint8Array> {
  for await (const slice of slices) {
    onBytes(slice);
    yield slice;
  }
}

/** An archive inside an archive is not unpacked. */
function sniffInner(head: Uint8Array, name: string): SniffedFile & { kind: 'text' } {
  const sniffed = sniffFile(head, name, head.length);
  if (sniffed.kind === 'text') return sniffed;
  if (sniffed.kind === 'refused') throw refusal(sniffed);
  return refuse('file-not-supported', { found: sniffed.kind });
}

function refusal({ issues }: SniffedFile): Error {
  const [issue] = issues;
  return issue === undefined ? new Error('A refused file has no reason') : new SheetRefused(issue);
}

function refuseOle(bytes: Uint8Array): never {
  const kind = oleKind(bytes);
  if (kind === 'encrypted') return refuse('file-password-protected', {});
  return kind === 'xls' ? refuse('file-is-xls', {}) : refuse('file-not-supported', { found: 'ole' });
}
