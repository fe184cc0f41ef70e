import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { count, factoryParams, instant } from './shapes';

/** Types that are kept; each is told by its bytes, never by its name. */
export const fileTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const;
export type FileType = (typeof fileTypes)[number];

/** The largest file that is kept, in bytes. */
export const largestFile = 10 * 1024 * 1024;

export const getFile = endpoint({
  id: 'files.get',
  summary: 'The bytes of a stored file; only images and PDFs are shown inline',
  method: 'GET',
  path: '/factories/{factoryId}/files/{hash}',
  access: { right: 'catalogue.read' },
  params: z.extend(factoryParams, { hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  query: nothing,
  body: nothing,
  response: z.unknown(),
  media: 'bytes',
});

export const uploadFile = endpoint({
  id: 'files.upload',
  summary: 'Keep an image, PDF or sheet; the same bytes are kept once',
  method: 'POST',
  path: '/factories/{factoryId}/files',
  access: { right: 'catalogue.write' },
  params: factoryParams,
  query: nothing,
  body: z.custom<Uint8Array<ArrayBuffer> | Blob>(),
  response: z.object({
    /** SHA-256 of the content: its address. */
    hash: z.string(),
    size: count,
    type: z.enum(fileTypes),
    createdAt: instant,
  }),
  status: 201,
  media: 'upload',
});
