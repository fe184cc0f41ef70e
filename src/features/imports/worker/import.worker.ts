import { isToWorker } from './messages';
import { serveReading } from './serveReading';

const serve = serveReading((message) => globalThis.postMessage(message));

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToWorker(data)) void serve(data);
});
