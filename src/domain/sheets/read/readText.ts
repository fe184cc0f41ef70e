import { detectDelimiter } from '@/domain/sheets/delimiter';
import { createTextReader } from '@/domain/sheets/encoding';
import type { SniffedFile } from '@/domain/sheets/sniffFile';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { sniffBytes } from '@/domain/sheets/limits';
import type { Row } from '@/domain/sheets/rows';
import { createCsvTokens } from './csvTokens';
import { SheetRefused } from './sheetRefused';
import type { OpenedTable } from './table';

/** Bytes decoded and cut into rows at a time: a gzip may unpack a slice to many times its size. */
const pieceBytes = 512 * 1024;

/** Reads delimited text as it comes in; `sniff` tells its encoding from the first bytes. */
export async function readText(
  bytes: AsyncIterable<Uint8Array>,
  sniff: (head: Uint8Array) => SniffedFile & { kind: 'text' },
): Promise<Omit<OpenedTable, 'container'>> {
  const source = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    held.push(next.value);
    size += next.value.length;
    if (size >= sniffBytes) break;
  }
  const head = joined(held, size);
  const sniffed = sniff(head.subarray(0, sniffBytes));
  const { encoding } = sniffed.encoding;
  const reader = createTextReader(encoding);
  const start = textOf(reader.push(head));
  const delimiter = detectDelimiter(start);

  async function* rows(): AsyncGenerator<Row[]> {
    const tokens = createCsvTokens(delimiter);
    yield tokens.push(start);
    for (let next = await source.next(); !next.done; next = await source.next()) {
      for (let from = 0; from < next.value.length; from += pieceBytes) {
        yield tokens.push(textOf(reader.push(next.value.subarray(from, from + pieceBytes))));
      }
    }
    yield [...tokens.push(textOf(reader.finish())), ...tokens.finish()];
  }
  return { encoding, delimiter, sheet: null, fixedWidth: true, issues: sniffed.issues, rows: rows() };
}

function textOf(text: string | FileIssue): string {
  if (typeof text === 'string') return text;
  throw new SheetRefused(text);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
