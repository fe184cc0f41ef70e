import type { FileType } from '@/api/contract/files';

const starts = (bytes: Uint8Array, offset: number, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[offset + index] === byte);

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

const signatures: readonly { type: FileType; matches: (bytes: Uint8Array) => boolean }[] = [
  { type: 'image/png', matches: (bytes) => starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { type: 'image/jpeg', matches: (bytes) => starts(bytes, 0, [0xff, 0xd8, 0xff]) },
  { type: 'image/gif', matches: (bytes) => starts(bytes, 0, ascii('GIF87a')) || starts(bytes, 0, ascii('GIF89a')) },
  { type: 'image/webp', matches: (bytes) => starts(bytes, 0, ascii('RIFF')) && starts(bytes, 8, ascii('WEBP')) },
  { type: 'application/pdf', matches: (bytes) => starts(bytes, 0, ascii('%PDF-')) },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', matches: isWorkbook },
  { type: 'text/csv', matches: isTable },
];

/** What a file is by its bytes; null for what is not kept: SVG and HTML, programs, archives, empty files. */
export function sniffType(bytes: Uint8Array): FileType | null {
  return signatures.find(({ matches }) => matches(bytes))?.type ?? null;
}

/** A zip whose directory, at its end, names a workbook. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (!starts(bytes, 0, [0x50, 0x4b, 0x03, 0x04])) return false;
  const directory = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  return directory.includes('xl/workbook.xml');
}

/** Text in lines with columns. Markup is none, whatever it is called. */
function isTable(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const visible = head.replace(/^ï»¿/, '').trimStart();
  const firstLine = visible.split(/\r?\n/, 1)[0] ?? '';
  return !visible.startsWith('<') && /[,;\t]/.test(firstLine) && !/[\x01-\x08\x0e-\x1f]/.test(head);
}
