import { startsWith, uint16, uint32, uint64 } from '@/domain/sheets/bytes';
import { fileIssue } from '@/domain/sheets/fileIssue';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { inflationRatioFrom, maxInflatedBytes, maxInflationRatio, maxZipEntries } from '@/domain/sheets/limits';

export interface ZipEntry {
  name: string;
  /** Bytes packed and unpacked, as the directory states them. */
  packed: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

const endSignature = [0x50, 0x4b, 0x05, 0x06];
const end64Signature = [0x50, 0x4b, 0x06, 0x06];
const locatorSignature = [0x50, 0x4b, 0x06, 0x07];
const entrySignature = [0x50, 0x4b, 0x01, 0x02];
const endBytes = 22;
const longestComment = 65_535;
const all32 = 0xffff_ffff;
const localHeaderBytes = 30;

/**
 * Reads a whole zip's directory and refuses what must not be unpacked: cut off, with a password, or a bomb by size,
 * ratio, number of parts or parts that share bytes. Sizes are what the directory claims: whoever unpacks must still
 * stop at `maxInflatedBytes`. Answers the entries, or the issue.
 */
export function inspectZip(bytes: Uint8Array): ZipEntry[] | FileIssue {
  const directory = findDirectory(bytes);
  if (directory === null) return fileIssue('file-cut-off', {});
  if (directory.count > maxZipEntries) return fileIssue('archive-unsafe', { reason: 'entries' });
  const entries = readEntries(bytes, directory);
  if (entries === null) return fileIssue('file-cut-off', {});
  if (entries.some((entry) => entry.encrypted)) return fileIssue('file-password-protected', {});
  const reason = danger(entries, directory.offset);
  return reason === null ? entries : fileIssue('archive-unsafe', { reason });
}

/** True for the parts of an .xlsx workbook. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name));
  return names.has('[Content_Types].xml') && names.has('xl/workbook.xml');
}

interface Directory {
  count: number;
  offset: number;
}

function findDirectory(bytes: Uint8Array): Directory | null {
  const earliest = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= earliest; at -= 1) {
    if (!startsWith(bytes, endSignature, at)) continue;
    const short = { count: uint16(bytes, at + 10), offset: uint32(bytes, at + 16) };
    const long = short.offset === all32 || short.count === 0xffff ? longDirectory(bytes, at) : null;
    return long ?? short;
  }
  return null;
}

function longDirectory(bytes: Uint8Array, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || !startsWith(bytes, locatorSignature, locator)) return null;
  const at = uint64(bytes, locator + 8);
  if (!startsWith(bytes, end64Signature, at)) return null;
  return { count: uint64(bytes, at + 32), offset: uint64(bytes, at + 48) };
}

function readEntries(bytes: Uint8Array, directory: Directory): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let number = 0; number < directory.count; number += 1) {
    if (at + 46 > bytes.length || !startsWith(bytes, entrySignature, at)) return null;
    const nameLength = uint16(bytes, at + 28);
    const extraLength = uint16(bytes, at + 30);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const stated = [24, 20, 42].map((field) => uint32(bytes, at + field));
    const [size = 0, packed = 0, offset = 0] = longSizes(extra, stated);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, size, packed, offset, encrypted: (uint16(bytes, at + 8) & 1) === 1 });
    at += 46 + nameLength + extraLength + uint16(bytes, at + 32);
  }
  return entries;
}

/** Sizes of 4 GB and more stand in the extra field, in this order, for each that is all ones. */
function longSizes(extra: Uint8Array, sizes: number[]): number[] {
  if (!sizes.includes(all32)) return sizes;
  let at = 0;
  while (at + 4 <= extra.length && uint16(extra, at) !== 1) at += 4 + uint16(extra, at + 2);
  at += 4;
  return sizes.map((size) => {
    if (size !== all32) return size;
    at += 8;
    return uint64(extra, at - 8);
  });
}

function danger(entries: readonly ZipEntry[], directoryOffset: number): 'size' | 'ratio' | 'overlap' | null {
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    if (total > maxInflatedBytes) return 'size';
    if (size > inflationRatioFrom && size > packed * maxInflationRatio) return 'ratio';
  }
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const shares = inOrder.some(({ offset, packed }, index) => {
    const next = inOrder[index + 1]?.offset ?? directoryOffset;
    return offset + localHeaderBytes + packed > next;
  });
  return shares ? 'overlap' : null;
}
