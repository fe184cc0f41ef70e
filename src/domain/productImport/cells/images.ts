import { draftLimits } from '@/domain/products/draft';
import type { ProblemCode } from '@/domain/productImport/problems';
import { cellText } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

/** A picture of a Taobao packet by the name of its file beside the packet: `0a1b…:1:0:`. */
const packetName = /^[\w-]+:\d+:\d+:?$/;
const fileName = /^[^\s/:]+\.(jpe?g|png|gif|webp|bmp|tbi)$/i;

/** The addresses of images in a cell, each once, and what is told of the others. */
export function readImages(cell: Cell): { addresses: string[]; remarks: { code: ProblemCode; value: string }[] } {
  const addresses = new Set<string>();
  const remarks: { code: ProblemCode; value: string }[] = [];
  const parts = cellText(cell).split(/[\s;|；，]+|,(?=\s*(?:https?:)?\/\/|\s+)/);
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  for (const part of named) {
    const address = imageAddress(part);
    if (address !== null) {
      addresses.add(address);
      if (address.startsWith('http:')) remarks.push({ code: 'image-insecure', value: part });
    } else if (!packetName.test(part)) {
      remarks.push({ code: fileName.test(part) ? 'image-name-only' : 'image-not-an-address', value: part });
    }
  }
  // The packet names a file beside each address; where it has no address, the file alone is told.
  if (addresses.size === 0 && named.some((part) => packetName.test(part))) {
    remarks.push({ code: 'image-name-only', value: cellText(cell) });
  }
  return { addresses: [...addresses], remarks };
}

/** A web address that a page may show an image from, or `null`. It is never fetched by the platform. */
export function imageAddress(text: string): string | null {
  const full = text.startsWith('//') ? `https:${text}` : text;
  if (full.length > draftLimits.imageAddress || !/^https?:\/\/[^\s"'<>\\]+$/i.test(full) || !URL.canParse(full)) return null;
  const { protocol, hostname, username } = new URL(full);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && username === '' ? full : null;
}
