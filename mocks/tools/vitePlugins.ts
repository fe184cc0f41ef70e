import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const workerFile = 'mockServiceWorker.js';
const compressible = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json', '.wasm', '.txt', '.webmanifest']);

/** Serves msw's worker in dev and emits it into the static demo; a production build never sees this plugin. */
export function mockWorkerPlugin(): Plugin {
  const read = (): string => readFileSync(createRequire(import.meta.url).resolve(`msw/${workerFile}`), 'utf8');
  return {
    name: 'mock-service-worker',
    configureServer(server) {
      server.middlewares.use(`/${workerFile}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.setHeader('cache-control', 'no-cache');
        response.end(read());
      });
    },
    generateBundle() {
      if (this.environment.config.consumer === 'client') {
        this.emitFile({ type: 'asset', fileName: workerFile, source: read() });
      }
    },
  };
}

/** Writes `<file>.br` (quality 11) beside every text file of the finished build, so that no request ever waits for it. */
export function brotliPlugin(): Plugin {
  let folder = '';
  return {
    name: 'brotli-ahead',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      if (error) return;
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && compressible.has(extname(entry.name)));
      await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const raw = await readFile(path);
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
  };
  const packed = await compress(raw, { params: parameters });
  if (packed.length < raw.length) await writeFile(`${path}.br`, packed);
}
