/** Bytes that a value of a column takes; 0 where all are 0. */
type Width = 0 | 1 | 2 | 4 | 8;

function widthOf(values: ArrayLike<number>): Width {
  let most = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`A column holds counts alone, not ${value}`);
    if (value > most) most = value;
  }
  if (most === 0) return 0;
  if (most < 2 ** 8) return 1;
  if (most < 2 ** 16) return 2;
  return most < 2 ** 32 ? 4 : 8;
}

/** Puts counts, columns and text one behind the other; numbers are whole, not negative, and little-endian. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];

  count(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.#parts.push(bytes);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.count(bytes.length);
    this.#parts.push(bytes);
  }

  /** As narrow as the largest value allows; its length is for the reader to know. */
  column(values: ArrayLike<number>): void {
    const width = widthOf(values);
    const bytes = new Uint8Array(1 + values.length * width);
    const view = new DataView(bytes.buffer, 1);
    bytes[0] = width;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] ?? 0;
      if (width === 1) view.setUint8(index, value);
      else if (width === 2) view.setUint16(index * 2, value, true);
      else if (width === 4) view.setUint32(index * 4, value, true);
      else if (width === 8) view.setFloat64(index * 8, value, true);
    }
    this.#parts.push(bytes);
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of this.#parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }
}

/** Reads back what a `ByteWriter` put; throws a RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  count(): number {
    const value = this.#view.getFloat64(this.#offset, true);
    this.#offset += 8;
    return value;
  }

  text(): string {
    const length = this.count();
    const bytes = this.#bytes.subarray(this.#offset, this.#offset + length);
    this.#offset += length;
    return new TextDecoder().decode(bytes);
  }

  /** Fills `into` with a column of its length. */
  column<T extends Int32Array | Float64Array>(into: T): T {
    const width = this.#view.getUint8(this.#offset);
    const start = this.#offset + 1;
    const view = this.#view;
    this.#offset = start + into.length * width;
    if (this.#offset > this.#bytes.length) throw new RangeError('A column is cut off');
    for (let index = 0; width > 0 && index < into.length; index += 1) {
      if (width === 1) into[index] = this.#bytes[start + index] ?? 0;
      else if (width === 2) into[index] = view.getUint16(start + index * 2, true);
      else if (width === 4) into[index] = view.getUint32(start + index * 4, true);
      else into[index] = view.getFloat64(start + index * 8, true);
    }
    return into;
  }
}

const digits = '0123456789abcdef';

/** Bytes as hexadecimal text: neither driver hands raw bytes over as fast. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += `${digits[byte >> 4]}${digits[byte & 15]}`;
  return text;
}

export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (nibble(text.charCodeAt(index * 2)) << 4) | nibble(text.charCodeAt(index * 2 + 1));
  }
  return bytes;
}

/** '0' to '9' are 48 to 57, 'a' to 'f' 97 to 102. */
function nibble(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}
