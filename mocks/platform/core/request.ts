import type { AnyEndpoint } from '@/api/contract/endpoint';
import { Problem } from './problem';

/** JSON bodies beyond this are refused; a batch of 2,000 order lines stays under 1 MB. */
const longestJson = 4 * 1024 * 1024;
/** Uploads (images, sheets) beyond this are refused. */
const longestUpload = 32 * 1024 * 1024;

/** The body as it came: text for JSON, bytes for uploads. */
export type RawBody = { text: string } | { bytes: Uint8Array };

/** Reads the body whole, up to the endpoint's limit; 413 beyond it. */
export async function readBody(endpoint: AnyEndpoint, request: Request): Promise<RawBody> {
  if (endpoint.method === 'GET' || request.body === null) return { text: '' };
  const limit = endpoint.media === 'upload' ? longestUpload : longestJson;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return endpoint.media === 'upload' ? { bytes } : { text: new TextDecoder().decode(bytes) };
}

const tooLarge = (most: number) => new Problem(413, 'body-too-large', { params: { most } });

/** The body's value before validation; 422 for what is no JSON. */
export function bodyValue(raw: RawBody): unknown {
  if ('bytes' in raw) return raw.bytes;
  if (raw.text === '') return {};
  try {
    return JSON.parse(raw.text);
  } catch {
    throw new Problem(422, 'malformed-json');
  }
}

/** The query as an object; a repeated name keeps its last value. */
export function queryValue(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** The version in `If-Match: "3"`; 428 when missing, 412 is judged by the caller. */
export function versionSeen(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null) throw new Problem(428, 'version-missing');
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(header.trim());
  return match ? Number(match[1]) : Number.NaN;
}
