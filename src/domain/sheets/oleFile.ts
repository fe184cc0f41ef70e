import { asciiBytes, indexOfBytes, startsWith } from '@/domain/sheets/bytes';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => asciiBytes(text).flatMap((byte) => [byte, 0]);
const encryptedStream = wide('EncryptedPackage');
const workbookStreams = [wide('Workbook'), wide('Book')];

/** An OLE container: what .xls is, and what a password makes of an .xlsx. */
export function isOleFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, signature);
}

/**
 * Which of the two it is, by the names of its streams. Give it the whole file: the directory may stand anywhere.
 * An .xls with a password is `xls` too: saving it as .xlsx is the answer to both.
 */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'xls' | 'other' {
  if (indexOfBytes(bytes, encryptedStream) !== -1) return 'encrypted';
  return workbookStreams.some((name) => indexOfBytes(bytes, name) !== -1) ? 'xls' : 'other';
}
