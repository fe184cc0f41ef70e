import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Category } from '@/domain/categories';
import { categories } from '@/domain/categories';
import type { Database } from '@mocks/db/database';
import { fileChunks, files } from '@mocks/db/schema';
import type { FactoryPlace } from '../context';
import { beginWriting, insertRows } from '../write';
import { encodePng, packedRow } from './png';
import type { Colour } from './png';

const side = 160;
/** Views of each category's goods; products of a category share them. */
const views = 5;

const tints: Readonly<Record<Category, Colour>> = {
  storage: [196, 164, 132],
  packaging: [181, 136, 99],
  fitness: [120, 156, 178],
  lighting: [232, 190, 96],
  home_textiles: [142, 160, 134],
  electronics: [110, 118, 130],
  furniture: [206, 120, 102],
  kitchen: [150, 178, 168],
};

interface Picture {
  category: Category;
  hash: string;
  content: Uint8Array;
}

let drawn: readonly Picture[] | undefined;

/** Plain drawings of a box on a tinted ground, five views a category; drawn when first asked for. */
function demoPictures(): readonly Picture[] {
  drawn ??= drawings();
  return drawn;
}

function drawings(): Picture[] {
  return categories.flatMap((category) =>
    Array.from({ length: views }, (_, view) => {
      const content = drawing(tints[category], view);
      return { category, hash: bytesToHex(sha256(content)), content };
    }),
  );
}

function drawing(tint: Colour, view: number): Uint8Array {
  const mixed = (share: number): Colour => [mix(tint[0], share), mix(tint[1], share), mix(tint[2], share)];
  const palette = [mixed(0.82), tint, mixed(0.35), [96, 84, 74]] as const;
  const [left, top, right, bottom] = [30 + view * 6, 50 - view * 3, side - 30 - view * 3, side - 34 + view];
  const lid = top + 22 + view;
  const inside = (fill: number) =>
    packedRow(side, (x) => (x < left || x > right ? 0 : x === left || x === right ? 3 : fill));
  const [ground, edge, upper, lower] = [packedRow(side, () => 0), inside(3), inside(2), inside(1)];
  return encodePng(side, palette, (y) => {
    if (y < top || y > bottom) return ground;
    if (y === top || y === lid || y === bottom) return edge;
    return y < lid ? upper : lower;
  });
}

/** A part of the way to white. */
function mix(part: number, share: number): number {
  return Math.round(part + (255 - part) * share);
}

/** Keeps the pictures as a factory's files; answers the hashes by category. */
export async function writePictures(
  database: Database,
  { factoryId, timeline }: FactoryPlace,
): Promise<Map<Category, string[]>> {
  const pictures = demoPictures();
  const createdAt = timeline.instantAt(0, '08:30');
  await insertRows(
    database,
    files,
    pictures.map(({ hash, content }) => ({ factoryId, hash, size: content.length, type: 'image/png', createdAt })),
  );
  const chunks = pictures.map(({ hash, content }) => ({ factoryId, hash, position: 0, content }));
  await beginWriting(database, () => database.insert(fileChunks).values(chunks));
  const hashes = new Map<Category, string[]>(categories.map((category) => [category, []]));
  for (const { category, hash } of pictures) hashes.get(category)?.push(hash);
  return hashes;
}
