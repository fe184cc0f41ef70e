import { imageKindOf } from './imageKind';
import type { ResizeReply } from './resize.worker';

/** The file is no picture that is kept. */
export class NoImage extends Error {}

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (blob: Blob | null) => void>();

function resizer(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./resize.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ResizeReply>) => {
    waiting.get(data.id)?.(data.blob);
    waiting.delete(data.id);
  };
  worker.onerror = () => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    worker = null;
  };
  return worker;
}

const canResize = () => typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined' && typeof createImageBitmap !== 'undefined';

/**
 * A picked picture as it is kept: no larger than needed, resized in a worker so that the page stays quick. Animated GIFs
 * and browsers that cannot resize keep the bytes. Throws `NoImage` for what is none by its bytes, or cannot be drawn.
 */
export async function resizeImage(file: Blob): Promise<Blob> {
  const kind = imageKindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (kind === null) throw new NoImage();
  if (kind === 'image/gif' || !canResize()) return file;
  lastId += 1;
  const id = lastId;
  const blob = await new Promise<Blob | null>((resolve) => {
    waiting.set(id, resolve);
    resizer().postMessage({ id, file: file.type === kind ? file : file.slice(0, file.size, kind) });
  });
  if (blob === null) throw new NoImage();
  return blob;
}
