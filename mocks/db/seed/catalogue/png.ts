import { zlibSync } from 'fflate';

export type Colour = readonly [number, number, number];

/** Encodes a square picture of few colours as PNG; `colourAt` answers a position in the palette. */
export function encodePng(
  size: number,
  palette: readonly Colour[],
  colourAt: (x: number, y: number) => number,
): Uint8Array {
  const rows = new Uint8Array((size + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = colourAt(x, y);
  }
  const header = [...bytesOf(size), ...bytesOf(size), 8, 3, 0, 0, 0];
  const chunks = [
    chunk('IHDR', Uint8Array.from(header)),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((part) => [...part])]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...name].map((letter) => letter.charCodeAt(0)).concat([...content]));
  return Uint8Array.from([...bytesOf(content.length), ...body, ...bytesOf(checksum(body))]);
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
