import { isToWorker } from './messages';
import { serve } from './serve';

const answer = serve((message) => globalThis.postMessage(message));

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToWorker(data)) void answer(data);
});
