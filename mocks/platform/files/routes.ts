import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { and, asc, eq } from 'drizzle-orm';
import type { FileType } from '@/api/contract/files';
import { fileTypes, getFile, largestFile, uploadFile } from '@/api/contract/files';
import type { Database } from '@mocks/db/database';
import { fileChunks, files } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import { actingOf, audit } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { sniffType } from './sniff';

type FileRow = typeof files.$inferSelect;

const chunkSize = 256 * 1024;

const endings: Readonly<Record<FileType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
};

const typeOf = (row: FileRow) => fileTypes.find((type) => type === row.type);

async function findFile(database: Database, factoryId: string, hash: string): Promise<FileRow | null> {
  const [row] = await database.select().from(files).where(and(eq(files.factoryId, factoryId), eq(files.hash, hash)));
  return row ?? null;
}

async function contentOf(database: Database, { factoryId, hash, size }: FileRow): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = await database
    .select({ content: fileChunks.content })
    .from(fileChunks)
    .where(and(eq(fileChunks.factoryId, factoryId), eq(fileChunks.hash, hash)))
    .orderBy(asc(fileChunks.position));
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const { content } of chunks) {
    bytes.set(content, offset);
    offset += content.length;
  }
  return bytes;
}

/** Images and PDFs may be shown in place; everything else is saved, and nothing is ever run. */
function headersOf(row: FileRow): Record<string, string> {
  const type = typeOf(row);
  const inline = row.type.startsWith('image/') || row.type === 'application/pdf';
  const name = `${row.hash.slice(0, 12)}.${type ? endings[type] : 'bin'}`;
  return {
    'content-type': inline ? row.type : 'application/octet-stream',
    'content-disposition': inline ? 'inline' : `attachment; filename="${name}"`,
    'content-length': String(row.size),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    etag: `"${row.hash}"`,
    ...(inline ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
  };
}

async function bytesOf(database: Database, row: FileRow, request: Request): Promise<Response> {
  const headers = headersOf(row);
  const known = request.headers.get('if-none-match') === headers.etag;
  return known
    ? new Response(null, { status: 304, headers: { etag: `"${row.hash}"`, 'cache-control': headers['cache-control'] ?? '' } })
    : new Response(await contentOf(database, row), { headers });
}

/** The bytes of a factory's file, for who may see the record that shows it; null where it is not there. */
export async function fileAnswer(
  database: Database,
  { factoryId, hash }: { factoryId: string; hash: string },
  request: Request,
): Promise<Response | null> {
  const row = await findFile(database, factoryId, hash);
  return row && bytesOf(database, row, request);
}

export const fileRoutes = [
  recordRoute(getFile, {
    load: ({ database, params }) => findFile(database, params.factoryId, params.hash),
    handle: ({ database, request }, row) => bytesOf(database, row, request),
  }),

  memberRoute(uploadFile, async (call) => {
    const { body, database, tenancy, now } = call;
    const content = body instanceof Uint8Array ? body : new Uint8Array(await body.arrayBuffer());
    if (content.length === 0) throw new Problem(422, 'file-empty');
    if (content.length > largestFile) throw new Problem(413, 'body-too-large', { params: { most: largestFile } });
    const type = sniffType(content);
    if (type === null) throw new Problem(422, 'file-type-refused');
    const hash = bytesToHex(sha256(content));
    const known = await findFile(database, tenancy.id, hash);
    if (known) return { hash, size: known.size, type, createdAt: known.createdAt };
    await database.insert(files).values({ factoryId: tenancy.id, hash, size: content.length, type, createdAt: now });
    for (let position = 0; position * chunkSize < content.length; position += 1) {
      const part = content.subarray(position * chunkSize, (position + 1) * chunkSize);
      await database.insert(fileChunks).values({ factoryId: tenancy.id, hash, position, content: part });
    }
    await audit(actingOf(call), 'files.upload', { type: 'file', id: null, label: `${hash.slice(0, 12)}.${endings[type]}` });
    return { hash, size: content.length, type, createdAt: now };
  }),
];
