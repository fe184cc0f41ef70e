export const imageKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type ImageKind = (typeof imageKinds)[number];

const signatures: readonly { kind: ImageKind; at: number; bytes: readonly number[] }[] = [
  { kind: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** What a file is by its first bytes, never by its name; null for what is no picture that is kept: markup, SVG, sheets. */
export function imageKindOf(head: Uint8Array): ImageKind | null {
  return signatures.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte))?.kind ?? null;
}
