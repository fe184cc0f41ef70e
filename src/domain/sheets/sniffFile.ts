import { asciiBytes, startsWith } from '@/domain/sheets/bytes';
import { detectEncoding } from '@/domain/sheets/encoding';
import type { EncodingChoice } from '@/domain/sheets/encoding';
import { isOleFile } from '@/domain/sheets/oleFile';
import { fileIssue } from '@/domain/sheets/fileIssue';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { maxFileBytes } from '@/domain/sheets/limits';

/**
 * What a file is by its bytes. `gzip`: unpack and sniff again. `zip`: ask `inspectZip` and `isWorkbook` with the
 * whole file. `ole`: ask `oleKind` with the whole file. `text`: read it in `encoding`.
 */
export type SniffedFile =
  | { kind: 'gzip' | 'zip' | 'ole'; issues: FileIssue[] }
  | { kind: 'text'; encoding: EncodingChoice; issues: FileIssue[] }
  | { kind: 'refused'; issues: FileIssue[] };

const others: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', asciiBytes('%PDF')],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', asciiBytes('GIF8')],
  ['rar', asciiBytes('Rar!')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['bzip2', asciiBytes('BZh')],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];
const htmlStart = /^[\s\ufeff]*(<!doctype html|<html|<head|<table|<meta|<style|<\?xml|<!--)/i;
const textNames = ['csv', 'tsv', 'txt'];

/** Tells a file from its first bytes (`sniffBytes` of them, or all), name and size. The bytes decide, not the name. */
export function sniffFile(head: Uint8Array, name: string, bytes: number): SniffedFile {
  if (bytes > maxFileBytes) return refused(fileIssue('file-too-large', { bytes, limit: maxFileBytes }));
  if (head.length === 0) return refused(fileIssue('file-empty', {}));
  if (startsWith(head, [0x1f, 0x8b])) return { kind: 'gzip', issues: nameIssues(name, 'gzip', ['gz', 'gzip']) };
  if (startsWith(head, [0x50, 0x4b]) && [3, 5, 7].includes(head[2] ?? 0)) {
    return { kind: 'zip', issues: nameIssues(name, 'xlsx', ['xlsx', 'xlsm']) };
  }
  if (isOleFile(head)) return { kind: 'ole', issues: [] };
  const other = others.find(([, start]) => startsWith(head, start));
  if (other !== undefined) return refused(fileIssue('file-not-supported', { found: other[0] }));
  return sniffText(head, name);
}

function sniffText(head: Uint8Array, name: string): SniffedFile {
  const encoding = detectEncoding(head);
  if (encoding === null) {
    if (head.includes(0)) return refused(fileIssue('file-not-supported', { found: 'binary' }));
    return refused(fileIssue('encoding-unknown', {}));
  }
  const text = new TextDecoder(encoding.encoding).decode(head.subarray(0, 4096), { stream: true });
  if (htmlStart.test(text)) return refused(fileIssue('file-is-html', {}));
  if (text.trim() === '' && head.length < 4096) return refused(fileIssue('file-empty', {}));
  return { kind: 'text', encoding, issues: nameIssues(name, 'text', textNames) };
}

function refused(issue: FileIssue): SniffedFile {
  return { kind: 'refused', issues: [issue] };
}

/** A name that promises something else is said, not obeyed. The name inside a .gz is the one before it. */
function nameIssues(name: string, found: string, endings: readonly string[]): FileIssue[] {
  const inner = found === 'gzip' ? name : name.replace(/\.gz(ip)?$/i, '');
  const ending = /\.([a-z0-9]+)$/i.exec(inner)?.[1]?.toLowerCase();
  const odd = ending !== undefined && !endings.includes(ending);
  return odd ? [fileIssue('name-contradicts-content', { found })] : [];
}
