import { fileIssue } from '@/domain/sheets/fileIssue';
import type { FileIssue } from '@/domain/sheets/fileIssue';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface EncodingChoice {
  encoding: TextEncoding;
  /** The file says so itself by a byte order mark. */
  marked: boolean;
  /** Plain ASCII so far: UTF-8 is assumed, and what comes later may contradict it. */
  assumed: boolean;
}

/**
 * Tells a text's encoding from its first bytes, which may be cut inside a letter: byte order mark, UTF-16 by its zero
 * bytes, UTF-8 where it is valid, GB18030 where that is. `null` for what is none of them.
 */
export function detectEncoding(sample: Uint8Array): EncodingChoice | null {
  const marked = markedEncoding(sample);
  if (marked !== null) return { encoding: marked, marked: true, assumed: false };
  const wide = wideEncoding(sample);
  if (wide !== null) return isValidText(sample, wide) ? { encoding: wide, marked: false, assumed: false } : null;
  if (sample.includes(0)) return null;
  if (isValidText(sample, 'utf-8')) {
    return { encoding: 'utf-8', marked: false, assumed: sample.every((byte) => byte < 0x80) };
  }
  return isValidText(sample, 'gb18030') ? { encoding: 'gb18030', marked: false, assumed: false } : null;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: separators, digits and line breaks leave a zero byte on one side and none on the other. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = bytes.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

function isValidText(sample: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Turns a file's bytes into text piece by piece. Bytes that contradict the encoding are an issue, never a "�". */
export interface TextReader {
  push: (bytes: Uint8Array) => string | FileIssue;
  /** The rest; an issue when the file ends inside a letter. */
  finish: () => string | FileIssue;
}

export function createTextReader(encoding: TextEncoding): TextReader {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  let failed: FileIssue | null = null;

  function decode(bytes: Uint8Array, last: boolean): string | FileIssue {
    if (failed !== null) return failed;
    try {
      const text = decoder.decode(bytes, { stream: !last });
      offset += bytes.length;
      return text;
    } catch {
      failed = last ? fileIssue('file-cut-off', {}) : fileIssue('encoding-contradicted', { encoding, offset });
      return failed;
    }
  }
  return { push: (bytes) => decode(bytes, false), finish: () => decode(new Uint8Array(), true) };
}
