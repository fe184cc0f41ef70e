import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { answerHeaders } from './securityHeaders';

type Fetch = (request: Request) => Promise<Response>;

const compress = promisify(brotliCompress);
const smallest = 1_000;
const largestBody = 32 * 1024 * 1024;

/**
 * The platform behind HTTP: refuses bodies of absurd size, adds the security headers and packs larger JSON. A network
 * error (`Response.error()`) passes through.
 */
export function overHttp(platform: Fetch): Fetch {
  return async (request) => {
    const length = Number(request.headers.get('content-length') ?? 0);
    if (length > largestBody) return tooLarge(request);
    const response = await platform(request);
    if (response.type === 'error') return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(answerHeaders)) if (!headers.has(name)) headers.set(name, value);
    return isPackable(headers) ? pack(request, response, headers) : new Response(response.body, { status: response.status, headers });
  };
}

function isPackable(headers: Headers): boolean {
  const type = headers.get('content-type') ?? '';
  return /^(application\/(problem\+)?json|text\/(csv|plain))\b/.test(type) && !headers.has('content-encoding');
}

async function pack(request: Request, response: Response, headers: Headers): Promise<Response> {
  headers.append('vary', 'accept-encoding');
  const body = Buffer.from(await response.arrayBuffer());
  const init = { status: response.status, headers };
  if (body.length === 0) return new Response(null, init);
  if (body.length < smallest || !/\bbr\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(body, init);
  const packed = await compress(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  headers.set('content-encoding', 'br');
  headers.set('content-length', String(packed.length));
  return new Response(packed, init);
}

function tooLarge(request: Request): Response {
  const details = {
    type: 'about:blank',
    title: 'Payload Too Large',
    status: 413,
    detail: `At most ${largestBody} bytes`,
    instance: new URL(request.url).pathname,
    code: 'body-too-large',
  };
  return Response.json(details, {
    status: 413,
    headers: { ...answerHeaders, 'content-type': 'application/problem+json', connection: 'close' },
  });
}
