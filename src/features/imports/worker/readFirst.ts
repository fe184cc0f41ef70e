import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { cellText } from '@/domain/sheets/cells/cellText';
import type { ImportColumn, ImportLayout } from '@/domain/orderImport/columns';
import type { DroppedColumn } from '@/domain/orderImport/header';
import type { IssueCounts } from '@/domain/orderImport/issueLog';
import type { ImportIssue } from '@/domain/orderImport/issues';
import { createOrderReader } from '@/domain/orderImport/orderReader';
import type { OrderReaderOptions } from '@/domain/orderImport/orderReader';
import type { ReadSummary } from '@/domain/orderImport/readTally';
import type { ImportLine, ImportOrder } from '@/domain/orderImport/types';
import { openTable } from '@/domain/sheets/read/openTable';
import type { TableKind } from '@/domain/sheets/read/table';
import { findOrderRows, hasHeader } from './orderRows';

/** What a person may choose about the reading of a file, and the factory's day. */
export type ReadChoices = Pick<OrderReaderOptions, 'today' | 'assumedCurrency' | 'dateOrder'>;

export interface ReadProgress {
  /** Bytes of the file read, of how many. */
  bytes: number;
  totalBytes: number;
  rows: number;
}

export type PreviewLine = Omit<ImportOrder, 'lines'> & ImportLine;

/** What the first reading of a whole file found, before anything of it leaves the browser. */
export interface FirstReading extends TableKind {
  sha256: string;
  layout: ImportLayout;
  /** Row of the file, from 1. */
  headerRow: number;
  columns: { column: ImportColumn; head: string }[];
  dropped: DroppedColumn[];
  summary: ReadSummary;
  issues: ImportIssue[];
  issueCounts: IssueCounts;
  /** Why nothing of the file can come in, though it could be read. */
  blocker: ImportIssue | null;
  preview: PreviewLine[];
}

const previewLines = 8;

/** Reads a file to its end. Throws `FileRefused` where it cannot be read. */
export async function readFirst(
  file: File,
  choices: ReadChoices,
  onProgress: (progress: ReadProgress) => void,
): Promise<FirstReading> {
  const hash = sha256.create();
  const progress: ReadProgress = { bytes: 0, totalBytes: file.size, rows: 0 };
  onProgress({ ...progress });
  const table = await openTable(file, {
    isWanted: hasHeader,
    onBytes: (bytes) => {
      hash.update(bytes);
      progress.bytes += bytes.length;
    },
  });
  const { header, headRow, rows } = await findOrderRows(table);
  const reader = createOrderReader({ header, fixedWidth: table.fixedWidth, ...choices });
  for (const { code, params } of table.issues) reader.log.add(code, params);
  const preview: PreviewLine[] = [];
  const show = (orders: readonly ImportOrder[]): void => {
    for (const { lines, ...order } of preview.length < previewLines ? orders : []) {
      preview.push(...lines.slice(0, previewLines - preview.length).map((line) => ({ ...order, ...line })));
    }
  };
  for await (const part of rows) {
    show(reader.push(part));
    progress.rows = reader.summary.rows;
    onProgress({ ...progress });
  }
  const { orders, summary } = reader.finish();
  show(orders);
  const { container, encoding, delimiter, sheet } = table;
  return {
    container, encoding, delimiter, sheet,
    sha256: bytesToHex(hash.digest()),
    layout: header.layout,
    headerRow: header.rowIndex + 1,
    columns: [...header.columns].map(([column, index]) => ({ column, head: cellText(headRow[index]) })),
    dropped: header.dropped,
    summary,
    issues: reader.log.kept(),
    issueCounts: reader.log.counts(),
    blocker: reader.log.fileError(),
    preview,
  };
}
