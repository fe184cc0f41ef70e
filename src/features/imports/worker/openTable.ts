import { oleKind } from '@/domain/orderImport/file/oleFile';
import { sniffFile } from '@/domain/orderImport/file/sniffFile';
import type { SniffedFile } from '@/domain/orderImport/file/sniffFile';
import { sniffBytes } from '@/domain/orderImport/limits';
import { fileSlices, wholeFile } from './fileBytes';
import { FileRefused, refuse } from './fileRefused';
import { gunzip } from './gunzip';
import { readText } from './readText';
import { readWorkbook } from './readWorkbook';
import type { OpenedTable } from './table';

/** Called with each piece of the file's own bytes, in order and once each: for its hash and for progress. */
type OnBytes = (bytes: Uint8Array) => void;

/** Opens an order file by what its bytes say. Throws `FileRefused`, also while the rows are read. */
export async function openTable(file: File, onBytes: OnBytes): Promise<OpenedTable> {
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
      return { ...(await readWorkbook(bytes)), container: 'xlsx', encoding: 'xlsx', issues: sniffed.issues };
    }
    case 'gzip': {
      const text = await readText(gunzip(heard(fileSlices(file), onBytes)), (inner) => sniffInner(inner, file.name));
      return { ...text, container: 'csv.gz', issues: [...sniffed.issues, ...text.issues] };
    }
    case 'text':
      return { ...(await readText(heard(fileSlices(file), onBytes), () => sniffed)), container: 'csv' };
  }
}

async function* heard(slices: AsyncIterable<Uint8Array>, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
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
  return issue === undefined ? new Error('A refused file has no reason') : new FileRefused(issue);
}

function refuseOle(bytes: Uint8Array): never {
  const kind = oleKind(bytes);
  if (kind === 'encrypted') return refuse('file-password-protected', {});
  return kind === 'xls' ? refuse('file-is-xls', {}) : refuse('file-not-supported', { found: 'ole' });
}
