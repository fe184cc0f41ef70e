import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { overHttp } from './answers';
import { StartError } from './settings';
import type { StaticHandler } from './staticFiles';

/** How long open answers may go on after a stop is asked for; event streams would never end by themselves. */
const graceMilliseconds = 1_000;

export interface HttpServer {
  port: number;
  close(): Promise<void>;
}

/** Serves the platform under `/api/` and the app everywhere else, on one origin. */
export async function serveHttp(
  place: { host: string; port: number },
  platform: (request: Request) => Promise<Response>,
  files: StaticHandler,
): Promise<HttpServer> {
  const answer = overHttp(platform);
  const api = getRequestListener(
    async (request, { outgoing }) => {
      const response = await answer(request);
      if (response.type !== 'error') return response;
      // The fault "drop": the line breaks without an answer.
      outgoing.destroy();
      return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((request, response) => {
    if (/^\/api(\/|$)/.test(request.url ?? '')) void api(request, response);
    else files(request, response);
  });
  server.keepAliveTimeout = 65_000;
  await listen(server, place);
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : place.port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      await closed;
      clearTimeout(timer);
    },
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartError(`Port ${port} is taken. Choose another with PORT.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** The addresses to print: this machine's own, and its network's when the server listens there. */
export function addressesOf(host: string, port: number): string[] {
  const plain = (name: string): string => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (host !== '0.0.0.0' && host !== '::') return [plain(host)];
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => plain(address));
  return [plain('127.0.0.1'), ...outside];
}
