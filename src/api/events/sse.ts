/** One message of a `text/event-stream`; comments (heartbeats) come as `null`. */
export interface SseMessage {
  event: string;
  id: string;
  data: string;
}

function parse(block: string): SseMessage | null {
  const message = { event: '', id: '', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') message.event = value;
    else if (name === 'id') message.id = value;
    else if (name === 'data') message.data += (message.data === '' ? '' : '\n') + value;
  }
  return message.event === '' && message.data === '' ? null : message;
}

/** Cuts a stream's text into messages, wherever its chunks happen to break. */
export function createSseParser(): (chunk: string) => (SseMessage | null)[] {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(parse);
  };
}
