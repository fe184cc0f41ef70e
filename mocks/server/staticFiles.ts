import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pageHeaders } from './securityHeaders';

interface StaticFile {
  type: string;
  tag: string;
  raw: Buffer;
  packed: Buffer | undefined;
  /** Its name changes with its content. */
  immutable: boolean;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export type StaticHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves a built app from memory, so that a later build does not disturb it: files by their path, brotli where it was
 * made ahead, and the page itself for every path that could be one of the app's routes.
 */
export function serveStatic(folder: string): StaticHandler {
  const files = readFiles(folder);
  const page = files.get('/index.html');
  if (!page) throw new Error(`${folder} has no index.html`);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request);
    const file = path === undefined ? undefined : (files.get(path) ?? (isRoute(path, request) ? page : undefined));
    if (file) send(request, response, file);
    else response.writeHead(404, { ...pageHeaders, 'content-type': 'text/plain' }).end('Not found');
  };
}

function readFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    if (!entry.isFile() || name.endsWith('.br') || name.startsWith('/.')) continue;
    const raw = readFileSync(path);
    files.set(name, {
      type: types[extname(name)] ?? 'application/octet-stream',
      tag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 20)}"`,
      raw,
      packed: readIfThere(`${path}.br`),
      immutable: name.startsWith('/assets/'),
    });
  }
  return files;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined for an address that cannot be decoded. */
function pathOf(request: IncomingMessage): string | undefined {
  const [path = '/'] = (request.url ?? '/').split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A record's number may contain a dot, so a browser that asks for a page gets it whatever the path looks like. */
function isRoute(path: string, request: IncomingMessage): boolean {
  if (path.startsWith('/assets/')) return false;
  return extname(path) === '' || (request.headers.accept ?? '').includes('text/html');
}

function send(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const headers = {
    ...pageHeaders,
    'content-type': file.type,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const packed = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? file.packed : undefined;
  const body = packed ?? file.raw;
  response.writeHead(200, {
    ...headers,
    'content-length': body.length,
    ...(packed ? { 'content-encoding': 'br' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
