import { Gunzip } from 'fflate';
import { uint32 } from '@/domain/sheets/bytes';
import { inflationIssue } from '@/domain/sheets/inflation';
import { crc32 } from './crc32';
import { SheetRefused, refuse } from './sheetRefused';

const trailerBytes = 8;

/**
 * Unpacks a gzip piece by piece and stops at bombs. A file that was cut off or damaged is refused by the length and
 * the check sum in its last bytes, which the unpacking alone would not notice. Takes several members, as gzip does.
 */
export async function* gunzip(slices: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let last = new Uint8Array();
  let packed = 0;
  let unpacked = 0;
  let member = { bytes: 0, crc: 0 };
  const stream = new Gunzip((bytes) => {
    if (bytes.length === 0) return;
    unpacked += bytes.length;
    member = { bytes: member.bytes + bytes.length, crc: crc32(bytes, member.crc) };
    const issue = inflationIssue(packed, unpacked);
    if (issue !== null) throw new SheetRefused(issue);
    pieces.push(bytes);
  });
  stream.onmember = () => {
    member = { bytes: 0, crc: 0 };
  };

  function take(bytes: Uint8Array, final: boolean): Uint8Array[] {
    packed += bytes.length;
    pieces = [];
    try {
      stream.push(bytes, final);
    } catch (error) {
      if (error instanceof SheetRefused) throw error;
      refuse(final ? 'file-cut-off' : 'file-unreadable', {});
    }
    return pieces;
  }

  for await (const slice of slices) {
    last = lastBytes(last, slice);
    yield* take(slice, false);
  }
  yield* take(new Uint8Array(), true);
  if (last.length < trailerBytes || uint32(last, 4) !== member.bytes % 2 ** 32) refuse('file-cut-off', {});
  if (uint32(last, 0) !== member.crc) refuse('file-unreadable', {});
}

function lastBytes(before: Uint8Array, slice: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(before.length + slice.length);
  joined.set(before);
  joined.set(slice, before.length);
  return joined.slice(-trailerBytes);
}
