import { zlibSync } from 'fflate';

export type Colour = readonly [number, number, number];

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A line of a picture, four pixels a byte; `colourAt` answers a position in a palette of up to four. */
export function packedRow(width: number, colourAt: (x: number) => number): Uint8Array {
  const row = new Uint8Array(width / 4);
  for (let x = 0; x < width; x += 1) row[x >> 2] = ((row[x >> 2] ?? 0) << 2) | colourAt(x);
  return row;
}

/** Encodes a square picture of up to four colours as PNG, from its packed rows; the side is a multiple of four. */
export function encodePng(
  side: number,
  palette: readonly Colour[],
  rowAt: (y: number) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  const stride = side / 4 + 1;
  const rows = new Uint8Array(stride * side);
  for (let y = 0; y < side; y += 1) rows.set(rowAt(y), y * stride + 1);
  return joined([
    Uint8Array.from(signature),
    chunk('IHDR', Uint8Array.from([...bytesOf(side), ...bytesOf(side), 2, 3, 0, 0, 0])),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibSync(rows, { level: 1, mem: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  const body = joined([letters, content]);
  return joined([Uint8Array.from(bytesOf(content.length)), body, Uint8Array.from(bytesOf(checksum(body)))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function bytesOf(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** CRC-32, bit by bit: demo pictures are tiny. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
